/// Gathers the mentions that mean one person.
///
/// Fuller names come first; a short form joins the one person whose name holds it. What fits two
/// persons is left apart, what fits none and is not certain is no person.
struct Coreference {
  private let passage: Passage
  private var persons: [Person] = []
  /// The persons whose name holds a word, a few at the most, so that time stays linear.
  private var holders: [Int32: [Int]] = [:]

  private init(_ passage: Passage) { self.passage = passage }

  /// Returns the persons in the order of their first mentions.
  static func persons(from mentions: [Mention], in passage: Passage) -> [Person] {
    var coreference = Coreference(passage)
    let sizes = mentions.map { coreference.parts(of: $0.name).count * 8 + $0.name.count }
    let order = mentions.indices.sorted {
      (sizes[$1], mentions[$0].name.lowerBound) < (sizes[$0], mentions[$1].name.lowerBound)
    }
    for index in order { coreference.add(mentions[index]) }
    for index in coreference.persons.indices {
      coreference.persons[index].mentions.sort { $0.name.lowerBound < $1.name.lowerBound }
    }
    return coreference.persons.filter { !$0.mentions.isEmpty }.sorted {
      $0.mentions[0].name.lowerBound < $1.mentions[0].name.lowerBound
    }
  }

  private mutating func add(_ mention: Mention) {
    var best: [Int] = []
    var bestRank = 1
    for index in candidates(for: mention) {
      let rank = rank(of: mention, as: persons[index])
      if rank > bestRank {
        best = [index]
        bestRank = rank
      } else if rank == bestRank {
        best.append(index)
      }
    }
    if best.count > 1, let title = mention.title {
      let fitting = best.filter { sharesTitle(persons[$0], title) }
      if fitting.count == 1 { best = fitting }
    }
    if let only = best.first, best.count == 1 {
      if mention.signs.contains(.spouse) { return }
      persons[only].mentions.append(mention)
    } else if best.isEmpty, mention.signs.contains(.certain), !mention.signs.contains(.spouse) {
      persons.append(Person(mentions: [mention], fullest: mention))
      for word in parts(of: mention.name) where holders[word, default: []].count < 16 {
        holders[word, default: []].append(persons.count - 1)
      }
    }
  }

  private func candidates(for mention: Mention) -> [Int] {
    let words = parts(of: mention.name)
    guard let first = words.first, let last = words.last else { return [] }
    let some = holders[last] ?? []
    return first == last ? some : some + (holders[first] ?? []).filter { !some.contains($0) }
  }

  /// Returns how well a mention fits a person: 3 the same name or the family name, 2 another part
  /// of the name, 0 not at all.
  private func rank(of mention: Mention, as person: Person) -> Int {
    let short = parts(of: mention.name)
    let full = parts(of: person.fullest.name)
    guard let last = short.last, let first = short.first, let fullLast = full.last,
      let fullFirst = full.first
    else { return 0 }
    if short == full { return 4 }
    if short.count == 1 {
      if last == fullLast { return 3 }
      if last == fullFirst, isFamilyFirst(person) { return 3 }
      return full.contains(last) && !mention.signs.contains(.spouse) ? 2 : 0
    }
    if Set(short).isSubset(of: Set(full)) { return 3 }
    return last == fullLast && first == fullFirst ? 3 : 0
  }

  /// The words of a name without initials and suffixes.
  private func parts(of name: Range<Int>) -> [Int32] {
    name.lazy.map { passage.tokens[$0] }.filter {
      $0.isWord && !$0.shape.contains(.initial) && !$0.hasAny(.nameSuffix)
    }.map(\.word)
  }

  private func isFamilyFirst(_ person: Person) -> Bool {
    passage.hasAny(.familyFirst, at: person.fullest.name.lowerBound)
  }

  private func sharesTitle(_ person: Person, _ title: Range<Int>) -> Bool {
    let head = passage.tokens[title.upperBound - 1].word
    return person.mentions.contains { mention in
      mention.title.map { passage.tokens[$0.upperBound - 1].word == head } ?? false
    }
  }
}
