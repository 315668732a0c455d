internal import Briefing

/// How many briefs there are in each stretch of time, as a picture of bars.
///
/// Lengths are in the units of the picture, which is `width` wide and `height` high.
package struct ActivityView: Sendable {
  /// The picture in words.
  let label: String
  /// The stretches that have briefs, in the order of time.
  let bars: [BarView]
  /// What stands below the bars, evenly spread: each begins where its share of the width does.
  let ticks: [TickView]
  let width: Int

  static let height = 100
  /// The room of each bar.
  private static let slotWidth = 10
  /// How many stretches there are at the least, so that a bar stays a bar, and at the most; longer
  /// times are told in tens or hundreds of years.
  private static let slotCount = 12...100

  /// Draws the briefs of a year, month by month.
  init(year: Int, of dates: some Collection<CalendarDate>) {
    var counts = [Int](repeating: 0, count: 12)
    for date in dates { counts[date.month - 1] += 1 }
    let names = CalendarDate.monthNames
    self.init(
      counts, title: "Briefs by month of \(year)", names: names,
      ticks: names.map { String($0.prefix(3)) })
  }

  /// Draws all briefs, year by year; `nil` where there are none.
  ///
  /// `years` are those that have briefs, newest first, with their numbers.
  init?(years: [(year: Int, count: Int)]) {
    guard let newest = years.first?.year, let oldest = years.last?.year else { return nil }
    let units = [(1, "year"), (10, "decade"), (100, "century")]
    let (unit, word) =
      units.first { newest / $0.0 - oldest / $0.0 < Self.slotCount.upperBound } ?? units[2]
    // The time of a site of the first years reaches into what was to come: no axis has a year -5.
    let last = max(newest / unit, Self.slotCount.lowerBound - 1)
    let length = max(last - oldest / unit + 1, Self.slotCount.lowerBound)
    let step = [1, 2, 5, 10].first { length / $0 <= Self.slotCount.lowerBound } ?? 10
    // Ticks share the width evenly, so the first and the last one have full shares.
    let first = (last - length + 1) / step * step
    let slots = (last / step + 1) * step - first
    var counts = [Int](repeating: 0, count: slots)
    for (year, count) in years { counts[year / unit - first] += count }
    self.init(
      counts, title: "Briefs by \(word)",
      names: (first..<first + slots).map { Self.name(ofStretch: $0, of: unit) },
      ticks: stride(from: first, to: first + slots, by: step).map { String($0 * unit) })
  }

  /// The years of a stretch in words; centuries are told by their years, as they are cut at full
  /// hundreds.
  private static func name(ofStretch number: Int, of unit: Int) -> String {
    let first = number * unit
    return switch unit {
    case 1: String(first)
    case 10: "the \(first)s"
    default: "\(first)–\(first + unit - 1)"
    }
  }

  private init(_ counts: [Int], title: String, names: [String], ticks: [String]) {
    let most = max(counts.max() ?? 0, 1)
    bars = counts.indices.filter { counts[$0] > 0 }.map { place in
      BarView(
        name: names[place], count: counts[place], x: place * Self.slotWidth + 1,
        width: Self.slotWidth - 2, height: max(2, counts[place] * Self.height / most))
    }
    self.ticks = ticks.map { TickView(label: $0) }
    width = counts.count * Self.slotWidth
    let peaks = counts.indices.filter { counts[$0] == most }
    label =
      peaks.count == 1
      ? "\(title); most in \(names[peaks[0]]): \(most)" : "\(title); at the most \(most)"
  }
}

/// A stretch of time that has briefs.
package struct BarView: Sendable {
  let name: String
  let count: Int
  let x: Int
  let width: Int
  let height: Int

  var y: Int { ActivityView.height - height }
}

/// A mark of the axis of time.
package struct TickView: Sendable {
  let label: String
}
