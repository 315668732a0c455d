internal import Glibc

/// One open regular file, closed at the end of its life.
struct OpenFile: ~Copyable {
  /// The system's number of the open file; -1 once it is closed.
  private var descriptor: Int32
  private let path: DiskPath
  private let folder: Folder
  /// The size when it was opened, in bytes.
  let size: Int
  let status: FileStatus

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens a regular file for reading.
  ///
  /// A pipe or device is an error (`EINVAL`), never waited for.
  static func reading(
    _ path: DiskPath, in folder: Folder, followsLink: Bool
  ) throws(DiskError) -> OpenFile {
    let flags =
      O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = unsafe call(path) { unsafe openat(folder.descriptor, $0, flags) }
    if descriptor < 0 { throw folder.error(.read, path) }
    return try OpenFile(descriptor, .read, path, folder)
  }

  /// Makes a new file with mode 0644, whatever the process' mask, and opens it for writing.
  static func making(
    _ path: DiskPath, in folder: Folder
  ) throws(DiskError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = unsafe call(path) { unsafe openat(folder.descriptor, $0, flags, 0o644) }
    if descriptor < 0 { throw folder.error(.written, path) }
    let file = try OpenFile(descriptor, .written, path, folder)
    if file.status.mode != 0o644 { try file.setMode(0o644) }
    return file
  }

  private init(
    _ descriptor: Int32, _ operation: DiskError.Operation, _ path: DiskPath, _ folder: Folder
  ) throws(DiskError) {
    var status = stat()
    let result = unsafe fstat(descriptor, &status)
    let failure = result != 0 ? errno : status.st_mode & S_IFMT != S_IFREG ? EINVAL : 0
    if failure != 0 {
      _ = close(descriptor)
      throw folder.error(operation, path, failure)
    }
    self.descriptor = descriptor
    self.path = path
    self.folder = folder
    self.status = FileStatus(status)
    size = Int(status.st_size)
  }

  /// Reads on, until `limit` bytes have come or the file ends.
  func read(atMost limit: Int) throws(DiskError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        let got = unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, limit - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure != 0 { throw folder.error(.read, path, failure) }
    return bytes
  }

  /// Reads on from a place, in bytes from the start.
  func move(to place: Int) throws(DiskError) {
    if lseek(descriptor, off_t(place), SEEK_SET) < 0 { throw folder.error(.read, path) }
  }

  /// Writes all of `bytes`, in as many calls as it takes.
  func write(_ bytes: [UInt8]) throws(DiskError) {
    var failure: Int32 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
        if count >= 0 {
          done += count
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    if failure != 0 { throw folder.error(.written, path, failure) }
  }

  /// Sets the permission bits, where the file system has such.
  func setMode(_ mode: UInt32) throws(DiskError) {
    if fchmod(descriptor, mode) != 0, !isWithoutModes(errno) { throw folder.error(.written, path) }
  }

  /// Takes over owner, group and mode of a file that this one will replace, and puts what was
  /// written onto the disk.
  func take(_ status: FileStatus) throws(DiskError) {
    if status.owner != self.status.owner || status.group != self.status.group {
      // Who may not give files away keeps it.
      _ = fchown(descriptor, status.owner, status.group)
    }
    try setMode(status.mode)
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
      throw folder.error(.written, path)
    }
  }

  /// Gives the file the time at which `other` was last changed.
  func setModified(to other: FileStatus) throws(DiskError) {
    let time = timespec(
      tv_sec: other.modified / 1_000_000_000, tv_nsec: other.modified % 1_000_000_000)
    if unsafe futimens(descriptor, [time, time]) != 0 {
      throw folder.error(.written, path)
    }
  }

  /// Closes the file and tells what the file system had put off telling.
  mutating func finish() throws(DiskError) {
    let result = close(descriptor)
    descriptor = -1
    if result != 0, errno != EINTR { throw folder.error(.written, path) }
  }
}

/// Returns whether the error, with something that the process made itself, means that the file
/// system keeps no permission bits.
func isWithoutModes(_ number: Int32) -> Bool {
  number == EPERM || number == EOPNOTSUPP || number == ENOSYS
}
