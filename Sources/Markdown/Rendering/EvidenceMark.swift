/// A sentence that proves something, and the facts that it proves.
package struct EvidenceMark: Hashable, Sendable {
  /// A way from the sentence to a fact.
  package struct Reference: Hashable, Sendable {
    /// The id of the fact's element.
    package var target: String
    /// What the link is called for those who cannot see where it leads.
    package var label: String
    /// What the link shows.
    package var sign: String

    package init(target: String, label: String, sign: String) {
      self.target = target
      self.label = label
      self.sign = sign
    }
  }

  /// The sentence, as a prose range.
  package var range: Range<Int>
  /// The id of the sentence's element.
  package var id: String
  package var references: [Reference]

  package init(range: Range<Int>, id: String, references: [Reference]) {
    self.range = range
    self.id = id
    self.references = references
  }
}
