internal import Text

/// Finds where persons are named, by titles, given names, appositions and the shape of names.
///
/// A name needs a strong sign or two weak ones; what is left without is tried again as the short
/// form of a person found elsewhere (`Coreference`).
struct MentionFinder {
  private let passage: Passage
  private let weights: NameWeight

  init(_ clauses: Clauses) {
    passage = clauses.passage
    weights = NameWeight(clauses)
  }

  /// Returns all stretches that may name a person, in the order of the text.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for (number, sentence) in passage.sentences.enumerated() where !isCredit(sentence.tokens) {
      let scanner = NameScanner(passage: passage, isTitleCase: passage.isTitleCase(number))
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let end = scanner.nameEnd(from: index, before: sentence.tokens.upperBound) {
          let floor = mentions.last.map { max($0.phrase.upperBound, sentence.tokens.lowerBound) }
          mentions.append(
            mention(
              index..<end, in: sentence.tokens, number,
              behind: floor ?? sentence.tokens.lowerBound))
          index = end
        } else {
          index += 1
        }
      }
    }
    certify(&mentions)
    return mentions
  }

  /// Whether a sentence only says who wrote or took a picture.
  private func isCredit(_ sentence: Range<Int>) -> Bool {
    guard sentence.count < 40 else { return false }
    let opening = sentence.prefix(4)
    let hasWord = opening.contains { index in
      passage.hasAny(.credit, at: index)
        && (passage.isWord(.by, at: index + 1) || passage.isMark(":", at: index + 1))
    }
    let first = opening.first { passage.tokens[$0].isWord }
    let isByline =
      sentence.count < 10 && first.map { passage.isWord(.by, at: $0) } ?? false
      && !sentence.contains { passage.isMark(".", at: $0) || passage.hasAny(.verb, at: $0) }
    let isNote = sentence.contains {
      passage.isWord(.contributed, at: $0) && passage.isWord(.report, at: $0 + 3)
    }
    let isAgency =
      sentence.count < 10 && passage.isMark("(", at: sentence.lowerBound)
      && sentence.contains { passage.hasAny(.credit, at: $0) }
    return hasWord || isByline || isAgency || isNote
  }

  /// Makes a name of two words certain where it stands in a list with a certain one.
  private func certify(_ mentions: inout [Mention]) {
    let phrases = NounPhrases(passage, mentions: mentions)
    for index in mentions.indices.dropFirst() {
      let pair = [index - 1, index]
      guard phrases.areListed(mentions[index - 1], mentions[index]),
        pair.contains(where: { mentions[$0].signs.contains(.certain) })
      else { continue }
      for index in pair
      where mentions[index].name.count > 1
        && !passage.isTitleCase(mentions[index].sentence)
        && !mentions[index].signs.contains(.institutional)
      {
        mentions[index].signs.insert(.certain)
      }
    }
  }

  /// Returns the mention with all that its noun phrase tells; `floor` is where an earlier one ends.
  private func mention(
    _ name: Range<Int>, in sentence: Range<Int>, _ number: Int, behind floor: Int
  ) -> Mention {
    var mention = Mention(name: name, phrase: name, sentence: number)
    let left = TitleChain.before(name.lowerBound, from: sentence.lowerBound, in: passage)
    let right = TitleChain.after(name.upperBound, before: sentence.upperBound, in: passage)
    if let left {
      mention.phrase = left.range.lowerBound..<name.upperBound
      mention.title = left.title
      mention.place = left.place
      add(left, to: &mention.signs)
      if left.title != nil {
        let start = officeStart(before: mention.phrase.lowerBound, from: floor)
        mention.phrase = start..<name.upperBound
      }
    }
    if let right {
      if right.title != nil || mention.place < 0 || left?.title != nil {
        mention.phrase = mention.phrase.lowerBound..<right.range.upperBound
      }
      if mention.title == nil { mention.title = right.title }
      if mention.place < 0 { mention.place = right.place }
      add(right, to: &mention.signs)
    }
    if isExpert(behind: name.upperBound, before: sentence.upperBound) {
      mention.signs.insert(.expert)
    }
    let before = max(sentence.lowerBound, mention.phrase.lowerBound - 2)..<name.lowerBound
    if !mention.signs.contains(.officer),
      before.contains(where: {
        passage.isWord(.opposition, at: $0) && !passage.isMark(",", at: $0 + 1)
      })
    {
      mention.signs.insert(.opposition)
    }
    if before.contains(where: { passage.isWord(.predecessor, at: $0) }) {
      mention.signs.insert(.predecessor)
    }
    let next = name.upperBound
    if next < sentence.upperBound {
      if passage.tokens[next].shape.contains(.possessive) { mention.signs.insert(.possessive) }
      if isThing(at: next) || isInsideOffice(next, name) { mention.signs.insert(.institutional) }
    }
    if weights.weight(of: mention, in: sentence) >= NameWeight.enough {
      mention.signs.insert(.certain)
    }
    return mention
  }

  /// Returns where the capitals before an office begin: "Department of State Deputy Assistant
  /// Secretary" is one phrase, whatever the lexicons know of it.
  private func officeStart(before start: Int, from floor: Int) -> Int {
    var first = start
    var index = start
    while index > floor, index > start - 24 {
      let token = passage.tokens[index - 1]
      if token.isWord, token.isCapital, !token.hasAny([.month, .weekday, .city, .capital]),
        !token.hasAny(.stop) || token.shape.contains(.phrase), !token.shape.contains(.opensSentence)
      {
        first = index - 1
      } else if !token.isOne(of: .of, .for_, .and, .the), !token.isMark("&") {
        break
      }
      index -= 1
    }
    return first
  }

  /// Whether "of the Institute …", "at Leeds University" or ", an analyst" follows a name.
  private func isExpert(behind name: Int, before limit: Int) -> Bool {
    guard name + 1 < limit else { return false }
    if passage.tokens[name].isOne(of: .of, .at, .from) {
      return (name + 1..<min(name + 6, limit)).contains { passage.hasAny(.academy, at: $0) }
    }
    guard passage.isMark(",", at: name), passage.hasAny(.determiner, at: name + 1) else {
      return false
    }
    for index in name + 2..<min(name + 8, limit) {
      if passage.hasAny([.expert, .academy], at: index) { return true }
      if passage.hasAny([.preposition, .verb], at: index) || !passage.tokens[index].isWord {
        return false
      }
    }
    return false
  }

  private func add(_ chain: TitleChain, to signs: inout Mention.Signs) {
    if chain.title != nil || chain.hasHonorific { signs.insert(.titled) }
    if chain.isFormer { signs.insert(.former) }
    if chain.isSpokesperson { signs.insert(.spokesperson) }
    if chain.isExpert { signs.insert(.expert) }
    if chain.isOfficer { signs.insert(.officer) }
    if chain.isSpouse { signs.insert(.spouse) }
  }

  /// Whether one word that looks like a name is part of a longer office: "East Asian and Pacific".
  private func isInsideOffice(_ next: Int, _ name: Range<Int>) -> Bool {
    guard name.count == 1 else { return false }
    let after = passage.isWord(.and, at: next) || passage.isMark(",", at: next) ? next + 1 : next
    return passage.hasAny([.titleModifier, .institution], at: after)
      && !passage.hasAny(.title, at: after + 1)
  }

  /// Whether a capitalised noun for a thing follows.
  private func isThing(at index: Int) -> Bool {
    let token = passage.tokens[index]
    return token.isCapital && token.hasAny([.institution, .placeHead, .frameworkKind])
      && !token.hasAny(.stop)
  }
}
