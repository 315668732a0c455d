import Briefing
import Foundation
import Testing

@testable import Pages

@Suite struct SearchIndexTests {
  private typealias Files = [String: String]

  private func files(_ briefs: [Brief], register: [RegisterEntry] = []) throws -> Files {
    try render(
      SiteContent(briefs: briefs, register: register), settings: try settings()
    ).files
  }

  private func words(_ collection: String, of files: Files) throws -> [String: String] {
    var words: [String: String] = [:]
    for (file, text) in files where file.hasPrefix("search/\(collection)/words-") {
      let shard = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
      words.merge(shard) { one, _ in one + "twice" }
    }
    return words
  }

  private func rows(_ name: String, of files: Files) throws -> [[String: String]] {
    let text = try #require(files["search/\(name).json"])
    return try JSONDecoder().decode([[String: String]].self, from: Data(text.utf8))
  }

  @Test func `briefs are numbered oldest first, and words say where they are weighty`() throws {
    let files = try files([
      try brief("older", on: "2022-05-06", topic: "fish"), try brief("newer", on: "2023-05-06"),
    ])
    let words = try words("briefs", of: files)
    #expect(words["older"] == "!")
    #expect(words["newer"] == "2!")
    #expect(words["met"] == "  ")
    #expect(words["petrova"] == "!!")
    #expect(words["fish"] == "!")
    #expect(words["they"] == "  ")
    #expect(
      try rows("briefs/records-0", of: files).map { $0["title"] } == [
        "Meeting older", "Meeting newer",
      ])
  }

  @Test func `a newer brief adds to what there was and moves nothing`() throws {
    let briefs = try (10..<40).map { try brief("b\($0)", on: "2022-03-01") }
    let before = try files(briefs)
    let after = try files(briefs + [try brief("new", on: "2023-01-01", with: ["Li Ming"])])
    #expect(before["search/briefs/records-0.json"] == after["search/briefs/records-0.json"])
    let added = try words("briefs", of: after)
    for (word, documents) in try words("briefs", of: before) {
      #expect(added[word]?.hasPrefix(documents) == true, "\(word)")
    }
    #expect(before["search/briefs/manifest.json"] != after["search/briefs/manifest.json"])
  }

  @Test func `the version changes with whatever a file of the index says`() throws {
    let plain = try brief("one", on: "2023-05-06")
    var (later, capital) = (plain, plain)
    later.date = try day("2024-05-06")
    capital.summary = "They MET & agreed."
    let manifests = try [plain, later, capital].map {
      try #require(try files([$0])["search/briefs/manifest.json"])
    }
    #expect(Set(manifests).count == 3)
  }

  @Test func `other spellings of a pillar lead to its briefs`() throws {
    let entry = RegisterEntry(
      path: "content/pillars/rail.md", term: .pillars, name: "rail links", names: ["Bahnverkehr"],
      slug: "rail-links")
    let files = try files([try brief("one", on: "2023-05-06")], register: [entry])
    #expect(try words("briefs", of: files)["bahnverkehr"] == " ")
  }

  @Test func `stop words are not indexed, and the manifest names them`() throws {
    var words = SearchWords()
    words.add("The talks of the day were with Japan")
    var brief = try brief("one", on: "2023-05-06")
    brief = Brief(
      path: brief.path, slug: brief.slug, title: brief.title, date: brief.date, words: words)
    let files = try files([brief])
    #expect(try self.words("briefs", of: files).keys.sorted() == ["day", "japan", "talk"])
    #expect(files["search/briefs/manifest.json"]?.contains("\"with\"") == true)
  }

  @Test func `other spellings of the register lead to the briefs`() throws {
    let entry = RegisterEntry(
      path: "content/participants/xi.md", term: .participants, name: "Xi Jinping",
      names: ["习近平"], slug: "xi-jinping")
    let files = try files(
      [try brief("one", on: "2023-05-06", with: ["Xi Jinping"])], register: [entry])
    #expect(try words("briefs", of: files)["习"] == "!")
  }

  @Test func `outcomes are found by their words, parties and briefs`() throws {
    let files = try files([
      try brief("older", on: "2022-05-06", outcome: "reopen the line"),
      try brief("newer", on: "2023-05-06", outcome: "meet again"),
    ])
    let words = try words("outcomes", of: files)
    #expect(words["line"] == "!")
    #expect(words["bulgaria"] == "!!")
    #expect(words["newer"] == "2 ")
    #expect(words["agreed"] == "  ")
    let records = try rows("outcomes/records-0", of: files)
    #expect(records.map { $0["title"] } == ["Reopen the line", "Meet again"])
    #expect(records[0]["path"] == "briefs/older/#fact-o-000001")
    #expect(records[0]["note"] == "Agreed")
    #expect(records[0]["text"] == "Meeting older · Bulgaria")
  }

  @Test func `facets hold the documents of each value`() throws {
    let files = try files([
      try brief("a", on: "2021-05-06", topic: "fish"), try brief("b", on: "2022-05-06"),
      try brief("c", on: "2022-06-06", topic: "fish"),
    ])
    #expect(
      try rows("briefs/facet-topic", of: files) == [
        ["key": "fish", "name": "fish", "documents": " 2 "],
        ["key": "trade", "name": "trade", "documents": "2 "],
      ])
    #expect(try rows("briefs/facet-year", of: files).map { $0["key"] } == ["2022", "2021"])
    #expect(
      try rows("outcomes/facet-status", of: files) == [
        ["key": "agreed", "name": "Agreed", "documents": "   "]
      ])
  }

  @Test func `a site without briefs has no search`() throws {
    let files = try files([])
    #expect(!files.keys.contains { $0.hasPrefix("search/") })
    #expect(files["index.html"]?.contains("search/") == false)
  }

  @Test func `without JavaScript the page is a list of links, and the introduction stands on top`()
    throws
  {
    var content = SiteContent(briefs: [try brief("one", on: "2023-05-06")])
    content.introductions = [
      Introduction(path: "content/search/index.md", section: .search, title: "Find")
    ]
    let page = try #require(
      try render(content, settings: try settings()).files["search/index.html"])
    #expect(page.contains("<h1>Find</h1>"))
    #expect(page.contains("data-root=\"../\" hidden>"))
    #expect(page.contains("<a href=\"../briefs/\">Briefs</a>"))
    #expect(page.contains("src=\"../assets/search.0123456789.js\""))
  }

  @Test func `long summaries are cut between words`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.summary = String(repeating: "word ", count: 100)
    let text = try #require(try rows("briefs/records-0", of: try files([brief]))[0]["text"])
    #expect(text.hasSuffix("word…") && text.count < 281)
  }
}

@Suite struct DocumentStepsTests {
  @Test(arguments: [
    ([0, 1, 2], "   "), ([2, 3, 49], "3  1a "), ([35, 36 + 1295], "10 100 "), ([], ""),
  ])
  func `documents are written as steps in base 36`(documents: [Int], text: String) {
    var steps = DocumentSteps()
    for document in documents { steps.add(document) }
    #expect(String(decoding: steps.json, as: UTF8.self) == "\"\(text)\"")
  }
}

@Suite struct WordShardsTests {
  /// Postings of documents of pairs of made-up words, long enough for many shards.
  private static let postings: Postings = {
    var builder = PostingsBuilder(without: ["the"])
    for document in 0..<4_000 {
      var words = SearchWords()
      words.add(
        "the common conference c\(document) 习\(document % 7) word\(document * 7 % 3_001) ж\(document)"
      )
      builder.add(words.text)
      builder.endDocument(at: "briefs/\(document)/")
    }
    return builder.postings
  }()

  @Test func `each word stands once, in the shard with the longest key that begins it`() {
    let shards = WordShards(Self.postings).shards
    #expect(shards.count > 10)
    var count = 0
    for shard in shards {
      for place in shard.ranges.joined() {
        let word = String(
          decoding: Self.postings.words[Self.postings.order[place]], as: UTF8.self)
        let longest = shards.map(\.key).filter { word.hasPrefix($0) }.max { $0.count < $1.count }
        #expect(longest == shard.key, "\(word)")
        count += 1
      }
    }
    #expect(count == Self.postings.order.count)
    #expect(Set(shards.map(\.key)).count == shards.count)
  }

  @Test func `no shard is too large but for a word that is`() {
    for shard in WordShards(Self.postings).shards {
      let words = shard.ranges.joined().map { Self.postings.order[$0] }
      let size = words.reduce(0) { $0 + Self.postings.size(of: $1) }
      #expect(size <= WordShards.limit || words.count == 1, "\(shard.key): \(size)")
    }
  }

  @Test func `a few words are one shard`() {
    var builder = PostingsBuilder(without: [])
    var words = SearchWords()
    words.add("rail talks")
    builder.add(words.text)
    builder.endDocument(at: "briefs/one/")
    #expect(WordShards(builder.postings).shards.map(\.key) == [""])
  }

  @Test func `words are in the order of their bytes, and numbers of new words are new`() {
    let words = Self.postings.order.map { Array(Self.postings.words[$0]) }
    #expect(words == words.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(words).count == words.count)
    #expect(!words.contains(Array("the".utf8)))
  }
}
