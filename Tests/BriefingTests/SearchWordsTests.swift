import Briefing
import Foundation
import Testing

@Suite struct SearchWordsTests {
  /// Rows of what an author writes and the words that it gives; the browser's tests read it too.
  private static let rows: [(text: String, words: String)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/search/words.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      return cells.count == 2 ? (cells[0], cells[1]) : nil
    }
  }()

  @Test func `words are folded as the table says`() {
    #expect(Self.rows.count > 20)
    for (text, words) in Self.rows {
      var found = SearchWords()
      found.add(text)
      #expect(Self.words(found.text) == words, "\(text)")
    }
  }

  @Test func `words that are folded already stay as they are`() {
    for (_, words) in Self.rows {
      var found = SearchWords()
      found.add(words)
      #expect(Self.words(found.text).utf8.count <= words.utf8.count)
    }
  }

  @Test func `a word without end is none`() {
    var found = SearchWords()
    found.add(String(repeating: "a", count: 41) + " b" + String(repeating: "a", count: 39))
    #expect(Self.words(found.text) == "b" + String(repeating: "a", count: 39))
  }

  @Test func `what counts for more is kept apart`() {
    var found = SearchWords()
    found.addWeighty("Talks at Varna")
    found.addWeighty(nil)
    found.add("They met.")
    #expect(Self.words(found.weighty) == "talk at varna")
    #expect(Self.words(found.text) == "they met")
  }

  private static func words(_ bytes: [UInt8]) -> String {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
