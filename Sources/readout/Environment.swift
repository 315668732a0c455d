internal import Briefing
internal import Glibc

/// What the program was told by its surroundings; read once, at the start.
struct Environment: Sendable {
  private let variables: [String: String]
  /// The seconds since 1970 when the program began.
  let start: Int

  init() {
    var variables: [String: String] = [:]
    let names = [
      "READOUT_BASE_URL", "SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR_FORCE", "TERM", "VISUAL",
      "EDITOR",
    ]
    for name in names {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    self.variables = variables
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    start = now.tv_sec
  }

  /// Returns the value of a variable that is set and not empty.
  func value(_ name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Returns what counts as now: `--now`, else `SOURCE_DATE_EPOCH`, else the clock.
  func moment(flag: String?) throws(UsageError) -> Moment {
    if let flag {
      guard let moment = Moment(rfc3339: flag) else {
        throw UsageError(
          message: "'--now \(flag)' is neither a day such as 2024-05-31 nor an RFC 3339 time")
      }
      return moment
    }
    if let epoch = value("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(epoch) else {
        throw UsageError(message: "SOURCE_DATE_EPOCH is '\(epoch)', which is no number of seconds")
      }
      return Moment(secondsSince1970: seconds)
    }
    return Moment(secondsSince1970: start)
  }
}
