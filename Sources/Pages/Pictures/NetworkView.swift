internal import Briefing

/// Who met whom: those who took part most often, and the pairs among them, as a picture of arcs
/// beside a column of names.
///
/// Lengths are in the units of the picture: 32 to a row. Those who met stand near each other.
package struct NetworkView: Sendable {
  /// Row by row.
  let people: [PersonView]
  /// Most frequent first.
  let pairs: [PairView]
  /// Whether there are more pairs than are drawn.
  let isCut: Bool

  static let width = 120
  /// How many persons there may be, and how many pairs: more would be a tangle.
  private static let personLimit = 40
  private static let pairLimit = 150
  private static let rowHeight = 32

  var height: Int { people.count * Self.rowHeight }

  /// Draws the participants of a site; `nil` where no two of them met.
  init?(_ index: SiteIndex) {
    let pages = index.participants.indices.sorted {
      (index.participants[$1].appearances.count, $0)
        < (index.participants[$0].appearances.count, $1)
    }.prefix(Self.personLimit).map { index.participants[$0] }
    let meetings = Meetings(of: pages, in: index)
    let all = meetings.pairs
    guard !all.isEmpty else { return nil }
    let drawn = all.prefix(Self.pairLimit)
    isCut = drawn.count < all.count
    let rows = meetings.rows(by: Array(drawn))
    let most = pages[0].appearances.count
    people = pages.indices.sorted { rows[$0] < rows[$1] }.map { number in
      PersonView(
        link: TermLink(to: pages[number], count: pages[number].appearances.count, in: index),
        met: drawn.compactMap { pair in
          pair.other(than: number).map { TermLink(to: pages[$0], count: pair.count, in: index) }
        },
        y: Self.y(of: rows[number]),
        radius: share(pages[number].appearances.count, of: most, from: 3, to: 8))
    }
    pairs = drawn.map { pair in
      let ys = [Self.y(of: rows[pair.first]), Self.y(of: rows[pair.second])].sorted()
      return PairView(
        top: ys[0], bottom: ys[1], count: pair.count,
        thickness: share(pair.count, of: drawn[0].count, from: 1, to: 5))
    }
  }

  private static func y(of row: Int) -> Int { row * rowHeight + rowHeight / 2 }
}

/// One of those who took part most often.
package struct PersonView: Sendable {
  let link: TermLink
  /// Those of the picture whom the person met, most often first.
  let met: [TermLink]
  /// The middle of the row.
  let y: Int
  /// The size of the dot.
  let radius: Int
}

/// Two who met, as an arc between their rows.
package struct PairView: Sendable {
  let top: Int
  let bottom: Int
  let count: Int
  let thickness: Int

  /// Where the arcs begin and end.
  static let x = 110

  var reach: Int { min((bottom - top) / 2, Self.x - 3) }
  var half: Int { (bottom - top) / 2 }
}

/// Returns a size between two others for one of several numbers, as its share of the greatest.
///
/// Where the greatest is small, each one more is no more than a step.
private func share(_ count: Int, of most: Int, from least: Int, to greatest: Int) -> Int {
  min(least + (greatest - least) * count / max(most, greatest), greatest)
}

/// How often each two of some persons took part in the same meeting.
private struct Meetings {
  struct Pair {
    let first: Int
    let second: Int
    let count: Int

    func other(than person: Int) -> Int? {
      if first == person { return second }
      return second == person ? first : nil
    }
  }

  private let personCount: Int
  /// A square, row by row; above its diagonal only.
  private var counts: [Int]

  init(of pages: [TermPage], in index: SiteIndex) {
    personCount = pages.count
    counts = Array(repeating: 0, count: pages.count * pages.count)
    var present: [Int: [Int]] = [:]
    for (number, page) in pages.enumerated() {
      for appearance in page.appearances
      where index.briefs[appearance.brief].facts.participants.count <= SiteIndex.crowd {
        present[appearance.brief, default: []].append(number)
      }
    }
    for numbers in present.values {
      for (place, first) in numbers.enumerated() {
        for second in numbers[(place + 1)...] { counts[first * personCount + second] += 1 }
      }
    }
  }

  /// All pairs who met, most often first, then by rank.
  var pairs: [Pair] {
    counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }.map {
      Pair(first: $0 / personCount, second: $0 % personCount, count: counts[$0])
    }
  }

  /// Returns the row of each person: after the most frequent one come those met, most often
  /// first, each with those that they met in turn.
  func rows(by pairs: [Pair]) -> [Int] {
    var neighbours = [[Int]](repeating: [], count: personCount)
    for pair in pairs {
      neighbours[pair.first].append(pair.second)
      neighbours[pair.second].append(pair.first)
    }
    var rows = [Int?](repeating: nil, count: personCount)
    var count = 0
    for start in 0..<personCount {
      var waiting = [start]
      while let person = waiting.popLast() {
        guard rows[person] == nil else { continue }
        rows[person] = count
        count += 1
        waiting += neighbours[person].reversed()
      }
    }
    return rows.compactMap { $0 }
  }
}

extension ListPage<TermLink> {
  /// Draws who met whom, on the first page of all participants only.
  func network(on frame: PageFrame) -> NetworkView? {
    frame.kind == .participants && pager.number == 1 ? NetworkView(frame.index) : nil
  }
}
