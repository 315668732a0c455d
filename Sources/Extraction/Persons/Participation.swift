internal import Text

/// Weighs for each person whether it took part, by the clauses that name it.
///
/// Every mention gives cues: by what the phrase itself shows, by its block, and by its place in the
/// clause, which names in one list share. Cues of one kind count once for a person.
struct Participation {
  private let clauses: Clauses
  private let finder: PositionFinder
  private let reader: ClauseCues
  private let scene: Scene

  private var passage: Passage { clauses.passage }

  private let persons: [Person]

  init(_ persons: [Person], in clauses: Clauses, phrases: NounPhrases) {
    self.persons = persons
    self.clauses = clauses
    finder = PositionFinder(clauses, phrases: phrases)
    scene = Scene(clauses.passage)
    reader = ClauseCues(finder, scene: scene)
  }

  /// Returns the cues of each person over all its mentions.
  func cues() -> [Cues] {
    var all = persons.indices.flatMap { person in
      persons[person].mentions.map { (mention: $0, person: person) }
    }
    all.sort { $0.mention.name.lowerBound < $1.mention.name.lowerBound }
    var cues = Array(repeating: Cues(), count: persons.count)
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count,
        finder.phrases.areListed(all[end - 1].mention, all[end].mention)
      { end += 1 }
      let shared = reader.sighting(first: all[first].mention, last: all[end - 1].mention)
      let isAside = shared.map { $0.cue.isAside } ?? false
      for (mention, person) in all[first..<end] {
        addSigns(of: mention, isAside: isAside, to: &cues[person])
        if let shared, !mention.signs.contains(.institutional) {
          cues[person].add(shared.cue, at: shared.words)
          if cues[person].representedPlace < 0 {
            cues[person].representedPlace = reader.representedPlace(shared)
          }
        }
      }
      first = end
    }
    for (index, person) in persons.enumerated() { addWhole(person, to: &cues[index]) }
    return cues
  }

  /// Adds what a mention shows by itself and by its block.
  private func addSigns(of mention: Mention, isAside: Bool, to cues: inout Cues) {
    let block = passage.blocks[passage.sentences[mention.sentence].block]
    if mention.signs.contains(.spokesperson) { cues.add(.spokesperson, at: mention.phrase) }
    if mention.signs.contains(.expert) { cues.add(.expert, at: mention.phrase) }
    if mention.signs.contains(.opposition) { cues.add(.opposition, at: mention.phrase) }
    if mention.signs.contains(.predecessor) { cues.add(.predecessor, at: mention.phrase) }
    if mention.signs.contains(.officer) { cues.add(.officer, at: mention.phrase) }
    if mention.signs.contains(.former) { cues.add(.former, at: mention.phrase) }
    if mention.signs.contains(.institutional) {
      let end = min(mention.phrase.upperBound + 1, passage.tokens.count)
      return cues.add(.institutional, at: mention.phrase.lowerBound..<end)
    }
    if mention.signs.contains(.possessive), !reader.isPossessiveOfMeeting(mention) { return }
    switch block.kind {
    case .title: cues.add(.titled, at: mention.phrase)
    case .heading: break
    default: if block.section == .attendance { cues.add(.listed, at: mention.phrase) }
    }
    if mention.sentence == scene.opening, !isAside { cues.add(.opening, at: mention.phrase) }
    if isLine(mention, in: block) { cues.add(.line, at: mention.phrase) }
  }

  /// Adds what all mentions of a person show together.
  private func addWhole(_ person: Person, to cues: inout Cues) {
    cues.add(.named, at: person.fullest.phrase)
    if person.mentions.count > 2 { cues.add(.recurring, at: person.mentions[2].phrase) }
    let first = person.mentions[0]
    if scene.isLate(first.sentence) { cues.add(.late, at: first.phrase) }
    if let placed = person.mentions.first(where: { $0.place >= 0 }),
      scene.places.contains(placed.place)
    {
      cues.add(.side, at: placed.phrase)
    }
  }

  /// Whether the mention stands in a line of a list, or a signature, that has no verb.
  private func isLine(_ mention: Mention, in block: Passage.Block) -> Bool {
    guard block.kind == .paragraph, block.tokens.count < 40,
      block.entry != nil || passage.isWord(.for_, at: block.tokens.lowerBound)
    else { return false }
    let isFirst = mention.phrase.lowerBound - block.tokens.lowerBound < 8
    guard isFirst else { return false }
    return passage.isMark(":", at: mention.phrase.lowerBound - 1)
      || clauses.indices(in: mention.sentence).allSatisfy {
        !clauses[$0].isFinite || passage.isMark("(", at: clauses[$0].groupStart - 1)
      }
  }
}

/// What a brief is about at first sight: its opening, and the countries and cities of its title
/// and first sentences.
struct Scene {
  /// The first sentence of the body, datelines and short lines passed over.
  let opening: Int?
  /// The places, as indices into the lexicon's, that title and opening name.
  private(set) var places: Set<Int16> = []
  /// The cities that the opening names, else those of the title, as words.
  private(set) var cities: Set<Int32> = []
  /// Whether title or opening tell of a telephone call.
  private(set) var isCall = false
  private let lateFrom: Int

  init(_ passage: Passage) {
    let body = passage.sentences.indices.filter(passage.isOfBody)
    opening = body.first
    lateFrom = body.count > 5 ? body[body.count * 2 / 3] : Int.max
    var titleCities: Set<Int32> = []
    let titles = passage.sentences.indices.prefix { passage.kind(of: $0) == .title }
    for sentence in Array(titles) + body.prefix(2) {
      for index in passage.sentences[sentence].tokens {
        let token = passage.tokens[index]
        if token.place >= 0 { places.insert(token.place) }
        if token.isOne(of: .telephone, .phone, .call, .conversation) { isCall = true }
        if token.hasAny([.city, .capital]), sentence <= opening ?? 0 {
          if sentence == opening {
            cities.insert(token.word)
          } else {
            titleCities.insert(token.word)
          }
        }
      }
    }
    if cities.isEmpty { cities = titleCities }
  }

  /// Whether a sentence stands in the last third of the body.
  func isLate(_ sentence: Int) -> Bool { sentence >= lateFrom }
}
