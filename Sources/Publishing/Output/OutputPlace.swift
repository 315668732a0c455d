internal import Glibc
internal import Text

/// Where a site is to be published, or why it cannot be.
struct OutputPlace {
  /// The output as the user named it.
  let shown: String
  /// The absolute path without links.
  let path: DiskPath
  let exists: Bool

  /// The folder beside whose names the output's stands.
  var parent: DiskPath { path.parent ?? DiskPath("/") }
  var name: DiskPath { path.name }

  /// Finds the place, through links if need be.
  ///
  /// - Returns: `nil`, with the error reported, where nothing may be published there.
  static func finding(
    _ output: String, source: String, isInPlace: Bool, reporting diagnostics: inout [Diagnostic]
  ) -> OutputPlace? {
    let given = DiskPath(output)
    guard !given.isRoot, given.usableText != nil else {
      diagnostics.append(.unsafeOutput(output, "is no name of a folder"))
      return nil
    }
    let place: OutputPlace
    if let path = canonicalPath(of: given) {
      place = OutputPlace(shown: output, path: path, exists: true)
    } else if errno == ENOENT, !isLink(given), let path = futurePath(of: given) {
      place = OutputPlace(shown: output, path: path, exists: canonicalPath(of: path) != nil)
    } else {
      let error = DiskError(.examined, output, errno)
      diagnostics.append(isLink(given) ? .danglingOutput(output) : error.diagnostic())
      return nil
    }
    let refusal =
      place.refusal(source: source) ?? (place.exists ? place.refusal(isInPlace: isInPlace) : nil)
    if let refusal { diagnostics.append(refusal) }
    return refusal == nil ? place : nil
  }

  /// Why the output would endanger the source, if it would.
  private func refusal(source: String) -> Diagnostic? {
    let root = DiskPath(source)
    guard let real = canonicalPath(of: root) else { return nil }
    if real == path { return .unsafeOutput(shown, "is the source folder itself") }
    if real.relative(to: path) != nil {
      return .unsafeOutput(shown, "holds the source folder '\(source)'")
    }
    for name in ["content", "templates", ".readout"] {
      let inner = canonicalPath(of: root.appending(DiskPath(name)))
      for folder in [inner, real.appending(DiskPath(name))].compactMap(\.self) {
        if path.relative(to: folder) != nil {
          return .unsafeOutput(shown, "lies in the source's own folder '\(name)'")
        }
        if folder.relative(to: path) != nil {
          return .unsafeOutput(shown, "holds the source's own folder '\(name)'")
        }
      }
    }
    return nil
  }

  /// Why what stands there cannot be replaced, if it cannot.
  private func refusal(isInPlace: Bool) -> Diagnostic? {
    do throws(DiskError) {
      let folder: Folder
      do throws(DiskError) {
        folder = try Folder.opening(path, shown: shown)
      } catch {
        if error.number == ENOTDIR { return .unsafeOutput(shown, "is not a folder") }
        throw error
      }
      if isInPlace { return nil }
      guard let above = try? Folder.opening(parent) else {
        return .notExchangeable(shown, "the folder above, '\(parent.text)', cannot be opened")
      }
      let isSameDevice = try folder.status().device == above.status().device
      if folder.isMount || !isSameDevice {
        return .notExchangeable(shown, "something is mounted there")
      }
      if !folder.isWritable { return DiskError(.written, shown, errno).diagnostic() }
      if !above.isWritable {
        return .notExchangeable(shown, "the folder above, '\(parent.text)', cannot be changed")
      }
      return nil
    } catch {
      return error.diagnostic()
    }
  }
}

/// Returns whether a symbolic link stands at the path, wherever it leads.
func isLink(_ path: DiskPath) -> Bool {
  var bytes = path.bytes
  while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
  var status = stat()
  let result = unsafe call(DiskPath(bytes)) { unsafe lstat($0, &status) }
  return result == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Returns the path that a folder will have once it and those above it are made.
///
/// - Returns: `nil`, with `errno` set, where none can be made.
func futurePath(of path: DiskPath) -> DiskPath? {
  let isAbsolute = path.bytes.first == UInt8(ascii: "/")
  var parts = path.bytes.split(separator: UInt8(ascii: "/")).map { DiskPath($0) }
  var missing: [DiskPath] = []
  while true {
    let start = isAbsolute ? DiskPath("/") : .root
    let above = parts.reduce(start) { $0.appending($1) }
    if let real = canonicalPath(of: above) {
      var future = real
      for part in missing.reversed() where part != DiskPath(".") {
        // What does not exist yet has no links, so that `..` is the part before.
        future =
          part == DiskPath("..") ? future.parent ?? DiskPath("/") : future.appending(part)
      }
      return future
    }
    guard errno == ENOENT, !isLink(above), let last = parts.popLast() else { return nil }
    missing.append(last)
  }
}
