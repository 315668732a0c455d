internal import Glibc
internal import Publishing

/// Measures how long the stages of a command take, for `--verbose`.
final class StageTimes {
  private var laps: [(name: String, start: Double)] = []
  private let terminal: Terminal?

  /// Creates a watch that reports to a terminal, or to nobody.
  init(reportingTo terminal: Terminal?) { self.terminal = terminal }

  func begin(_ stage: Build.Stage) { begin(stage.rawValue) }

  func begin(_ name: String) { laps.append((name, secondsOfClock())) }

  /// Says how long each stage took, the last one until now.
  func report() {
    guard let terminal else { return }
    let ends = laps.dropFirst().map(\.start) + [secondsOfClock()]
    for (lap, end) in zip(laps, ends) {
      let tenths = Int((end - lap.start) * 10_000)
      terminal.warn("readout: \(lap.name): \(tenths / 10).\(tenths % 10) ms")
    }
  }
}

/// The seconds of a clock that is never set.
func secondsOfClock() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension Invocation {
  /// Returns who hears of the stages of a work and how far it is, as far as the user wants to know.
  func observers() -> (stages: StageTimes, progress: ProgressLine) {
    (
      StageTimes(reportingTo: isVerbose ? terminal : nil),
      ProgressLine(isShown: !isQuiet && terminal.showsProgress)
    )
  }
}
