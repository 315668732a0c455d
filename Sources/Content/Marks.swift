internal import Briefing
internal import Markdown

/// Returns the marks that lead from each sentence to the facts that it proves.
///
/// A sentence that proves one fact shows its number, one that proves several its number with a
/// letter for each.
func marks(for facts: Facts, _ proofs: ProofTable) -> [EvidenceMark] {
  let numbering = proofs.numbering
  guard !numbering.sentences.isEmpty else { return [] }
  var references = [[EvidenceMark.Reference]](repeating: [], count: numbering.sentences.count)
  func refer(_ grounds: Grounds, _ id: String, _ label: String) {
    let numbers = Set(grounds.shownEvidence.map { numbering.number(of: $0) })
    for number in numbers where number > 0 {
      references[number - 1].append(.init(target: id, label: label, sign: ""))
    }
  }
  let ids = proofs.ids
  for (participant, id) in zip(facts.participants, ids.participants) {
    refer(participant.grounds, id, "Participant: \(participant.name)")
  }
  for (outcome, id) in zip(facts.outcomes, ids.outcomes) {
    refer(outcome.grounds, id, "Outcome: \(outcome.text)")
  }
  for (pillar, id) in zip(facts.pillars, ids.pillars) {
    refer(pillar.grounds, id, "Pillar: \(pillar.text)")
  }
  for (topic, id) in zip(facts.topics, ids.topics) {
    refer(topic.grounds, id, "Topic: \(topic.text)")
  }
  for (person, id) in zip(facts.mentioned, ids.mentioned) {
    refer(person.grounds, id, "Mentioned: \(person.name)")
  }
  return zip(numbering.sentences.indices, numbering.sentences).map { place, range in
    EvidenceMark(
      range: range, id: EvidenceNumbering.id(ofSentence: place + 1),
      references: signed(references[place], number: place + 1))
  }
}

/// Gives the references of one sentence what they show: `3`, or `3a`, `3b` and so on.
private func signed(
  _ references: [EvidenceMark.Reference], number: Int
) -> [EvidenceMark.Reference] {
  references.enumerated().map { place, reference in
    var reference = reference
    reference.sign =
      references.count == 1 ? "\(number)" : "\(number)\(letters(for: place))"
    return reference
  }
}

/// Returns `a` for 0, `z` for 25, `aa` for 26.
private func letters(for place: Int) -> String {
  let letter = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(place % 26)))
  return place < 26 ? letter : letters(for: place / 26 - 1) + letter
}
