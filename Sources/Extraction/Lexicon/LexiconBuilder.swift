/// Reads the lexicon files one by one into the tables of a `Lexicon`.
struct LexiconBuilder {
  var table = WordTable(capacity: 16_384)
  var classes: [WordClass] = []
  var acronymClasses: [WordClass] = []
  var places: [Int16] = []
  var verbs: [Int32: Verb] = [:]
  var phrasalVerbs: [Int32: [Lexicon.PhrasalVerb]] = [:]
  var values: [Int32: Int] = [:]
  var phrases: [Int32: [Lexicon.Phrase]] = [:]
  var placeNames: [String] = []

  /// Reads one file; its name tells what the lines are.
  mutating func add(_ text: String, named name: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      switch name {
      case "countries.tsv": addCountry(line)
      case "organisations.txt": addOrganisation(line)
      case "verbs.tsv": addVerb(line)
      case "phrasal-verbs.tsv": addPhrasalVerb(line)
      case "function-words.txt", "headings.txt": addClass(line)
      case "numbers.txt": addValue(line, as: .number)
      case "ordinals.txt": addValue(line, as: .ordinal)
      case "months.txt": addValue(line, as: .month)
      case "given-names.txt": addWords(line, as: .givenName)
      case "family-first.txt": addWords(line, as: .familyFirst)
      default: if let kind = lineFiles[name] { addEntry(String(line), as: kind) }
      }
    }
  }

  /// Returns the number of a word, adding it where it is new.
  mutating func intern(_ word: String) -> Int32 {
    let number = table.intern(word)
    if Int(number) == classes.count {
      classes.append([])
      acronymClasses.append([])
      places.append(-1)
    }
    return number
  }

  private mutating func addCountry(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    let place = addPlace(String(fields[0]))
    addEntry(String(fields[0]), as: .country, place: place)
    let kinds: [WordClass] = [.country, .demonym, .capital]
    for (field, kind) in zip(fields.dropFirst(), kinds) {
      for name in field.split(separator: ",") {
        addEntry(String(name), as: kind, place: kind == .capital ? -1 : place)
      }
    }
  }

  private mutating func addOrganisation(_ line: Substring) {
    let sides = definition(line)
    let place = addPlace(sides.value ?? sides.word)
    addEntry(sides.word, as: .organisation, place: place)
  }

  private mutating func addVerb(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count > 1 else { return }
    let lemma = intern(String(fields[0]))
    let kinds = classes(in: fields[1])
    let irregular = fields.count > 2 ? fields[2].split(separator: ",") : []
    for (spelling, form) in inflections(of: String(fields[0]), irregular: irregular) {
      let word = intern(spelling)
      classes[Int(word)].insert(.verb)
      var verb = verbs[word] ?? Verb(lemma: lemma, classes: [], forms: [])
      if form == .base || verb.lemma == lemma { verb.lemma = lemma }
      verb.classes.formUnion(kinds)
      verb.forms.insert(form)
      verbs[word] = verb
    }
  }

  private mutating func addPhrasalVerb(_ line: Substring) {
    let fields = line.split(separator: "\t")
    guard fields.count > 1 else { return }
    let words = fields[0].split(separator: " ").map { intern(String($0)) }
    guard let lemma = words.first else { return }
    phrasalVerbs[lemma, default: []].append(
      Lexicon.PhrasalVerb(
        rest: Array(words.dropFirst()), classes: classes(in: fields[1]),
        lemma: fields.count > 2 ? intern(String(fields[2])) : lemma))
  }

  private func classes(in field: Substring) -> VerbClass {
    VerbClass(field.split(separator: ",").compactMap { VerbClass.byName[$0] })
  }

  private mutating func addClass(_ line: Substring) {
    let sides = line.split(separator: ":", maxSplits: 1)
    guard sides.count == 2, let kind = WordClass.byName[String(sides[0])] else { return }
    addWords(sides[1], as: kind)
  }

  private mutating func addWords(_ line: Substring, as kind: WordClass) {
    for word in line.split(separator: " ") { addEntry(String(word), as: kind) }
  }

  private mutating func addValue(_ line: Substring, as kind: WordClass) {
    let sides = definition(line)
    guard let value = sides.value.flatMap({ Int($0) }) else { return }
    addEntry(sides.word, as: kind)
    values[intern(sides.word)] = value
  }

  private mutating func addPlace(_ name: String) -> Int16 {
    if let known = placeNames.firstIndex(of: name) { return Int16(known) }
    placeNames.append(name)
    return Int16(placeNames.count - 1)
  }

  private mutating func addEntry(_ entry: String, as kind: WordClass, place: Int16 = -1) {
    let isAcronym =
      !kind.isDisjoint(with: .proper) && entry == entry.uppercased() && entry.count > 1
    let words = entry.split(whereSeparator: { $0 == " " || $0 == "," }).map {
      intern(String($0))
    }
    guard let first = words.first else { return }
    if words.count > 1 {
      phrases[first, default: []].append(
        Lexicon.Phrase(words: words, classes: kind, place: place))
    } else {
      if isAcronym {
        acronymClasses[Int(first)].formUnion(kind)
      } else {
        classes[Int(first)].formUnion(kind)
      }
      if place >= 0 { places[Int(first)] = place }
    }
  }

  /// Parts "UN = United Nations" at the sign.
  private func definition(_ line: Substring) -> (word: String, value: String?) {
    let sides = line.split(separator: " = ", maxSplits: 1).map { String($0) }
    return (sides.first ?? "", sides.count > 1 ? sides[1] : nil)
  }
}

/// Files with one entry a line, and the class of their entries.
private let lineFiles: [String: WordClass] = [
  "cities.txt": .city, "titles.txt": .title, "title-modifiers.txt": .titleModifier,
  "honorifics.txt": .honorific, "spouses.txt": .spouse, "spokespersons.txt": .spokesperson,
  "particles.txt": .particle, "names-too.txt": .nameToo, "name-suffixes.txt": .nameSuffix,
  "institutions.txt": .institution, "subjects.txt": .subject,
  "place-heads.txt": .placeHead, "framework-nouns.txt": .frameworkNoun,
  "framework-kinds.txt": .frameworkKind, "abbreviations.txt": [],
]
