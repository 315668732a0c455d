internal import CExchange
internal import Glibc

extension Folder {
  /// Returns the names in a folder below this one, in the order of their bytes.
  ///
  /// - Returns: Each name with its kind, or with `nil` where the file system does not say.
  func names(
    in path: DiskPath
  ) throws(DiskError) -> [(name: DiskPath, kind: FileStatus.Kind?)] {
    try opening(path).names()
  }

  /// Returns the names in the folder itself, likewise; one caller at a time.
  func names() throws(DiskError) -> [(name: DiskPath, kind: FileStatus.Kind?)] {
    var names: [(name: DiskPath, kind: FileStatus.Kind?)] = []
    lseek(descriptor, 0, SEEK_SET)
    while true {
      let (entries, failure) = nextEntries()
      if failure != 0 { throw error(.listed, .root, failure) }
      if entries.isEmpty { break }
      appendNames(of: entries, to: &names)
    }
    names.sort { $0.name < $1.name }
    return names
  }

  /// Returns the next entries of the folder as the system writes them, none at the end.
  private func nextEntries() -> (bytes: [UInt8], failure: Int32) {
    unsafe withUnsafeTemporaryAllocation(byteCount: 32_768, alignment: 8) { buffer in
      let count = unsafe readout_list(descriptor, buffer.baseAddress, UInt(buffer.count))
      return count < 0 ? ([], errno) : unsafe ([UInt8](buffer[..<count]), 0)
    }
  }

  /// Takes entries of getdents64(2) apart: inode, place, length, kind, name, NUL and padding.
  private func appendNames(
    of entries: [UInt8], to names: inout [(name: DiskPath, kind: FileStatus.Kind?)]
  ) {
    var start = 0
    while start + 19 < entries.count {
      let length = Int(entries[start + 16]) | Int(entries[start + 17]) << 8
      let end = start + length
      let name = DiskPath(entries[(start + 19)..<end].prefix { $0 != 0 })
      if name != DiskPath("."), name != DiskPath("..") {
        names.append((name, kind(Int(entries[start + 18]))))
      }
      start = end
    }
  }

  /// Returns the kind that `names` gave, or asks where it gave none.
  func kind(
    of path: DiskPath, listedAs kind: FileStatus.Kind?
  ) throws(DiskError) -> FileStatus.Kind? {
    if let kind { return kind }
    return try status(of: path)?.kind
  }

  /// Returns the bytes of a regular file.
  ///
  /// A pipe or device is an error (`EINVAL`), never waited for, and so is a file of more than
  /// `limit` bytes (`EFBIG`).
  func read(
    _ path: DiskPath, followsLink: Bool = true, atMost limit: Int = .max
  ) throws(DiskError) -> [UInt8] {
    let file = try OpenFile.reading(path, in: self, followsLink: followsLink)
    if file.size > limit { throw error(.read, path, EFBIG) }
    var bytes: [UInt8] = []
    var expected = file.size
    while true {
      let part = try file.read(atMost: expected + 1)
      if bytes.isEmpty { bytes = part } else { bytes.append(contentsOf: part) }
      // One byte more was asked for than the file had; only a file that grew gives it.
      if part.count <= expected { return bytes }
      expected = 65_536
    }
  }

  private func kind(_ type: Int) -> FileStatus.Kind? {
    switch type {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }
}
