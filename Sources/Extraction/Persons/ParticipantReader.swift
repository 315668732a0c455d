internal import Briefing
internal import Text

/// Makes participants and mentioned persons from persons and their cues.
struct ParticipantReader {
  let passage: Passage
  let evidencing: Evidencing

  /// Returns a person as a fact, or `nil` where no sentence proves it.
  func participant(_ person: Person, cues: Cues) -> Participant? {
    let tookPart = cues.tellParticipation
    let margin = abs(cues.sum - Cue.threshold)
    let grounds = evidencing.grounds(
      rule(for: cues, tookPart), confidence: 0.6 + 0.35 * min(margin / 2, 1),
      sentences: provingSentences(of: person), because: reasons(cues))
    guard let grounds else { return nil }
    let best = person.mentions.first { $0.title != nil }
    return Participant(
      name: name(of: person), title: best?.title.map { passage.text(of: $0) },
      country: country(of: person, cues), grounds: grounds)
  }

  /// Returns the sentences that name a person; those of titles and headings only where no other
  /// does, because they claim more than they prove.
  private func provingSentences(of person: Person) -> [Int] {
    let sentences = person.mentions.map(\.sentence)
    let told = sentences.filter {
      switch passage.kind(of: $0) {
      case .title, .heading: false
      case .paragraph, .cell: true
      }
    }
    return told.isEmpty ? sentences : told
  }

  /// Returns the index of the country or organisation that a person acts for; -1 for none.
  static func place(of person: Person, _ cues: Cues) -> Int16 {
    person.mentions.first { $0.place >= 0 }?.place ?? cues.representedPlace
  }

  private func country(of person: Person, _ cues: Cues) -> String? {
    let place = Self.place(of: person, cues)
    return place < 0 ? nil : passage.lexicon.placeNames[Int(place)]
  }

  private func name(of person: Person) -> String {
    passage.text(of: person.fullest.name)
  }

  /// Returns the cues as reasons, the weightiest first.
  private func reasons(_ cues: Cues) -> [Reason] {
    cues.found.map { evidencing.reason($0.cue.name, weight: $0.cue.weight, $0.words) }
      .sorted { (abs($1.weight ?? 0), $0.name) < (abs($0.weight ?? 0), $1.name) }
  }

  private func rule(for cues: Cues, _ tookPart: Bool) -> String {
    let fitting = cues.found.map(\.cue).filter { ($0.weight > 0) == tookPart }
    let strongest = fitting.max { abs($0.weight) < abs($1.weight) }
    return (tookPart ? "participant." : "mentioned.") + (strongest?.name ?? "named")
  }
}
