internal import Glibc

/// Lets a browser go away while it is being answered.
func ignorePipes() { _ = Glibc.signal(SIGPIPE, SIG_IGN) }

/// Allows as many open connections as the system lets a program have without being asked.
///
/// - Returns: How many there may be now.
@discardableResult
func raiseFileLimit() -> Int {
  var limit = rlimit()
  guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
    return 256
  }
  limit.rlim_cur = min(limit.rlim_max, 16_384)
  _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  return Int(limit.rlim_cur)
}
