/// The list of the build's own files, `.readout` in the output folder.
///
/// One path a line, in the order of their bytes; the list does not name itself. Lines that are
/// no path, such as a quarrelled merge leaves, are passed over.
struct Listing {
  static let path = DiskPath(".readout")

  /// In the order of their bytes.
  let paths: [DiskPath]

  init(_ paths: some Sequence<DiskPath>) { self.paths = paths.sorted() }

  /// Reads a list.
  init(parsing bytes: [UInt8]) {
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    self.init(Set(lines.lazy.map { DiskPath($0) }.filter(isOutputPath)))
  }

  /// The list as it is written.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += path.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

/// Returns whether a file of the output folder may have the path.
func isOutputPath(_ path: DiskPath) -> Bool {
  guard path.count <= DiskPath.longest, path.usableText != nil else { return false }
  let parts = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return parts.allSatisfy { $0.count <= 255 && !$0.isEmpty && !isDots($0) }
}

private func isDots(_ part: ArraySlice<UInt8>) -> Bool {
  part.count <= 2 && part.allSatisfy { $0 == UInt8(ascii: ".") }
}
