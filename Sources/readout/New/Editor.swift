internal import Glibc

/// The editor that the user has chosen.
struct Editor {
  /// The words for the shell, such as `code --wait`.
  private let words: String

  /// Finds `VISUAL`, else `EDITOR`; `nil` where neither is set.
  init?(_ environment: Environment) {
    guard let words = environment.value("VISUAL") ?? environment.value("EDITOR") else {
      return nil
    }
    self.words = words
  }

  /// Opens a file and waits until the editor ends; returns whether it ended well.
  func open(_ path: String) -> Bool {
    let arguments = ["sh", "-c", "\(words) \"$1\"", "sh", path]
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process = pid_t()
    guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }
}
