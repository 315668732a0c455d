import Briefing
import Foundation
import Testing
import Text

@testable import Pages

@Suite struct DataFileTests {
  private func files(
    _ briefs: [Brief], register: [RegisterEntry] = []
  ) throws -> [String: String] {
    try render(
      SiteContent(briefs: briefs, register: register), settings: try settings()
    ).files
  }

  private func objects(_ text: String?) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(try #require(text).utf8))
    return try #require(value as? [[String: Any]])
  }

  @Test func `a brief tells its language, parties and corrections`() throws {
    var brief = try brief("one", on: "2023-05-06")
    brief.language = "es"
    brief.updates = [Update(date: try day("2023-06-01"), note: "A comma.", isMajor: true)]
    let object = try #require(try objects(files([brief])["data/briefs.json"]).first)
    #expect(object["language"] as? String == "es")
    #expect(object["parties"] as? [String] == ["Bulgaria"])
    #expect(object["updated"] as? String == "2023-06-01")
    let updates = try #require(object["updates"] as? [[String: Any]])
    #expect(updates.map { $0["note"] as? String } == ["A comma."])
    #expect(updates.map { $0["major"] as? Bool } == [true])
  }

  @Test func `facts of a brief lead to the objects of their own files`() throws {
    let entry = RegisterEntry(
      path: "content/participants/ana.md", term: .participants, name: "Ana Petrova", slug: "ana",
      country: "Bulgaria")
    let files = try files([brief("one", on: "2023-05-06")], register: [entry])
    let object = try #require(try objects(files["data/briefs.json"]).first)
    for (list, file) in [
      ("participants", "participants"), ("pillars", "pillars"), ("topics", "topics"),
    ] {
      let facts = try #require(object[list] as? [[String: Any]])
      let slugs = try objects(files["data/\(file).json"]).map { $0["slug"] as? String }
      #expect(!facts.isEmpty)
      for fact in facts { #expect(slugs.contains(fact["slug"] as? String), "\(list)") }
    }
    #expect(try objects(files["data/participants.json"]).first?["slug"] as? String == "ana")
  }

  @Test func `a participant has the country that their page shows`() throws {
    let objects = try objects(files([brief("one", on: "2023-05-06")])["data/participants.json"])
    #expect(objects.map { $0["country"] as? String } == ["Bulgaria", "Bulgaria"])
  }

  @Test func `objects have the members that their schema requires, in order, and no others`() throws
  {
    let files = try files([brief("one", on: "2023-05-06")])
    let names = files.keys.filter { $0.hasPrefix("data/") && $0.hasSuffix(".json") }
    for name in names where !name.hasPrefix("data/schema/") && name != "data/datapackage.json" {
      let text = try #require(files["data/schema/" + name.dropFirst("data/".count)], "\(name)")
      let schema = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(schema["$id"] as? String == "https://example.org/data/schema/\(name.dropFirst(5))")
      let reference = try #require((schema["items"] as? [String: Any])?["$ref"] as? String)
      let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
      let item = try #require(definitions[String(reference.dropFirst("#/$defs/".count))])
      let required = try #require(item["required"] as? [String])
      #expect(required == required.sorted())
      #expect(item["additionalProperties"] as? Bool == false)
      #expect(try !objects(files[name]).isEmpty)
      for object in try objects(files[name]) {
        #expect(object.keys.sorted() == required, "\(name)")
      }
    }
  }

  @Test func `hostile words come out of the JSON as they went in`() throws {
    var brief = try brief(
      "one", on: "2023-05-06", with: [hostile], outcome: hostile, topic: hostile)
    brief.title = hostile
    let files = try files([brief])
    let object = try #require(try objects(files["data/briefs.json"]).first)
    #expect(object["title"] as? String == hostile)
    #expect(try objects(files["data/outcomes.json"]).map { $0["text"] as? String } == [hostile])
    #expect(try objects(files["data/topics.json"]).map { $0["name"] as? String } == [hostile])
    #expect(try objects(files["data/participants.json"]).map { $0["name"] as? String } == [hostile])
  }

  @Test func `the data package lists every file below data, each once`() throws {
    let files = try files([brief("one", on: "2023-05-06")])
    let text = try #require(files["data/datapackage.json"])
    let package = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    let present = files.keys.filter { $0.hasPrefix("data/") && $0 != "data/datapackage.json" }
    #expect(
      resources.compactMap { $0["path"] as? String }
        == present.map { String($0.dropFirst(5)) }.sorted())
    #expect(Set(resources.compactMap { $0["name"] as? String }).count == present.count)
  }

  @Test func `a site without briefs has empty lists`() throws {
    let files = try files([])
    for (name, text) in files
    where name.hasPrefix("data/") && name.hasSuffix(".json") && !name.contains("schema")
      && name != "data/datapackage.json"
    {
      #expect(text == "[\n]\n", "\(name)")
    }
    #expect(files["data/outcomes.csv"]?.split(separator: "\r\n").count == 1)
  }
}
