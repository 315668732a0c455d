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
  private(set) var placeNames: [String] = []
  /// Where each of `placeNames` stands.
  private var placesByName: [String: Int16] = [:]

  /// Reads one file; its name tells what the lines are.
  mutating func add(_ text: String, named name: String) {
    // Split as bytes: nobody needs to look for the bounds of characters.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
      .filter { !$0.hasPrefix("#") }
    switch name {
    case "countries.tsv": for line in lines { addCountry(line) }
    case "organisations.txt": for line in lines { addOrganisation(line) }
    case "verbs.tsv": for line in lines { addVerb(line) }
    case "phrasal-verbs.tsv": for line in lines { addPhrasalVerb(line) }
    case "function-words.txt", "headings.txt": for line in lines { addClass(line) }
    case "numbers.txt": for line in lines { addValue(line, as: .number) }
    case "ordinals.txt": for line in lines { addValue(line, as: .ordinal) }
    case "months.txt": for line in lines { addValue(line, as: .month) }
    case "given-names.txt": for line in lines { addWords(line, as: .givenName) }
    case "family-first.txt": for line in lines { addWords(line, as: .familyFirst) }
    default:
      guard let kind = lineFiles[name] else { return }
      for line in lines { addEntry(String(line), as: kind) }
    }
  }

  /// Returns the number of a word, adding it where it is new.
  mutating func intern(_ word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return intern(bytes, in: bytes.indices)
  }

  private mutating func intern(_ text: [UInt8], in range: Range<Int>) -> Int32 {
    let number = table.intern(text, in: range, hash: foldedHash(of: text, in: range))
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
    for word in line.utf8.split(separator: UInt8(ascii: " ")) {
      addEntry(String(Substring(word)), as: kind)
    }
  }

  private mutating func addValue(_ line: Substring, as kind: WordClass) {
    let sides = definition(line)
    guard let value = sides.value.flatMap({ Int($0) }) else { return }
    addEntry(sides.word, as: kind)
    values[intern(sides.word)] = value
  }

  private mutating func addPlace(_ name: String) -> Int16 {
    if let known = placesByName[name] { return known }
    let place = Int16(placeNames.count)
    placeNames.append(name)
    placesByName[name] = place
    return place
  }

  private mutating func addEntry(_ entry: String, as kind: WordClass, place: Int16 = -1) {
    let bytes = Array(entry.utf8)
    // Most entries have a small letter of ASCII, which is seen at once.
    let isAcronym =
      kind.hasAny(.proper) && !bytes.contains { (0x61...0x7A).contains($0) }
      && entry == entry.uppercased() && entry.count > 1
    let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }.map {
      intern(bytes, in: $0.indices)
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
