internal import Glibc
internal import Text

/// A walk through a source folder, which goes by a list so that depth costs no stack.
struct SourceWalk {
  /// A folder still to be looked through.
  private struct Place {
    /// The path as the site has it, links and all, relative to the source folder.
    let path: DiskPath
    /// The same folder without links.
    let real: DiskPath
    /// The folders, without links, in which links on the way here stand.
    let jumps: [DiskPath]
  }

  /// How many links to folders one path may lead through.
  private static let mostJumps = 4

  private let folder: Folder
  private let path: DiskPath
  private let excluded: [DiskPath]
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders that hold what was looked at, without links; the source folder itself is one.
  private(set) var folders: Set<DiskPath> = [.root]

  private var pending: [Place] = []
  private var found: [(path: DiskPath, entry: SourceTree.Entry)] = []

  /// Creates a walk through the folder at an absolute path without links.
  ///
  /// No link may lead to or through the folders at the absolute paths `excluded`.
  init(folder: Folder, path: DiskPath, excluded: [DiskPath]) {
    self.folder = folder
    self.path = path
    self.excluded = excluded.compactMap { $0.relative(to: path) }
  }

  /// Returns the files below one folder, or `nil` where it is none or cannot be reached.
  mutating func files(below top: DiskPath) -> [SourceTree.Entry]? {
    visit(top, real: top, jumps: [])
    guard !pending.isEmpty else {
      found = []
      return nil
    }
    while let place = pending.popLast() { list(place) }
    found.sort { $0.path < $1.path }
    defer { found = [] }
    return found.map(\.entry)
  }

  /// Returns one file, or `nil` where there is none.
  ///
  /// The site cannot do without it: what stands in its place is an error.
  mutating func file(_ path: DiskPath) -> SourceTree.Entry? {
    let count = diagnostics.count
    visit(path, real: path, jumps: [])
    defer { (found, pending) = ([], []) }
    if !pending.isEmpty { diagnostics.append(.isFolder(path)) }
    for index in count..<diagnostics.count { diagnostics[index].severity = .error }
    return found.first?.entry
  }

  private mutating func list(_ place: Place) {
    folders.insert(place.real)
    do throws(DiskError) {
      for (name, _) in try folder.names(in: place.real) where !isPassedOver(name.text) {
        let inner = place.path.appending(name)
        guard name.usableText != nil else {
          diagnostics.append(.unusableName(inner))
          continue
        }
        guard inner.count <= DiskPath.longest else {
          diagnostics.append(.pathTooLong(inner))
          continue
        }
        visit(inner, real: place.real.appending(name), jumps: place.jumps)
      }
    } catch {
      diagnostics.append(.unreadable(place.path, error))
    }
  }

  /// Notes a file, puts a folder on the list, follows a link or says why not.
  private mutating func visit(_ path: DiskPath, real: DiskPath, jumps: [DiskPath]) {
    do throws(DiskError) {
      guard let status = try folder.status(of: real) else { return }
      switch status.kind {
      case .file: note(path, status)
      case .folder where isExcluded(real) && !jumps.isEmpty:
        diagnostics.append(.linkLeadsOut(path))
      case .folder: pending.append(Place(path: path, real: real, jumps: jumps))
      case .link: try follow(path, real: real, jumps: jumps)
      case .other: diagnostics.append(.notAFile(path))
      }
    } catch {
      diagnostics.append(.unreadable(path, error))
    }
  }

  private mutating func note(_ path: DiskPath, _ status: FileStatus) {
    found.append((path, SourceTree.Entry(path: path.text, status: status)))
  }

  private mutating func follow(
    _ path: DiskPath, real: DiskPath, jumps: [DiskPath]
  ) throws(DiskError) {
    guard let target = canonicalPath(of: self.path.appending(real)) else {
      switch errno {
      case ENOENT, ENOTDIR: diagnostics.append(.linkLeadsNowhere(path))
      case ELOOP: diagnostics.append(.linkLoop(path))
      default: throw folder.error(.examined, path)
      }
      return
    }
    guard let inside = target.relative(to: self.path), !isExcluded(inside) else {
      diagnostics.append(.linkLeadsOut(path))
      return
    }
    guard let status = try folder.status(of: inside) else { return }
    switch status.kind {
    case .file:
      folders.insert(inside.parent ?? .root)
      note(path, status)
    case .folder:
      let from = jumps + [real.parent ?? .root]
      let isLoop = from.contains { $0.relative(to: inside) != nil }
      if isLoop || jumps.count >= Self.mostJumps {
        diagnostics.append(.linkLoop(path))
      } else {
        pending.append(Place(path: path, real: inside, jumps: from))
      }
    case .link, .other: diagnostics.append(.notAFile(path))
    }
  }

  private func isExcluded(_ real: DiskPath) -> Bool {
    excluded.contains { real.relative(to: $0) != nil }
  }

}

/// Whether a file or folder of the source with this name is no part of the site.
package func isPassedOver(_ name: String) -> Bool {
  if name.hasPrefix(".") { return name != ".well-known" && name != ".nojekyll" }
  return ["~", ".bak", ".swp"].contains { name.hasSuffix($0) }
}
