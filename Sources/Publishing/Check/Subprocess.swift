internal import Glibc

/// Another program that is given something to read and asked what it writes.
enum Subprocess {
  /// Runs a program that is found by `PATH`, without a shell; returns its standard output, or `nil`
  /// where it cannot be started.
  ///
  /// The input goes through a file without a name, so that neither side waits for the other.
  static func output(of program: String, _ arguments: [String], input: [UInt8]) -> [UInt8]? {
    guard let stream = unsafe tmpfile() else { return nil }
    defer { unsafe fclose(stream) }
    let file = unsafe fileno(stream)
    guard fill(file, with: input) else { return nil }
    var ends: (read: Int32, write: Int32) = (-1, -1)
    let opened = unsafe withUnsafeMutablePointer(to: &ends) { pointer in
      unsafe pointer.withMemoryRebound(to: Int32.self, capacity: 2) { unsafe pipe($0) }
    }
    guard opened == 0 else { return nil }
    let process = start(program, arguments, input: file, ends)
    close(ends.write)
    defer { close(ends.read) }
    guard let process else { return nil }
    let output = all(of: ends.read)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    return output
  }

  private static func start(
    _ program: String, _ arguments: [String], input: Int32, _ ends: (read: Int32, write: Int32)
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends.write, STDOUT_FILENO)
    for end in [ends.read, ends.write] {
      unsafe posix_spawn_file_actions_addclose(&actions, end)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    var process = pid_t()
    let result = unsafe posix_spawnp(&process, program, &actions, nil, words, environ)
    return result == 0 ? process : nil
  }

  /// Writes bytes into a file, which then is to be read from its beginning.
  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
    let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    return written == bytes.count && lseek(file, 0, SEEK_SET) == 0
  }

  private static func all(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let (part, count) = read(descriptor)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += part
    }
  }

  private static func read(_ descriptor: Int32) -> ([UInt8], Int) {
    var count = 0
    let part = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, length in
      unsafe count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      length = max(count, 0)
    }
    return (part, count)
  }
}
