import Briefing

/// How many facts of one kind were found, missed, and made up, over some texts.
struct FactScore {
  var found = 0
  var missed = 0
  var spurious = 0

  var precision: Double { ratio(found, found + spurious) }
  var recall: Double { ratio(found, found + missed) }
  var f1: Double { ratio(2 * found, 2 * found + missed + spurious) }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  /// Pairs what is there with what was claimed, each at most once, the best pairs first; a claim
  /// that is left and fits an optional answer does not count.
  mutating func add<Wanted, Claim>(
    _ wanted: [Wanted], _ claims: [Claim], isOptional: (Claim) -> Bool,
    match: (Wanted, Claim) -> Double
  ) {
    var pairs: [(score: Double, wanted: Int, claim: Int)] = []
    for (first, want) in wanted.enumerated() {
      for (second, claim) in claims.enumerated() {
        let score = match(want, claim)
        if score > 0 { pairs.append((score, first, second)) }
      }
    }
    pairs.sort { ($1.score, $0.wanted, $0.claim) < ($0.score, $1.wanted, $1.claim) }
    var metWants: Set<Int> = []
    var metClaims: Set<Int> = []
    for pair in pairs where !metWants.contains(pair.wanted) && !metClaims.contains(pair.claim) {
      metWants.insert(pair.wanted)
      metClaims.insert(pair.claim)
    }
    found += metWants.count
    missed += wanted.count - metWants.count
    spurious += claims.indices.count { !metClaims.contains($0) && !isOptional(claims[$0]) }
  }
}

/// The scores of the four kinds of facts.
struct FactScores {
  var participants = FactScore()
  var mentioned = FactScore()
  var pillars = FactScore()
  var outcomes = FactScore()

  mutating func add(_ facts: Facts, against gold: Gold) {
    let optional = gold.optional
    participants.add(
      gold.participants, facts.participants,
      isOptional: { claim in
        (optional?.participants ?? []).contains { isSameName($0, family: nil, claim.name) }
      },
      match: { isSameName($0.name, family: $0.family, $1.name) ? 1 : 0 })
    mentioned.add(
      gold.mentioned, facts.mentioned,
      isOptional: { claim in
        (optional?.mentioned ?? []).contains { isSameName($0, family: nil, claim.name) }
      },
      match: { isSameName($0, family: nil, $1.name) ? 1 : 0 })
    pillars.add(
      gold.pillars, facts.pillars,
      isOptional: { claim in
        (optional?.pillars ?? []).contains { agreement($0, claim.text) >= 0.7 }
      },
      match: { atLeast(0.7, agreement($0, $1.text)) })
    outcomes.add(
      gold.outcomes, facts.outcomes,
      isOptional: { claim in (optional?.outcomes ?? []).contains { likeness($0, claim) > 0 } },
      match: likeness)
  }
}

/// The same result: half the words, or most of its words out of the very sentence.
private func likeness(_ result: Gold.Result, _ outcome: Outcome) -> Double {
  let agreement = agreement(result.text, outcome.text)
  if agreement >= 0.5 { return agreement }
  let opening = words(result.sentence).joined(separator: " ")
  let isThere = outcome.grounds.evidence.contains {
    (" " + words($0.quote).joined(separator: " ") + " ").contains(" \(opening) ")
  }
  let wanted = contentWords(result.text)
  let shared = wanted.intersection(contentWords(outcome.text)).count
  let recall = wanted.isEmpty ? 0 : Double(shared) / Double(wanted.count)
  return isThere && recall >= 0.6 ? 0.4 * recall : 0
}

private func atLeast(_ least: Double, _ value: Double) -> Double { value >= least ? value : 0 }

/// Whether a claimed name can mean a person or party: the same words, or a short form of it.
private func isSameName(_ name: String, family: String?, _ claim: String) -> Bool {
  let whole = words(name)
  let other = words(claim)
  guard let last = other.last, let own = family.map(words)?.first ?? whole.last else {
    return false
  }
  if whole == other { return true }
  let isShort = Set(other).isSubset(of: Set(whole)) && (other.contains(own) || other.count > 1)
  let isLong = Set(whole).isSubset(of: Set(other))
  return isShort || isLong || other.count == 1 && whole.first == last
}

/// Returns the F1 of the content words of two texts.
private func agreement(_ one: String, _ other: String) -> Double {
  let one = contentWords(one)
  let other = contentWords(other)
  guard !one.isEmpty, !other.isEmpty else { return 0 }
  return Double(2 * one.intersection(other).count) / Double(one.count + other.count)
}

private func contentWords(_ text: String) -> Set<String> {
  Set(words(text).filter { !littleWords.contains($0) }.map(stem))
}

/// Words as slugs write them: without case, marks and diacritics.
private func words(_ text: String) -> [String] {
  slug(for: text).split(separator: "-").map { String($0) }
}

private func stem(_ word: String) -> String {
  for ending in ["ing", "ed", "es", "s"] where word.count > ending.count + 2 {
    if word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
  }
  return word
}

private let littleWords: Set<String> = [
  "the", "a", "an", "of", "to", "in", "on", "and", "for", "with", "at", "by", "that", "which",
  "will", "would", "be", "is", "are", "was", "were", "has", "have", "its", "their", "this", "as",
  "from", "it", "they", "also", "s",
]
