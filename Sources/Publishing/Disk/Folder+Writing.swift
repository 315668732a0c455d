internal import CExchange
internal import Glibc

extension Folder {
  /// Makes a folder below this one; there must be none.
  ///
  /// The process' mask may take bits from `mode`; `setMode` does not ask it.
  func make(_ path: DiskPath, mode: UInt32 = 0o755) throws(DiskError) {
    let result = unsafe call(path) { unsafe mkdirat(descriptor, $0, mode) }
    if result != 0 { throw error(.made, path) }
  }

  /// Sets the permission bits of a folder below this one, where the file system has such.
  func setMode(_ mode: UInt32, of path: DiskPath = .root) throws(DiskError) {
    let result = unsafe call(path) { unsafe fchmodat(descriptor, $0, mode, 0) }
    if result != 0, !isWithoutModes(errno) { throw error(.made, path) }
  }

  /// Gives a folder below this one to an owner and a group, where the process may.
  func setOwner(_ owner: UInt32, group: UInt32, of path: DiskPath) {
    _ = unsafe call(path) { unsafe fchownat(descriptor, $0, owner, group, AT_SYMLINK_NOFOLLOW) }
  }

  /// Writes a new file with mode 0644; there must be none.
  func write(_ bytes: [UInt8], to path: DiskPath) throws(DiskError) {
    var file = try OpenFile.making(path, in: self)
    try file.write(bytes)
    try file.finish()
  }

  /// Copies the bytes of a file into a new one with mode 0644, part by part.
  func copy(
    _ path: DiskPath, in other: Folder, to copy: DiskPath, keepingStatus: Bool = false
  ) throws(DiskError) {
    let original = try OpenFile.reading(path, in: other, followsLink: !keepingStatus)
    var file = try OpenFile.making(copy, in: self)
    while true {
      let part = try original.read(atMost: OpenFile.part)
      try file.write(part)
      if part.count < OpenFile.part { break }
    }
    if keepingStatus {
      try file.setMode(original.status.mode)
      try file.setModified(to: original.status)
    }
    try file.finish()
  }

  /// Gives what stands at `path` in `other` the same name here too.
  ///
  /// - Returns: `false` where the file system or its rules allow no second name.
  func link(_ path: DiskPath, in other: Folder) throws(DiskError) -> Bool {
    let result = unsafe call(path) { unsafe linkat(other.descriptor, $0, descriptor, $0, 0) }
    if result == 0 { return true }
    switch errno {
    case EPERM, EACCES, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS: return false
    default: throw error(.linked, path)
    }
  }

  /// Makes a symbolic link here with the target that one in `other` has.
  func copyLink(_ path: DiskPath, in other: Folder) throws(DiskError) {
    let limit = DiskPath.longest + 96
    let target = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = unsafe path.withPointer { pointer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe characters.baseAddress.map {
            unsafe max(0, readlinkat(other.descriptor, pointer, $0, limit))
          } ?? 0
        }
      }
    }
    if target.isEmpty { throw other.error(.read, path) }
    let result = unsafe DiskPath(target).withPointer { target in
      unsafe call(path) { unsafe symlinkat(target, descriptor, $0) }
    }
    if result != 0 { throw error(.linked, path) }
  }

  /// Renames inside this folder; a file of the new name is replaced.
  func rename(_ path: DiskPath, to new: DiskPath) throws(DiskError) {
    let result = unsafe new.withPointer { new in
      unsafe call(path) { unsafe renameat(descriptor, $0, descriptor, new) }
    }
    if result != 0 { throw error(.renamed, new) }
  }

  /// Renames inside this folder to a name that must not exist.
  ///
  /// Where the file system cannot promise that, the new name may be that of an empty folder.
  func renameNew(_ path: DiskPath, to new: DiskPath) throws(DiskError) {
    if move(path, to: new, in: self) { return }
    guard errno == EINVAL || errno == ENOSYS else { throw error(.renamed, new) }
    try rename(path, to: new)
  }

  /// Moves what stands at `path` to the same path in another folder; a file that stands there is
  /// replaced only if asked for.
  ///
  /// - Returns: `false` where it cannot be moved there.
  func move(_ path: DiskPath, into other: Folder, isReplacing: Bool = false) -> Bool {
    guard isReplacing else { return move(path, to: path, in: other) }
    return unsafe call(path) { unsafe renameat(descriptor, $0, other.descriptor, $0) } == 0
  }

  private func move(_ path: DiskPath, to new: DiskPath, in other: Folder) -> Bool {
    unsafe new.withPointer { new in
      unsafe call(path) { unsafe readout_rename_new(descriptor, $0, other.descriptor, new) }
    } == 0
  }

  /// Exchanges two names of this folder in one step.
  func exchange(_ path: DiskPath, with other: DiskPath) throws(DiskError) {
    let result = unsafe other.withPointer { other in
      unsafe call(path) { unsafe readout_exchange(descriptor, $0, other) }
    }
    if result != 0 { throw error(.exchanged, other) }
  }
}

extension OpenFile {
  /// How many bytes are read or written at once.
  static let part = 131_072
}
