internal import Glibc

/// A folder in which partials are looked for by name; nothing outside it is ever read.
package struct PartialFolder: Sendable {
  /// What is found under a name.
  package enum Finding: Sendable {
    case bytes([UInt8])
    case nothing
    /// The name, or a link on its way, leads out of the folder.
    case outside
  }

  private let folder: Folder
  /// The folder as an absolute path without links.
  private let path: DiskPath

  /// Opens the folder at a path, which is absolute or relative to the working folder.
  ///
  /// - Throws: `DiskError` where there is none or it cannot be read.
  package init(_ path: String) throws(DiskError) {
    guard let canonical = canonicalPath(of: DiskPath(path)) else {
      throw DiskError(.listed, path, errno)
    }
    folder = try Folder.opening(canonical, shown: path == "." ? "" : path)
    self.path = canonical
  }

  /// Returns the path of a partial's file as the user knows it.
  package func shownPath(of name: String) -> String { folder.words(for: file(name)) }

  /// Returns the bytes of the partial `name`, which are those of the file `name.mustache`.
  ///
  /// - Throws: `DiskError` where there is such a file but it cannot be read.
  package func read(_ name: String) throws(DiskError) -> Finding {
    if name.isEmpty { return .nothing }
    guard let target = canonicalPath(of: path.appending(file(name))) else {
      switch errno {
      case ENOENT, ENOTDIR, ENAMETOOLONG: return .nothing
      default: throw folder.error(.read, file(name))
      }
    }
    guard let inside = target.relative(to: path) else { return .outside }
    return .bytes(try folder.read(inside, followsLink: false))
  }

  private func file(_ name: String) -> DiskPath { DiskPath(name + ".mustache") }
}
