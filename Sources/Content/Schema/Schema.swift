/// The keys that one kind of map may have.
///
/// The lists stand in `Schema+Briefs.swift` and its neighbours, as data: decoding checks against
/// them, near misses are sought in them, and JSON Schemas are written from them.
package struct Schema: Sendable {
  /// What a key of the list is called in a message: "a key of a participant".
  package let noun: String
  package let keys: [Key]

  /// One key and what may stand behind it.
  package struct Key: Sendable {
    package let name: String
    package let shape: Shape
    /// What it means, in one sentence.
    package let summary: String
    package let isRequired: Bool
    /// Names by which other tools or other authors know the key.
    package let synonyms: [String]

    init(
      _ name: String, _ shape: Shape, _ summary: String, isRequired: Bool = false,
      not synonyms: String...
    ) {
      self.name = name
      self.shape = shape
      self.summary = summary
      self.isRequired = isRequired
      self.synonyms = synonyms
    }
  }

  init(_ noun: String, _ keys: Key...) {
    self.noun = noun
    self.keys = keys
  }

  func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}

extension Schema {
  /// What may stand behind a key, or in a list.
  package indirect enum Shape: Sendable {
    /// A text on one line; line breaks count as blanks.
    case text
    /// `true` or `false`.
    case flag
    /// A calendar day, `2023-11-15`.
    case date
    /// A calendar day or an RFC 3339 time.
    case moment
    case integer(ClosedRange<Int>)
    /// A number from 0 to 1.
    case fraction
    /// One of these words.
    case choice([String])
    /// A part of an address: equal to its own slug.
    case slug
    /// The id of an outcome.
    case identifier
    /// An address with `http://` or `https://`.
    case url
    /// The address of the site, which is that of a folder.
    case siteURL
    /// An old address on this site, from its root.
    case alias
    /// A BCP 47 language tag.
    case language
    /// An item of Wikidata, `Q15031`.
    case wikidata
    case list(of: Shape)
    case map(Schema)
    /// A text, where it says enough, or a map.
    case textOr(Schema)
    /// Keys of the author's own, of any shape.
    case ownKeys
  }
}
