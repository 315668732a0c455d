import Briefing
import Testing
import Text

@testable import Pages

@Suite struct LikelyDoubleTests {
  @Test(arguments: [
    ("Xi Jinping", "Jinping Xi"), ("Moon Jae-in", "Moon Jaein"),
    ("Angela Mueller", "Angela Müller"), ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
    ("Katherine Tai Lee", "Katharine Tai Lee"),
  ])
  func `two spellings of one name are most likely one person`(one: String, other: String) throws {
    let doubles = try index([[one], [one], [other]]).likelyDoubles
    #expect(doubles.map(\.name) == [other])
    #expect(doubles.map(\.other) == [one])
    #expect(doubles.map(\.path) == ["content/briefs/b2.md"])
  }

  @Test(arguments: [
    ("Kim A", "Kim B"), ("Li Na", "Li Ma"), ("Tang Wei", "Wang Wei"), ("Anna Lind", "Omar Lind"),
    ("Biden", "Bidan"), ("Delegate Number1", "Delegate Number2"), ("Jo Sato", "Jo Santos"),
    ("John Smith", "Jane Smith"), ("Christian Berg", "Christina Bergman"),
  ])
  func `two persons stay two`(one: String, other: String) throws {
    #expect(try index([[one], [other]]).likelyDoubles.isEmpty)
  }

  @Test func `those who meet each other are two`() throws {
    #expect(try index([["Xi Jinping", "Jinping Xi"]]).likelyDoubles.isEmpty)
  }

  @Test func `persons of different countries are two`() throws {
    let briefs = [
      try brief("b0", on: "2023-05-06", with: ["Katherine Meyers"], country: "Canada"),
      try brief("b1", on: "2023-05-07", with: ["Katharine Meyers"], country: "Kenya"),
    ]
    var diagnostics: [Diagnostic] = []
    let index = SiteIndex(
      SiteContent(briefs: briefs), settings: try settings(), reporting: &diagnostics)
    #expect(index.likelyDoubles.isEmpty)
  }

  @Test(arguments: [
    ("counter-terrorism", "counterterrorism"),
    ("artificial intelligence", "artifical intelligence"),
    ("fisheries", "fisherie"),
  ])
  func `two spellings of a topic are most likely one`(one: String, other: String) throws {
    #expect(try topics([one, other]).count == 1)
  }

  @Test(arguments: [
    ("trade", "grade"), ("import", "export"), ("G7", "G20"), ("rail", "raid"),
    ("nuclear arms", "nuclear energy"),
  ])
  func `two topics stay two`(one: String, other: String) throws {
    #expect(try topics([one, other]).isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func `ten thousand names are compared in a moment`() throws {
    let letters = Array("bcdfghjklm")
    let names = (0..<10_000).map { number in
      "Ana " + String(number).compactMap(\.wholeNumberValue).map { "\(letters[$0])a" }.joined()
    }
    let doubles = try index(names.map { [$0] }).likelyDoubles
    #expect(!doubles.isEmpty && doubles.count < 10_000 * 24)
  }

  private func index(_ meetings: [[String]]) throws -> SiteIndex {
    let briefs = try meetings.enumerated().map { place, names in
      try brief("b\(place)", on: "2023-05-06", with: names)
    }
    var diagnostics: [Diagnostic] = []
    return SiteIndex(
      SiteContent(briefs: briefs), settings: try settings(), reporting: &diagnostics)
  }

  private func topics(_ topics: [String]) throws -> [LikelyDouble] {
    let briefs = try topics.enumerated().map { place, topic in
      try brief("b\(place)", on: "2023-05-06", topic: topic)
    }
    var diagnostics: [Diagnostic] = []
    let index = SiteIndex(
      SiteContent(briefs: briefs), settings: try settings(), reporting: &diagnostics)
    return index.likelyDoubles.filter { $0.term == .topics }
  }
}
