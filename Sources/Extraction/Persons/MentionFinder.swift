internal import Text

/// Finds where persons are named, by titles, given names, appositions and the shape of names.
///
/// A name needs a strong sign or two weak ones; what is left without is tried again as the short
/// form of a person found elsewhere (`Coreference`).
struct MentionFinder {
  let passage: Passage
  let predicateStarts: Set<Int>

  init(_ passage: Passage, predicates: [Predicate]) {
    self.passage = passage
    predicateStarts = Set(predicates.lazy.filter(\.isFinite).map(\.groupStart))
  }

  /// Returns all stretches that may name a person, in the order of the text.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for (number, sentence) in passage.sentences.enumerated() {
      let scanner = NameScanner(passage: passage, isTitleCase: isTitleCase(number))
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let end = scanner.nameEnd(from: index, before: sentence.tokens.upperBound) {
          mentions.append(mention(index..<end, in: sentence.tokens, number))
          index = end
        } else {
          index += 1
        }
      }
    }
    certify(&mentions)
    return mentions
  }

  /// Makes a name of two words certain where it stands in a list with a certain one.
  private func certify(_ mentions: inout [Mention]) {
    let phrases = NounPhrases(passage: passage)
    for index in mentions.indices.dropFirst() {
      let pair = [index - 1, index]
      guard phrases.areListed(mentions[index - 1], mentions[index]),
        pair.contains(where: { mentions[$0].signs.contains(.certain) })
      else { continue }
      for index in pair
      where mentions[index].name.count > 1 && !isTitleCase(mentions[index].sentence)
        && !mentions[index].signs.contains(.institutional)
      {
        mentions[index].signs.insert(.certain)
      }
    }
  }

  private func mention(_ name: Range<Int>, in sentence: Range<Int>, _ number: Int) -> Mention {
    var mention = Mention(name: name, phrase: name, sentence: number)
    let left = TitleChain.before(name.lowerBound, from: sentence.lowerBound, in: passage)
    let right = TitleChain.after(name.upperBound, before: sentence.upperBound, in: passage)
    if let left {
      mention.phrase = left.range.lowerBound..<name.upperBound
      mention.title = left.title
      mention.place = left.place
      add(left, to: &mention.signs)
    }
    if let right {
      if right.title != nil || mention.place < 0 || left?.title != nil {
        mention.phrase = mention.phrase.lowerBound..<right.range.upperBound
      }
      if mention.title == nil { mention.title = right.title }
      if mention.place < 0 { mention.place = right.place }
      add(right, to: &mention.signs)
    }
    let next = name.upperBound
    if next < sentence.upperBound {
      if passage.tokens[next].shape.contains(.possessive) { mention.signs.insert(.possessive) }
      if isThing(at: next) || isInsideOffice(next, name) { mention.signs.insert(.institutional) }
    }
    if weight(of: mention, in: sentence) >= 0.5 { mention.signs.insert(.certain) }
    return mention
  }

  private func add(_ chain: TitleChain, to signs: inout Mention.Signs) {
    if chain.title != nil || chain.hasHonorific { signs.insert(.titled) }
    if chain.isFormer { signs.insert(.former) }
    if chain.isSpokesperson { signs.insert(.spokesperson) }
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

  private func weight(of mention: Mention, in sentence: Range<Int>) -> Double {
    let name = mention.name
    let first = passage.tokens[name.lowerBound]
    let isTitleCase = isTitleCase(mention.sentence)
    var weight = 0.0
    if mention.signs.contains(.titled) { weight += 1 }
    if name.count > 1 {
      weight += shapeWeight(of: name)
      if first.hasAny(.givenName) { weight += 0.7 } else if !isTitleCase { weight += 0.3 }
      if first.hasAny(.familyFirst), name.count < 4 { weight += isTitleCase ? 0.3 : 0.5 }
      if predicateStarts.contains(name.upperBound) { weight += 0.25 }
      if mention.place >= 0, !mention.signs.contains(.titled) { weight += 0.3 }
      if first.shape.contains(.opensSentence) { weight -= 0.1 }
    } else {
      weight -= 0.2
    }
    if name.lowerBound > sentence.lowerBound {
      let before = passage.tokens[name.lowerBound - 1]
      if before.isOne(of: .in_, .at) { weight -= 0.6 }
      if before.hasAny(.placeHead), before.isCapital { weight -= 1 }
      if before.isCapital, before.hasAny([.institution, .organisation]),
        !mention.signs.contains(.titled)
      {
        weight -= 0.7
      }
    }
    if mention.signs.contains(.institutional) { weight -= 0.8 }
    return weight
  }

  private func shapeWeight(of name: Range<Int>) -> Double {
    var weight = 0.0
    for index in name {
      let token = passage.tokens[index]
      if token.shape.contains(.initial) { weight += 0.4 }
      if token.shape.contains(.smallAfterHyphen) { weight += 0.3 }
      if token.hasAny(.particle), !token.isCapital { weight += 0.2 }
      if token.hasAny(.nameSuffix) { weight += 0.4 }
    }
    return min(weight, 0.6)
  }

  private func isTitleCase(_ sentence: Int) -> Bool {
    switch passage.kind(of: sentence) {
    case .title, .heading: true
    default: false
    }
  }
}
