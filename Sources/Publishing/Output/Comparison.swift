extension OutputFile.Contents {
  /// Returns whether a file has these contents already: the size first, then byte by byte.
  ///
  /// A file that cannot be read counts as different.
  ///
  /// - Throws: `DiskError` where a file to be copied cannot be read.
  func isSame(as path: DiskPath, in folder: Folder) throws(DiskError) -> Bool {
    switch self {
    case .bytes(let bytes):
      guard let file = try? OpenFile.reading(path, in: folder, followsLink: false),
        file.size == bytes.count
      else { return false }
      guard let old = try? file.read(atMost: bytes.count) else { return false }
      return areSame(old, bytes)
    case .copy(let original):
      let original = try OpenFile.reading(DiskPath(original), in: folder, followsLink: true)
      guard let file = try? OpenFile.reading(path, in: folder, followsLink: false),
        file.size == original.size
      else { return false }
      while true {
        let part = try original.read(atMost: OpenFile.part)
        guard let old = try? file.read(atMost: OpenFile.part), areSame(old, part) else {
          return false
        }
        if part.count < OpenFile.part { return true }
      }
    }
  }
}

extension Folder {
  /// Writes a new file with the contents.
  func write(_ contents: OutputFile.Contents, to path: DiskPath) throws(DiskError) {
    switch contents {
    case .bytes(let bytes): try write(bytes, to: path)
    case .copy(let original): try copy(DiskPath(original), in: self, to: path)
    }
  }
}
