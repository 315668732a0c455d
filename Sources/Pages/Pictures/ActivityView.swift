internal import Briefing

/// How many briefs there are in each stretch of time, as a picture of bars.
///
/// Lengths are in the units of the picture, which is `width` wide and `height` high; labels may
/// stand a little beyond its sides.
package struct ActivityView: Sendable {
  /// The picture in words.
  let label: String
  /// The stretches that have briefs, in the order of time.
  let bars: [BarView]
  /// The marks of the axis.
  let ticks: [TickView]

  static let width = 720
  static let height = 124
  /// Where the bars stand.
  static let ground = 100
  private static let tallest = 82
  private static let widestSlot = 60
  /// How many bars there may be; longer times are told in tens or hundreds of years.
  private static let slotLimit = 100

  /// Draws the briefs of a year, month by month.
  init(year: Int, of briefs: some Collection<Brief>) {
    var counts = [Int](repeating: 0, count: 12)
    for brief in briefs { counts[brief.date.month - 1] += 1 }
    let names = CalendarDate.monthNames
    self.init(
      counts, title: "Briefs by month of \(year)", name: { names[$0] },
      tick: { String(names[$0].prefix(3)) })
  }

  /// Draws all briefs, year by year; `nil` where there are none.
  ///
  /// `years` are those that have briefs, newest first, with their numbers.
  init?(years: [(year: Int, count: Int)]) {
    guard let newest = years.first?.year, let oldest = years.last?.year else { return nil }
    let unit = [1, 10, 100].first { newest / $0 - oldest / $0 < Self.slotLimit } ?? 100
    let first = oldest / unit
    var counts = [Int](repeating: 0, count: newest / unit - first + 1)
    for (year, count) in years { counts[year / unit - first] += count }
    let slot = Self.slot(of: counts.count)
    let step = [1, 2, 5, 10, 20, 50].first { $0 * slot >= 48 } ?? 50
    func name(_ slot: Int) -> String {
      unit == 1 ? String(first + slot) : "the \((first + slot) * unit)s"
    }
    self.init(
      counts, title: unit == 1 ? "Briefs by year" : "Briefs by \(unit) years", name: name
    ) { slot in
      (first + slot) % step == 0 ? String((first + slot) * unit) : nil
    }
  }

  private init(
    _ counts: [Int], title: String, name: (Int) -> String, tick: (Int) -> String?
  ) {
    let slot = Self.slot(of: counts.count)
    let most = max(counts.max() ?? 0, 1)
    let top = counts.lastIndex(of: most) ?? 0
    bars = counts.indices.filter { counts[$0] > 0 }.map { place in
      let height = max(2, counts[place] * Self.tallest / most)
      return BarView(
        name: name(place), count: counts[place], x: place * slot + slot / 8,
        y: Self.ground - height, width: slot - slot / 8 * 2, height: height,
        isLabelled: slot >= 20 || place == top)
    }
    ticks = counts.indices.compactMap { place in
      tick(place).map { TickView(label: $0, x: place * slot + slot / 2) }
    }
    label = "\(title); most in \(name(top)), \(most)"
  }

  /// How wide the room of each bar is.
  private static func slot(of count: Int) -> Int { min(widestSlot, width / count) }
}

/// A stretch of time that has briefs.
package struct BarView: Sendable {
  let name: String
  let count: Int
  let x: Int
  let y: Int
  let width: Int
  let height: Int
  /// Whether there is room for the number over the bar, or it is the tallest.
  let isLabelled: Bool

  var middle: Int { x + width / 2 }
}

/// A mark of the axis of time.
package struct TickView: Sendable {
  let label: String
  let x: Int
}
