/// A file of a site that is open to be read in parts, however long it is.
package final class ReadableFile: Sendable {
  private let file: OpenFile
  /// In bytes, when it was opened.
  package var size: Int { file.size }

  init(_ file: consuming OpenFile) { self.file = file }

  /// What tells the file from what it was before it changed.
  package var tag: String {
    let status = file.status
    return [status.size, status.modified, status.changed, Int(bitPattern: UInt(status.inode))]
      .map { String($0, radix: 36) }.joined(separator: "-")
  }

  /// Returns as many bytes from a place on as there are, `count` at the most.
  package func read(_ count: Int, from place: Int) throws(DiskError) -> [UInt8] {
    try file.move(to: place)
    return try file.read(atMost: count)
  }
}
