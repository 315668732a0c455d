/// A shape without its types: the names that templates may use and what they mean.
///
/// Documentation and `explain` are made from outlines. Two outlines are the same if they belong to
/// one shape.
@usableFromInline
package final class Outline: Sendable {
  /// How templates may use a name.
  @usableFromInline
  package enum Kind: Hashable, Sendable {
    case text, html, flag, number, object, list, texts, open
    /// A text that is one of these.
    case choice([String])
  }

  /// One name.
  package struct Entry: Sendable {
    package let name: String
    package let kind: Kind
    /// One sentence.
    package let summary: String
    /// A value that the name may have.
    package let example: String?
    private let lazyNested: (@Sendable () -> Outline)?

    init(
      _ name: String, _ kind: Kind, _ summary: String, example: String? = nil,
      nested: (@Sendable () -> Outline)? = nil
    ) {
      self.name = name
      self.kind = kind
      self.summary = summary
      self.example = example
      lazyNested = nested
    }

    /// The outline of the object, or of each object of the list, that the name leads to.
    ///
    /// Outlines may lead back to themselves; whoever walks them remembers where they were.
    package var nested: Outline? { lazyNested?() }
  }

  package let name: String
  package let entries: [Entry]
  private let slots: [String: Int]

  init(_ name: String, _ entries: [Entry]) {
    self.name = name
    self.entries = entries
    slots = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.name, $0) })
    precondition(!entries.contains { $0.name.contains(".") })
  }

  /// Returns the place of `name` among the entries.
  func slot(of name: String) -> Int? { slots[name] }

  var names: [String] { entries.map(\.name) }
}

extension Outline {
  /// The name that every list has besides its items: `{{outcomes.count}}`.
  package static let count = "count"
  /// The names that every item of a list has besides its own.
  package static let isFirst = "isFirst"
  package static let isLast = "isLast"
}

extension Outline: Hashable {
  @usableFromInline
  package static func == (one: Outline, other: Outline) -> Bool { one === other }

  @usableFromInline
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Outline.Kind {
  /// What a template writer calls it, with its article.
  var noun: String {
    switch self {
    case .text, .choice: "a text"
    case .html: "HTML"
    case .flag: "a flag"
    case .number: "a number"
    case .object: "an object"
    case .list: "a list"
    case .texts: "a list of texts"
    case .open: "open data"
    }
  }
}
