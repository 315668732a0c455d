internal import Briefing
internal import Text

/// The places on a page that a link can lead to, by the ids of their elements.
struct Places: Sendable {
  private let text: HTMLFragment
  private let proofs: ProofTable?

  init(in text: HTMLFragment, proofs: ProofTable? = nil) {
    self.text = text
    self.proofs = proofs
  }

  /// The ids that the author's text has: those of its headings above all.
  var ofText: [String] { text.anchors }

  /// All that the program makes: those of the text, of the sentences that prove something, and
  /// of the facts.
  ///
  /// - Complexity: O(*n*), so keep it.
  var ids: Set<String> {
    var ids = Set(text.anchors)
    guard let proofs else { return ids }
    for number in proofs.numbering.sentences.indices {
      ids.insert(EvidenceNumbering.id(ofSentence: number + 1))
    }
    let facts = proofs.ids
    for list in [facts.participants, facts.mentioned, facts.pillars, facts.outcomes, facts.topics] {
      ids.formUnion(list)
    }
    return ids
  }

  /// Whether raw HTML in the text seems to give an element this id, or this name as of old.
  func hasRaw(_ id: String) -> Bool {
    let html = String(decoding: text.bytes, as: UTF8.self)
    return ["id", "name"].contains { attribute in
      ["\"", "'"].contains { html.contains("\(attribute)=\($0)\(id)\($0)") }
    }
  }
}
