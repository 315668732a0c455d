import Briefing
import Testing
import Text

@testable import Pages

@Suite struct PictureTests {
  @Test func `years without briefs leave room, and the tallest bar is the year with most`() throws {
    let view = try #require(ActivityView(years: [(2023, 4), (2020, 1)]))
    #expect(view.bars.map(\.name) == ["2020", "2023"])
    #expect(view.bars.map(\.count) == [1, 4])
    #expect(view.bars[1].x - view.bars[0].x == 30)
    #expect(view.bars.map(\.height) == [25, 100])
    #expect(view.bars.allSatisfy { $0.y + $0.height == ActivityView.height })
    #expect(view.ticks.map(\.label) == (2012...2023).map(String.init))
    #expect(view.width == 120)
    #expect(view.label == "Briefs by year; most in 2023: 4")
    #expect(ActivityView(years: []) == nil)
  }

  @Test(arguments: [
    (1900, "Briefs by decade; most in the 2020s: 2"),
    (1, "Briefs by century; most in 2000–2099: 2"),
  ])
  func `a long time is told in tens or hundreds of years`(first: Int, label: String) throws {
    let view = try #require(ActivityView(years: [(2023, 2), (first, 1)]))
    #expect(view.label == label)
    #expect(view.bars.count == 2)
    for bar in view.bars {
      #expect(bar.x >= 0 && bar.width > 0 && bar.x + bar.width <= view.width)
    }
    #expect(view.width % view.ticks.count == 0)
    #expect(view.ticks.count <= 13)
  }

  @Test(arguments: [[1], [11, 3], [105, 1], [950, 1]])
  func `no time before the first year is drawn`(years: [Int]) throws {
    let view = try #require(ActivityView(years: years.map { ($0, 1) }))
    #expect(view.bars.count == years.count)
    #expect(!view.ticks.contains { $0.label.hasPrefix("-") })
    #expect(view.bars.allSatisfy { $0.x >= 0 && $0.x + $0.width <= view.width })
    #expect(view.width >= 120)
  }

  @Test func `a year has a bar for each month with briefs`() throws {
    let view = ActivityView(
      year: 2023,
      of: [try day("2023-02-01"), try day("2023-11-30")])
    #expect(view.bars.map(\.name) == ["February", "November"])
    #expect(view.ticks.map(\.label).first == "Jan")
    #expect(view.ticks.count == 12)
    #expect(view.label == "Briefs by month of 2023; at the most 1")
  }

  @Test func `the table of who met whom says what the picture draws`() throws {
    let index = try index([
      try brief("a", on: "2023-01-01", with: ["Ana Petrova", "Jo Sato"]),
      try brief("b", on: "2023-01-02", with: ["Ana Petrova", "Jo Sato", "Li Wen"]),
      try brief("c", on: "2023-01-03", with: ["Mo Farid", "Zoe Oder"]),
    ])
    let network = try #require(NetworkView(index))
    #expect(network.people.map(\.y) == [16, 48, 80, 112, 144])
    #expect(
      network.people.map(\.link.name)
        == ["Ana Petrova", "Jo Sato", "Li Wen", "Mo Farid", "Zoe Oder"])
    #expect(network.people[0].met.map(\.name) == ["Jo Sato", "Li Wen"])
    #expect(network.people[0].met.map(\.count) == [2, 1])
    #expect(network.people[3].met.map(\.name) == ["Zoe Oder"])
    #expect(network.pairs.map(\.count) == [2, 1, 1, 1])
    #expect(network.people.reduce(0) { $0 + $1.met.count } == 2 * network.pairs.count)
    #expect(!network.isCut)
    for pair in network.pairs { #expect(pair.top < pair.bottom) }
  }

  @Test func `of a crowd only forty persons and the most frequent pairs are drawn`() throws {
    let crowd = (0..<60).map { "Person \($0 + 10)" }
    let index = try index([
      try brief("a", on: "2023-01-01", with: crowd),
      try brief("b", on: "2023-01-02", with: [crowd[58], crowd[59]]),
    ])
    let network = try #require(NetworkView(index))
    #expect(network.people.count == 40)
    #expect(network.people.prefix(2).map(\.link.name) == [crowd[58], crowd[59]])
    #expect(network.pairs.count == 150)
    #expect(network.pairs[0].count == 2)
    #expect(network.isCut)
    #expect(Set(network.people.map(\.y)).count == 40)
  }

  @Test func `where nobody met anybody there is no picture`() throws {
    #expect(
      NetworkView(try index([try brief("a", on: "2023-01-01", with: ["Ana Petrova"])])) == nil)
  }

  @Test func `the page of a party says who was there for it`() throws {
    let index = try index([
      try brief("a", on: "2023-01-01", with: ["Ana Petrova", "Jo Sato"]),
      try brief("b", on: "2022-01-01", with: ["A", "B", "C", "D", "E"]),
    ])
    let page = try #require(index.termPage("bulgaria", .parties))
    let notes = page.appearances.map { index.appearance($0, of: page).note }
    #expect(
      notes == [
        "President Ana Petrova, President Jo Sato",
        "President A, President B, President C and 2 others",
      ])
  }

  private func index(_ briefs: [Brief]) throws -> SiteIndex {
    var diagnostics: [Diagnostic] = []
    return SiteIndex(
      SiteContent(briefs: briefs), settings: try settings(), reporting: &diagnostics)
  }
}
