internal import Glibc

/// What it took to run a program.
struct Measured {
  /// Processor time, all threads together, in seconds.
  let seconds: Double
  /// The most memory that it held, in bytes.
  let memory: Int
  /// What it ended with, or 128 and the signal that ended it.
  let status: Int

  /// The processor time that a program may take, in seconds.
  static let limit = 10

  /// The memory that a program may hold, in bytes: 512 MiB.
  static let memoryLimit = 512 << 20

  var isWithinBounds: Bool { seconds < Double(Self.limit) && memory <= Self.memoryLimit }

  /// Runs a program with its output in files, no longer than the limit.
  ///
  /// The shell sets the limit and becomes the program; `timeout` is for one that sleeps for ever.
  init(_ arguments: [String], output: String = "/dev/null", errors: String = "/dev/null") {
    let command = [
      "timeout", "-k", "1", "120", "sh", "-c",
      "ulimit -c 0; ulimit -t \(Self.limit); exec \"$@\" >'\(output)' 2>'\(errors)'", "sh",
    ]
    var words = unsafe (command + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child = pid_t()
    guard unsafe posix_spawnp(&child, "timeout", nil, nil, &words, environ) == 0 else {
      self.init(seconds: 0, memory: 0, status: 127)
      return
    }
    var status: Int32 = 0
    var usage = rusage()
    unsafe wait4(child, &status, 0, &usage)
    let signal = Int(status & 0x7F)
    self.init(
      seconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      memory: usage.ru_maxrss * 1024,
      status: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal)
  }

  private init(seconds: Double, memory: Int, status: Int) {
    self.seconds = seconds
    self.memory = memory
    self.status = status
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
