import Foundation

/// What an annotator finds in one text: a line of `gold.jsonl`.
struct Gold: Decodable {
  struct Party: Decodable {
    var name: String
    var kind: String
    /// The family name, where it is not the last word.
    var family: String?
  }

  struct Result: Decodable {
    var text: String
    /// The first words of the sentence that tells it.
    var sentence: String
  }

  /// Answers that count neither for nor against.
  struct Optional: Decodable {
    var participants: [String]?
    var mentioned: [String]?
    var pillars: [String]?
    var outcomes: [Result]?
  }

  var id: String
  var participants: [Party]
  var mentioned: [String]
  var pillars: [String]
  var outcomes: [Result]
  var optional: Optional?

  /// Returns the lines of a folder's `gold.jsonl`.
  static func lines(in folder: String) throws -> [Gold] {
    try String(contentsOfFile: folder + "/gold.jsonl", encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Gold.self, from: Data($0.utf8)) }
  }
}
