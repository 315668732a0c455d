internal import Glibc

/// A system call that failed: on what, to what end, and why.
package struct DiskError: Error, Hashable, Sendable {
  /// What was to be done, as a participle for "cannot be …".
  package enum Operation: String, Sendable {
    case read, written, copied, linked, made, listed, examined, renamed, exchanged, removed, locked
  }

  /// The path as the user knows it.
  package let path: String
  package let operation: Operation
  /// The system's number, such as `ENOSPC`.
  package let number: Int32

  package init(_ operation: Operation, _ path: String, _ number: Int32) {
    self.operation = operation
    self.path = path
    self.number = number
  }

  /// The system's words for the number, in lower case: `no space left on device`.
  package var reason: String {
    if isNoFile { return "not a regular file" }
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    let text = unsafe String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Whether what was to be read is a folder, a pipe, a socket or a device.
  private var isNoFile: Bool {
    number == EINVAL && (operation == .read || operation == .copied)
  }

  /// What the user can do about it.
  package var wayOut: String {
    switch number {
    case EFBIG where operation == .read: "shorten or split it"
    case EINVAL where isNoFile: "put a file in its place"
    case EACCES, EPERM: "change the permissions"
    case ENOSPC, EDQUOT: "free some space"
    case EROFS: "choose a folder that can be written"
    case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
    case EFBIG: "raise the limit of file sizes (ulimit -f)"
    case ENAMETOOLONG: "choose a shorter name"
    case ENOENT, EEXIST, ENOTDIR, EISDIR, ENOTEMPTY: "something else changed it; try again"
    case EIO: "check the disk"
    default: "look at it and try again"
    }
  }
}
