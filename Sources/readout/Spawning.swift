internal import Glibc

/// Starts a program with one operand, silent and in a group of its own, so that it goes on when this
/// one ends.
///
/// - Returns: Whether there is such a program.
func runsAside(_ program: String, _ operand: String) -> Bool {
  // Nobody asks what becomes of it.
  _ = Glibc.signal(SIGCHLD, SIG_IGN)
  var files = unsafe posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  unsafe posix_spawn_file_actions_init(&files)
  unsafe posix_spawnattr_init(&attributes)
  defer {
    unsafe posix_spawn_file_actions_destroy(&files)
    unsafe posix_spawnattr_destroy(&attributes)
  }
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    unsafe posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
  }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, SIGPIPE)
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
  var words: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(program), strdup(operand), nil]
  defer { unsafe words.forEach { unsafe free($0) } }
  return unsafe posix_spawnp(nil, program, &files, &attributes, &words, environ) == 0
}
