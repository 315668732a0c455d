/// The entries of the register, found by the names that briefs use.
///
/// Names are compared by their slugs, so that case, marks and punctuation do not count. Nothing
/// is guessed: a name that could be that of two entries is that of none.
package struct Register: Sendable {
  /// All entries, by path; their countries under the names of the parties.
  package private(set) var entries: [RegisterEntry]
  /// The entries that a spelling stands in, as places in `entries`.
  private var claims: [Term: [String: [Int]]] = [:]
  /// The participants that have a word in a spelling of several words.
  private var holders: [Substring: Set<Int>] = [:]

  /// Creates a register whatever the order of its entries.
  package init(_ entries: [RegisterEntry] = []) {
    self.entries = entries.sorted { $0.path < $1.path }
    for (place, entry) in self.entries.enumerated() {
      for spelling in Set(entry.spellings.map { slug(for: $0) }) {
        claims[entry.term, default: [:]][spelling, default: []].append(place)
        guard entry.term == .participants else { continue }
        let words = words(of: spelling)
        if words.count > 1 { for word in words { holders[word, default: []].insert(place) } }
      }
    }
    for place in self.entries.indices {
      self.entries[place].country = self.entries[place].country.map(partyName)
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// Returns the entry of a party, pillar or topic that a name is a spelling of.
  ///
  /// - Returns: `nil` where no entry has the spelling, or more than one.
  package func term(_ term: Term, named name: String) -> RegisterEntry? {
    only(claimants(of: slug(for: name), term))
  }

  /// Returns the person whom a name means on a day.
  ///
  /// A name means the one entry that has it as a spelling. A short form of a spelling ("Xi") means
  /// the one entry that it fits and that holds the title on that day; where no title decides, the
  /// one entry that lists the short form itself. An entry of another country is never meant.
  /// Titles that stand in the name ("President Xi") count as the title.
  ///
  /// - Parameters:
  ///   - name: The name as a brief gives it, with titles or without.
  ///   - title: The office as the text gives it, with its state or without.
  ///   - country: The state or organisation that the person acts for, where it is known.
  ///   - day: The day of the meeting.
  /// - Returns: The entry, or `nil` where no entry fits or more than one does.
  package func participant(
    named name: String, title: String? = nil, country: String? = nil, on day: CalendarDate
  ) -> RegisterEntry? {
    let titled = TitledName(name)
    let bare = slug(for: titled.name)
    let listed = Set(
      claimants(of: slug(for: name), .participants) + claimants(of: bare, .participants)
    ).filter { agrees(entries[$0].country, country) }
    if let entry = only(listed), !isShortForm(bare, of: entry.name) { return entry }
    if let title = title ?? titled.title {
      let fitting = listed.union(shortened(to: bare)).filter { place in
        let entry = entries[place]
        return agrees(entry.country, country)
          && holds(entry, title: title, country: country, on: day)
      }
      if let entry = only(fitting) { return entry }
    }
    return only(listed)
  }

  /// The register's name of a state or organisation, or the name itself.
  package func partyName(_ name: String) -> String { term(.parties, named: name)?.name ?? name }

  private func claimants(of spelling: String, _ term: Term) -> [Int] {
    claims[term]?[spelling] ?? []
  }

  private func only(_ places: some Collection<Int>) -> RegisterEntry? {
    guard let place = places.first, places.count == 1 else { return nil }
    return entries[place]
  }

  /// Returns the participants that have a fuller spelling with the words of a name.
  private func shortened(to name: String) -> Set<Int> {
    guard let last = words(of: name).last, let fitting = holders[last] else { return [] }
    return fitting.filter { place in
      entries[place].spellings.contains { isShortForm(name, of: $0) }
    }
  }

  private func isShortForm(_ name: String, of spelling: String) -> Bool {
    let short = words(of: name)
    let full = words(of: slug(for: spelling))
    guard short.count < full.count else { return false }
    var rest = short[...]
    for word in full where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether two countries are one, or one of them is not known.
  private func agrees(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return key(of: one) == key(of: other)
  }

  private func key(of party: String) -> String { slug(for: partyName(party)) }

  private func holds(
    _ entry: RegisterEntry, title: String, country: String?, on day: CalendarDate
  ) -> Bool {
    let state = entry.country ?? country
    let office = office(title, of: state)
    return entry.titles.contains {
      $0.isHeld(on: day) && self.office($0.title, of: state) == office
    }
  }

  /// Returns the words of a title without the state: "President of China" is `president`.
  private func office(_ title: String, of state: String?) -> String {
    let words = words(of: slug(for: title))
    guard let state else { return words.joined(separator: "-") }
    for (place, word) in words.enumerated() where word == "of" && place > 0 {
      let rest = words[(place + 1)...]
      let name = (rest.first == "the" ? rest.dropFirst() : rest).joined(separator: "-")
      if !name.isEmpty, key(of: name) == key(of: state) {
        return words[..<place].joined(separator: "-")
      }
    }
    return words.joined(separator: "-")
  }
}

private func words(of slug: String) -> [Substring] { slug.split(separator: "-") }
