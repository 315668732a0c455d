internal import Glibc

/// What the disk says of one file or folder.
struct FileStatus: Hashable, Sendable {
  /// What stands under a name.
  enum Kind: Sendable {
    case file, folder, link
    /// A pipe, a socket or a device.
    case other
  }

  let kind: Kind
  /// In bytes.
  let size: Int
  /// The permission bits, with set-user, set-group and sticky bit.
  let mode: UInt32
  let owner: UInt32
  let group: UInt32
  let device: UInt64
  let inode: UInt64
  /// In nanoseconds since 1970.
  let modified: Int
  /// When content or status last changed; no program can set it back.
  let changed: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
  }
}

private func nanoseconds(_ time: timespec) -> Int {
  Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
}
