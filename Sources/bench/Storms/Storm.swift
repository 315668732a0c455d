/// A hostile text: what it is called, and what makes it.
///
/// Each is one thing a hundred thousand times, as a reader of Markdown would least like it.
struct Storm: Sendable {
  let name: String
  let text: @Sendable () -> String
  /// The code of the fault for which a build refuses the text, where it does so rightly.
  let code: String?

  init(
    _ name: String, _ text: @autoclosure @escaping @Sendable () -> String,
    refusedFor code: String? = nil
  ) {
    self.name = name
    self.text = text
    self.code = code
  }

  static let all =
    blocks + lists + inlines + links + extensions + tables + prose + sentences + frontMatters

  /// How often a thing is there.
  static let count = 100_000

  /// Returns a text again and again.
  static func times(_ text: String, _ count: Int = count) -> String {
    String(repeating: text, count: count)
  }

  /// Returns a text for each number from 0, one after the other; `{}` stands for the number.
  static func each(_ text: String, _ count: Int = count) -> String {
    let parts = text.split(separator: "{}", omittingEmptySubsequences: false)
    return (0..<count).map { parts.joined(separator: "\($0)") }.joined()
  }

  /// Returns a name that no other number has.
  static func name(_ number: Int) -> String {
    let syllables = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu"]
    let digits = "\(number)".utf8.map { syllables[Int($0 - 0x30)] }
    return "Ana B" + digits.joined()
  }

  /// Returns a mark once, twice, three times and so on, as long as all of them are no longer than
  /// the other texts.
  static func growing(_ mark: String, after: String, _ count: Int = 800) -> String {
    (1...count).map { after + times(mark, $0) }.joined()
  }
}
