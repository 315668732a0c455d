package import Briefing

/// The register as one brief sees it: on the day of the meeting.
package struct RegisterNames: Sendable {
  private let register: Register
  private let day: CalendarDate

  package init(_ register: Register, on day: CalendarDate) {
    self.register = register
    self.day = day
  }

  /// Returns facts under the names of the register, those that name one entry as one.
  ///
  /// They keep the place of the first one and the evidence of all. Who took part is not mentioned
  /// too. Pillars of different frameworks stay apart.
  package func joining(_ facts: Facts) -> Facts {
    guard !register.isEmpty else { return facts }
    let named = resolving(facts)
    var joined = named
    var participants = Joining<Participant>()
    var mentioned = Joining<Participant>()
    for participant in named.participants {
      participants.add(participant, as: key(of: participant))
    }
    for person in named.mentioned {
      let key = key(of: person)
      if !participants.prove(key, by: person) { mentioned.add(person, as: key) }
    }
    joined.participants = participants.facts
    joined.mentioned = mentioned.facts
    var pillars = Joining<Pillar>()
    for pillar in named.pillars {
      let key = register.term(.pillars, named: pillar.text).map {
        [$0.slug, pillar.framework ?? "", pillar.by ?? ""]
      }
      pillars.add(pillar, as: key)
    }
    joined.pillars = pillars.facts
    var topics = Joining<Topic>()
    for topic in named.topics {
      topics.add(topic, as: register.term(.topics, named: topic.text).map { [$0.slug] })
    }
    joined.topics = topics.facts
    return joined
  }

  /// Returns facts under the names of the register, each as it stands.
  func resolving(_ facts: Facts) -> Facts {
    guard !register.isEmpty else { return facts }
    var resolved = facts
    resolved.participants = facts.participants.map(resolving)
    resolved.mentioned = facts.mentioned.map(resolving)
    for place in facts.pillars.indices {
      resolved.pillars[place].text = term(facts.pillars[place].text, .pillars)
      resolved.pillars[place].by = facts.pillars[place].by.map(declarer)
    }
    for place in facts.topics.indices {
      resolved.topics[place].text = term(facts.topics[place].text, .topics)
    }
    for place in facts.outcomes.indices {
      resolved.outcomes[place].parties = parties(facts.outcomes[place].parties)
    }
    return resolved
  }

  /// Returns a declared participant under the register's name, with the title that it held.
  func resolving(_ declared: DeclaredParticipant) -> DeclaredParticipant {
    var resolved = declared
    if declared.kind != .party, let entry = person(declared) {
      resolved.name = entry.name
      resolved.title = declared.title ?? entry.title(on: day)
    } else if declared.kind != .person {
      resolved.name = register.partyName(declared.name)
    }
    return resolved
  }

  /// Returns what the register knows a declared name as, or `nil` where it does not.
  func kind(of declared: DeclaredParticipant) -> Participant.Kind? {
    if person(declared) != nil { return .person }
    return register.term(.parties, named: declared.name).map { _ in .party }
  }

  /// Returns a declared participant under the name of its matches, where only they resolve:
  /// "Biden" is "Joe Biden" because the brief says so.
  func completing(_ participant: Participant, from matches: [Participant]) -> Participant {
    guard !register.isEmpty, participant.kind == .person, entry(of: participant) == nil
    else { return participant }
    let entries = matches.compactMap { entry(of: $0) }
    guard let entry = entries.first, entries.allSatisfy({ $0.slug == entry.slug }) else {
      return participant
    }
    var named = participant
    named.name = entry.name
    return self.entry(of: named)?.slug == entry.slug ? named : participant
  }

  /// The register's name of a pillar or topic, or the name itself.
  func term(_ name: String, _ term: Term) -> String {
    register.term(term, named: name)?.name ?? name
  }

  private func resolving(_ participant: Participant) -> Participant {
    var resolved = participant
    resolved.country = participant.country.map(register.partyName)
    guard let entry = entry(of: participant) else { return resolved }
    resolved.name = entry.name
    guard participant.kind == .person else { return resolved }
    resolved.country = resolved.country ?? entry.country
    let held = entry.title(on: day)
    resolved.title =
      participant.grounds.isDeclared
      ? participant.title ?? held ?? TitledName(participant.name).title
      : held ?? participant.title
    return resolved
  }

  private func entry(of participant: Participant) -> RegisterEntry? {
    guard participant.kind == .person else {
      return register.term(.parties, named: participant.name)
    }
    let entry = register.participant(
      named: participant.name, title: participant.title, country: participant.country, on: day)
    guard entry != nil, participant.isFormer else { return entry }
    return register.participant(
      named: participant.name, country: participant.country, on: day)
  }

  private func person(_ declared: DeclaredParticipant) -> RegisterEntry? {
    register.participant(
      named: declared.name, title: declared.title, country: declared.country, on: day)
  }

  private func key(of participant: Participant) -> [String]? {
    entry(of: participant).map { [$0.term.rawValue, $0.slug] }
  }

  private func declarer(_ name: String) -> String {
    let entry =
      register.term(.parties, named: name) ?? register.participant(named: name, on: day)
    return entry?.name ?? name
  }

  private func parties(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map(register.partyName).filter { seen.insert($0).inserted }
  }
}

/// Facts in their order, those with one key as one.
private struct Joining<Kind: Fact> {
  private(set) var facts: [Kind] = []
  private var places: [[String]: Int] = [:]

  mutating func add(_ fact: Kind, as key: [String]?) {
    if let key {
      if let place = places[key] { return facts[place].join(fact) }
      places[key] = facts.count
    }
    facts.append(fact)
  }

  /// Adds the evidence of another fact to that with a key, and says whether there is one.
  mutating func prove(_ key: [String]?, by fact: Kind) -> Bool {
    guard let key, let place = places[key] else { return false }
    facts[place].grounds.evidence = allEvidence(in: [facts[place].grounds, fact.grounds])
    return true
  }
}

extension Participant {
  /// Whether the text says that the title was held before: "former President Carter".
  fileprivate var isFormer: Bool {
    guard let title else { return false }
    let office = folded(title).split(separator: " ").count
    let name = folded(name).split(separator: " ")
    return grounds.evidence.contains { evidence in
      let words = folded(evidence.quote).split(separator: " ")
      return words.indices.contains { place in
        words[place...].starts(with: name)
          && words[max(0, place - office - 2)..<place].contains { $0 == "former" || $0 == "ex" }
      }
    }
  }
}
