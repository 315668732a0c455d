internal import Glibc
package import Text

/// The files of a site's source folder, as they were when it was looked through.
///
/// Nothing outside the folder is ever read: a link that leads out is left out with a warning.
package struct SourceTree: Sendable {
  /// One file.
  package struct Entry: Hashable, Sendable {
    /// The path relative to the source folder, with `/` between its parts.
    package let path: String
    package let stamp: Stamp
  }

  /// What tells a file from what it was at another time, without reading it.
  package struct Stamp: Hashable, Sendable {
    /// In bytes.
    package let size: Int
    /// The times of the last change of content and of status, in nanoseconds since 1970.
    package let modified: Int
    package let changed: Int
    package let inode: UInt64
  }

  /// The folder as an absolute path without links.
  package let path: String
  /// The files below `content/` in the order of their bytes, without those to be passed over.
  package let content: [Entry]
  /// The files below `templates/`, likewise; none where there is no such folder.
  package let templates: [Entry]
  /// `readout.yaml`, or `nil` where there is none.
  package let settings: Entry?
  /// Whether what has this name is no file of the site, which is an error.
  let isWithoutSettings: Bool

  /// The absolute paths of the folders in which files were looked for, in no particular order.
  let folders: [String]

  private let folder: Folder

  /// Finds the files of the site in a folder.
  ///
  /// Passed over in silence: names with a leading dot except `.well-known` and `.nojekyll`, and
  /// names that end in `~`, `.bak` or `.swp`. Passed over with a warning: links that lead out,
  /// nowhere or in a circle, pipes, sockets, devices, names that are not text; in the place of the
  /// settings they are errors. A folder or file that cannot be looked at is an error, too; the
  /// others are found all the same.
  ///
  /// - Parameters:
  ///   - source: The folder as the user named it.
  ///   - output: Where the site will go; a link may not lead into it.
  ///   - diagnostics: Where errors and warnings go.
  /// - Returns: `nil`, with an error reported, where there is no source.
  package static func finding(
    in source: String, besides output: String?, reporting diagnostics: inout [Diagnostic]
  ) -> SourceTree? {
    finding(in: source, besides: output, below: nil, reporting: &diagnostics)
  }

  /// Finds the files of the site likewise, of `content/` only those below some of its folders.
  ///
  /// Whoever wants one brief of ten thousand need not look at all of them.
  static func finding(
    in source: String, besides output: String?, below folders: [String]?,
    reporting diagnostics: inout [Diagnostic]
  ) -> SourceTree? {
    guard let path = canonicalPath(of: DiskPath(source)) else {
      diagnostics.append(.noSource(source, DiskError(.listed, source, errno)))
      return nil
    }
    let folder: Folder
    do throws(DiskError) {
      folder = try Folder.opening(path, shown: source)
    } catch {
      diagnostics.append(.noSource(source, error))
      return nil
    }
    var excluded = [path.appending(DiskPath(".readout"))]
    if let output, let path = canonicalPath(of: DiskPath(output)) { excluded.append(path) }
    var walk = SourceWalk(folder: folder, path: path, excluded: excluded)
    let content: [Entry]
    if let folders {
      guard (try? folder.status(of: DiskPath("content"), followsLink: true))?.kind == .folder else {
        diagnostics.append(.noContent(source))
        return nil
      }
      content = folders.flatMap { walk.files(below: DiskPath("content/\($0)")) ?? [] }
    } else {
      guard let all = walk.files(below: DiskPath("content")) else {
        diagnostics += walk.diagnostics + [.noContent(source)]
        return nil
      }
      content = all
    }
    let templates = folders == nil ? walk.files(below: DiskPath("templates")) ?? [] : []
    let count = walk.diagnostics.count
    let settings = walk.file(DiskPath("readout.yaml"))
    diagnostics += walk.diagnostics
    return SourceTree(
      path: path.text, content: content, templates: templates, settings: settings,
      isWithoutSettings: settings == nil && walk.diagnostics.count > count,
      folders: walk.folders.map { path.appending($0).text }, folder: folder)
  }

  /// Returns the bytes of a file.
  ///
  /// - Throws: `DiskError` where the file has gone, cannot be read or has more than `limit` bytes.
  package func read(_ entry: Entry, atMost limit: Int = .max) throws(DiskError) -> [UInt8] {
    try folder.read(DiskPath(entry.path), atMost: limit)
  }

  /// Returns the bytes of the file at a path that was found before.
  ///
  /// - Returns: `nil` where it has become a link that leads out of the folder.
  /// - Throws: `DiskError` where the file has gone or cannot be read.
  func readInside(_ path: String) throws(DiskError) -> [UInt8]? {
    guard let inside = try inside(path) else { return nil }
    return try folder.read(inside, followsLink: false)
  }

  /// Opens the file at a path that was found before, likewise.
  func openInside(_ path: String) throws(DiskError) -> ReadableFile? {
    guard let inside = try inside(path) else { return nil }
    return ReadableFile(try OpenFile.reading(inside, in: folder, followsLink: false))
  }

  /// Returns the path without links of what stands at a path, or `nil` where that is outside.
  private func inside(_ path: String) throws(DiskError) -> DiskPath? {
    let path = DiskPath(path)
    guard let target = canonicalPath(of: DiskPath(self.path).appending(path)) else {
      throw folder.error(.read, path)
    }
    return target.relative(to: DiskPath(self.path))
  }

  /// Returns what `body` makes of the beginning of a file.
  ///
  /// It is given as many bytes as `lengths` say, one length after the other until it returns
  /// something, and whether these are all that there are.
  ///
  /// - Returns: `nil` where the last length was not enough either.
  /// - Throws: `DiskError` where the file has gone or cannot be read.
  func readHead<Result>(
    _ path: String, lengths: [Int], _ body: ([UInt8], _ isWhole: Bool) -> Result?
  ) throws(DiskError) -> Result? {
    let file = try OpenFile.reading(DiskPath(path), in: folder, followsLink: true)
    var bytes: [UInt8] = []
    for length in lengths where length > bytes.count {
      bytes += try file.read(atMost: length - bytes.count)
      let isWhole = bytes.count < length || bytes.count == file.size
      if let result = body(bytes, isWhole) { return result }
      if isWhole { return nil }
    }
    return nil
  }

  /// All files, in the order of their paths.
  var entries: [Entry] { content + [settings].compactMap(\.self) + templates }

  /// Returns the absolute path of a file, for `OutputFile.Contents.copy`.
  package func absolutePath(of entry: Entry) -> String {
    DiskPath(path).appending(DiskPath(entry.path)).text
  }
}

extension SourceTree.Entry {
  init(path: String, status: FileStatus) {
    self.path = path
    stamp = SourceTree.Stamp(
      size: status.size, modified: status.modified, changed: status.changed,
      inode: status.inode)
  }
}
