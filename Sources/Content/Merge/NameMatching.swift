internal import Briefing

/// Declared participants, and who in the prose is meant by each.
///
/// Names are compared by their words, without case, marks and titles. Where one name is a short
/// form of the other ("Biden"), it matches if nobody else on the list fits. Parties have no short
/// forms.
struct NameMatching {
  /// How many pairs of names are compared; in larger crowds only equal names match.
  private static let limit = 1_000_000

  private var names: [Name]

  init(of declared: [DeclaredParticipant]) {
    names = declared.map { Name($0.name, kind: $0.kind) }
  }

  /// Sorts persons by the declared participant who is meant.
  ///
  /// A short declared name is taken for the full name that it matched, so that a later call
  /// does not match it with another person of that family name.
  ///
  /// - Returns: For each declared participant the matches, equal names first; and who is left.
  mutating func match(_ found: [Participant]) -> (groups: [[Participant]], rest: [Participant]) {
    let foundNames = found.map { Name($0.name, kind: $0.kind) }
    let places = Dictionary(grouping: names.indices) { names[$0].words }
    var matches: [Int?] = foundNames.map { name in
      places[name.words]?.first { names[$0].isEqual(to: name) }
    }
    let equal = matches
    if names.count * foundNames.count <= Self.limit {
      for (index, name) in foundNames.enumerated() where matches[index] == nil {
        let fits = names.indices.filter { names[$0].isRelated(to: name) }
        matches[index] = fits.count == 1 ? fits[0] : nil
      }
    }
    var fuller: [[Int]] = Array(repeating: [], count: names.count)
    for (index, match) in matches.enumerated() {
      if let match, foundNames[index].isFuller(than: names[match]) { fuller[match].append(index) }
    }
    for (declared, full) in fuller.enumerated() where !full.isEmpty {
      if areOnePerson(full.map { foundNames[$0] }) {
        names[declared] =
          full.map { foundNames[$0] }.max { $1.isFuller(than: $0) } ?? names[declared]
      } else {
        for index in full { matches[index] = nil }
      }
    }
    var groups: [[Participant]] = Array(repeating: [], count: names.count)
    for isEqual in [true, false] {
      for (index, match) in matches.enumerated() where (equal[index] != nil) == isEqual {
        if let match { groups[match].append(found[index]) }
      }
    }
    return (groups, found.indices.filter { matches[$0] == nil }.map { found[$0] })
  }

  /// Whether each of several names is a form of each other.
  private func areOnePerson(_ names: [Name]) -> Bool {
    names.allSatisfy { name in
      names.allSatisfy { $0.isEqual(to: name) || $0.isRelated(to: name) }
    }
  }
}

/// The words of a name, as they count in a comparison.
private struct Name {
  let words: Set<Substring>
  private let kind: Participant.Kind?

  init(_ name: String, kind: Participant.Kind?) {
    let all = slug(for: name).split(separator: "-")
    let withoutTitles = kind == .party ? all[...] : all.drop { titleWords.contains($0) }
    words = Set(withoutTitles.isEmpty ? all.suffix(1) : withoutTitles)
    self.kind = kind
  }

  func isEqual(to other: Name) -> Bool { words == other.words && mayBe(other) }

  /// Whether one of two different names is a short form of the other.
  func isRelated(to other: Name) -> Bool { isFuller(than: other) || other.isFuller(than: self) }

  func isFuller(than other: Name) -> Bool {
    kind != .party && other.kind != .party && words.isStrictSuperset(of: other.words)
  }

  private func mayBe(_ other: Name) -> Bool {
    kind == nil || other.kind == nil || kind == other.kind
  }
}
