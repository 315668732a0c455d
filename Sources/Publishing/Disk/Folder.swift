internal import CExchange
internal import Glibc

/// An open folder; all paths below it are reached from it, however it is renamed.
///
/// This type and its extensions hold every system call on files. A call that a signal breaks
/// off is made again.
final class Folder: Sendable {
  /// The system's number of the open folder; it is closed with the last reference.
  let descriptor: Int32
  /// The folder's path as messages give it.
  let shown: String

  private init(descriptor: Int32, shown: String) {
    self.descriptor = descriptor
    self.shown = shown
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Opens the folder at `path`, which is absolute or relative to the working folder.
  ///
  /// - Throws: `DiskError` where there is none or it cannot be read.
  static func opening(_ path: DiskPath, shown: String? = nil) throws(DiskError) -> Folder {
    let shown = shown ?? path.text
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let descriptor = unsafe call(path) { unsafe open($0, flags) }
    if descriptor < 0 { throw DiskError(.listed, shown, errno) }
    return Folder(descriptor: descriptor, shown: shown)
  }

  /// Opens a folder below this one; a link is not followed.
  ///
  /// Messages give its path as `shown`, or else as this one's and `path`.
  func opening(_ path: DiskPath, shown: String? = nil) throws(DiskError) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = unsafe call(path) { unsafe openat(descriptor, $0, flags) }
    if opened < 0 { throw error(.listed, path) }
    return Folder(descriptor: opened, shown: shown ?? words(for: path))
  }

  /// What the disk says of the folder itself.
  func status() throws(DiskError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(.examined, .root) }
    return FileStatus(status)
  }

  /// Returns what stands at `path`, or `nil` where nothing does.
  ///
  /// A link at the end of `path` stands for its target only if asked for.
  func status(
    of path: DiskPath, followsLink: Bool = false
  ) throws(DiskError) -> FileStatus? {
    var status = stat()
    let flags = followsLink ? 0 : AT_SYMLINK_NOFOLLOW
    let result = unsafe call(path) { unsafe fstatat(descriptor, $0, &status, flags) }
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw error(.examined, path)
  }

  /// Whether another file system, or another part of this one, is mounted at the folder.
  var isMount: Bool { readout_is_mount(descriptor) == 1 }

  /// Whether the process may make and remove names in the folder.
  var isWritable: Bool {
    unsafe call(.root) { unsafe faccessat(descriptor, $0, W_OK | X_OK, AT_EACCESS) } == 0
  }

  /// Tries to take the folder's lock, which ends with the process at the latest.
  ///
  /// - Returns: `false` where another process, or another part of this one, has it.
  func lock() throws(DiskError) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK || errno == EINTR { return false }
    throw error(.locked, .root)
  }

  func unlock() {
    _ = flock(descriptor, LOCK_UN)
  }

  /// Returns an error, the one that `errno` tells, with the path as the user knows it.
  func error(
    _ operation: DiskError.Operation, _ path: DiskPath, _ number: Int32 = errno
  ) -> DiskError {
    DiskError(operation, words(for: path), number)
  }

  /// Returns the path of something below for a message; an absolute path is its own.
  func words(for path: DiskPath) -> String {
    path.isAbsolute ? path.text : DiskPath(shown).appending(path).text
  }
}

/// Makes a system call with `path`, again where a signal broke it off.
func call(_ path: DiskPath, _ body: (UnsafePointer<CChar>) -> Int32) -> Int32 {
  while true {
    let result = unsafe path.withPointer(body)
    if result != -1 || errno != EINTR { return result }
  }
}

/// Returns the absolute path without links, `.` and `..`, or `nil` with `errno` set.
func canonicalPath(of path: DiskPath) -> DiskPath? {
  unsafe path.withPointer { pointer in
    guard let found = unsafe realpath(pointer, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe DiskPath(UnsafeRawBufferPointer(start: found, count: strlen(found)))
  }
}
