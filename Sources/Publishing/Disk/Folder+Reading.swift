internal import Glibc

extension Folder {
  /// Returns the names in a folder below this one, in the order of their bytes.
  ///
  /// - Returns: Each name with its kind, or with `nil` where the file system does not say.
  func names(
    in path: DiskPath = .root
  ) throws(DiskError) -> [(name: DiskPath, kind: FileStatus.Kind?)] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = unsafe call(path) { unsafe openat(descriptor, $0, flags) }
    if opened < 0 { throw error(.listed, path) }
    guard let stream = unsafe fdopendir(opened) else {
      let failure = error(.listed, path)
      close(opened)
      throw failure
    }
    defer { unsafe closedir(stream) }
    var names: [(name: DiskPath, kind: FileStatus.Kind?)] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        unsafe DiskPath(buffer.prefix { $0 != 0 })
      }
      if name == DiskPath(".") || name == DiskPath("..") { continue }
      unsafe names.append((name, kind(Int(entry.pointee.d_type))))
    }
    if errno != 0 { throw error(.listed, path) }
    names.sort { $0.name < $1.name }
    return names
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
  /// A pipe or device is an error (`EINVAL`), never waited for.
  func read(_ path: DiskPath, followsLink: Bool = true) throws(DiskError) -> [UInt8] {
    let file = try OpenFile.reading(path, in: self, followsLink: followsLink)
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
