internal import Briefing

/// The facts of one kind as a reader at a terminal sees them, under a heading.
struct FactSection {
  struct Entry {
    let text: String
    let grounds: Grounds
    /// The result, where the fact is one.
    let outcome: Outcome?

    init(_ text: String, _ grounds: Grounds, outcome: Outcome? = nil) {
      self.text = text
      self.grounds = grounds
      self.outcome = outcome
    }
  }

  let heading: String
  let entries: [Entry]

  /// Returns the sections that have entries, in the order of a page.
  static func sections(of facts: Facts) -> [FactSection] {
    let people = [("Participants", facts.participants), ("Mentioned", facts.mentioned)]
    let sections =
      people.map { heading, people in
        FactSection(heading: heading, entries: people.map { Entry(described($0), $0.grounds) })
      } + pillarSections(of: facts.pillars) + [
        FactSection(
          heading: "Outcomes",
          entries: facts.outcomes.map { Entry($0.text, $0.grounds, outcome: $0) }),
        FactSection(heading: "Topics", entries: facts.topics.map { Entry($0.text, $0.grounds) }),
      ]
    return sections.filter { !$0.entries.isEmpty }
  }

  private static func described(_ participant: Participant) -> String {
    let name = [participant.title, participant.name].compactMap { $0 }.joined(separator: " ")
    // A party is its own country.
    let country = participant.country == participant.name ? nil : participant.country
    return [name, country, participant.role].compactMap { $0 }.joined(separator: ", ")
  }

  /// The pillars under what their framework is called.
  private static func pillarSections(of pillars: [Pillar]) -> [FactSection] {
    var groups: [(heading: String, entries: [Entry])] = []
    for pillar in pillars {
      let by = pillar.by.map { " (\($0))" } ?? ""
      let heading = "Pillars: \(pillar.framework ?? "framework")\(by)"
      if groups.last?.heading != heading { groups.append((heading, [])) }
      groups[groups.count - 1].entries.append(Entry(pillar.text, pillar.grounds))
    }
    return groups.map { FactSection(heading: $0.heading, entries: $0.entries) }
  }
}

/// Returns a text on one line.
func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
