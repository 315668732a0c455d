internal import Briefing
internal import Content
internal import Extraction
internal import Text

/// The facts of one file as an argument: what was found, by which rule, for which words, in which
/// sentence; and what looked like a fact and was refused.
struct Explanation {
  let file: SourceFile
  let found: FoundFacts
  /// Whether doubtful facts are explained too.
  let showsAll: Bool

  var lines: [String] {
    let sections = FactSection.sections(of: showsAll ? found.all : found.likely)
    var lines = sections.isEmpty ? ["No facts found.", ""] : []
    for section in sections {
      lines += [section.heading, ""]
      var former: [String] = []
      for entry in section.entries {
        let argument = argument(for: entry)
        lines.append("  \(entry.text)")
        lines += argument == former ? ["    As the one above."] : argument
        lines.append("")
        former = argument
      }
    }
    return lines + ["Refused", ""] + refusals
  }

  /// What speaks for a fact, line by line, the sentences last.
  private func argument(for entry: FactSection.Entry) -> [String] {
    let grounds = entry.grounds
    var lines: [String] = []
    if grounds.isDeclared { lines.append(declaration(of: grounds)) }
    if let rule = grounds.rule { lines += reasons(of: grounds, found: rule) }
    if let outcome = entry.outcome { lines.append(terms(of: outcome)) }
    if let confidence = grounds.confidence { lines.append(verdict(on: confidence)) }
    return lines.map { "    \($0)" } + grounds.evidence.map(proof)
  }

  private func declaration(of grounds: Grounds) -> String {
    let isProved = !grounds.evidence.isEmpty
    return "Declared in the front matter; "
      + (isProved ? "the text says it too." : "no sentence says it in these words.")
  }

  /// The rule and what it means, then what made it fit: words, or weights and their sum.
  private func reasons(of grounds: Grounds, found rule: String) -> [String] {
    let meaning = RuleWords.meaning(ofRule: rule).map { ": \($0)" } ?? ""
    let weighed = grounds.reasons.filter { $0.weight != nil }
    guard !weighed.isEmpty else {
      return ["Rule \(rule)\(meaning)\(shown(by: grounds.reasons))."]
    }
    let width = weighed.map(\.name.count).max() ?? 0
    let sum = weighed.reduce(0) { $0 + ($1.weight ?? 0) }
    return ["Rule \(rule)\(meaning)."] + weighed.map { line(for: $0, under: rule, width: width) }
      + ["\(signed(sum))  in sum; \(decision(on: sum, under: rule))"]
  }

  private func line(for reason: Reason, under rule: String, width: Int) -> String {
    let name = reason.name + String(repeating: " ", count: width - reason.name.count)
    let meaning = RuleWords.meaning(ofReason: reason.name, under: rule) ?? ""
    let words = reason.words.isEmpty ? "" : ": “\(reason.words)”"
    return "\(signed(reason.weight ?? 0))  \(name)  \(meaning)\(words)"
  }

  /// Tells the sum that is needed, and what follows.
  private func decision(on sum: Double, under rule: String) -> String {
    if rule.hasPrefix("party.") {
      return "a party needs 2, or 3 where persons took part"
    }
    let threshold = RuleNames.participationThreshold
    return sum >= threshold
      ? "\(decimal(threshold)) or more: took part" : "below \(decimal(threshold)): only mentioned"
  }

  private func terms(of outcome: Outcome) -> String {
    let status = outcome.status.map { "Status \($0.rawValue); " } ?? "No status; "
    let parties = outcome.parties
    return status
      + (parties.isEmpty ? "the text names no party that is bound." : "binds \(listed(parties)).")
  }

  private func verdict(on confidence: Double) -> String {
    let doubt =
      confidence < found.threshold
      ? ", below \(decimal(found.threshold)): doubtful, and on no page" : ""
    return "Confidence \(decimal(confidence))\(doubt)."
  }

  private func proof(_ evidence: Evidence) -> String {
    let line = file.position(of: evidence.range.lowerBound).line
    return "    Line \(line): “\(onOneLine(evidence.quote))”"
  }

  private var refusals: [String] {
    guard !found.refused.isEmpty else { return ["  Nothing that looked like a fact."] }
    var lines = found.refused.flatMap { refused in
      let meaning = RuleWords.filters[refused.filter].map { ": \($0)" } ?? ""
      let words = shown(by: refused.reasons)
      return [
        "  \(refused.text)", "    Filter \(refused.filter)\(meaning).",
        "    It looked like \(refused.rule)\(words).", proof(refused.evidence), "",
      ]
    }
    lines.removeLast()
    return lines
  }

  private func shown(by reasons: [Reason]) -> String {
    let words = reasons.map(\.words).filter { !$0.isEmpty }
    return words.isEmpty ? "" : "; the words are \(listed(words.map { "“\($0)”" }))"
  }
}

/// Returns a number with two decimals at the most, as facts in JSON have it.
func decimal(_ number: Double) -> String { weightText(number) }

/// Returns a weight with its sign, as wide as the weights above and below it.
private func signed(_ weight: Double) -> String {
  let text = (weight < 0 ? "" : "+") + weightText(weight)
  return String(repeating: " ", count: max(0, 7 - text.count)) + text
}

/// Returns words as a list in a sentence: "a, b and c".
private func listed(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
