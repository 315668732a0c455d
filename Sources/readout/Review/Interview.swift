internal import Authoring
internal import Briefing
internal import Content
internal import Text

/// The questions about one brief, fact by fact, and what was answered.
struct Interview {
  /// What is to be written.
  struct Decision {
    var accepted: [ProposedFact] = []
    var refused: [Rejection] = []
    /// The facts as they were proposed, of those that the author put into other words.
    var reworded: [ProposedFact] = []
    /// Lists that were begun and not ended.
    var open: [FactField] = []
  }

  private enum Answer {
    case accepted(ProposedFact), refused, open
  }

  private let review: BriefReview
  private var answers: [Answer]
  /// Whether the author wants to be asked no more.
  private(set) var isBrokenOff = false

  init(_ review: BriefReview) {
    self.review = review
    answers = review.proposals.map { _ in .open }
  }

  /// Asks for each fact until all are decided or the author leaves.
  mutating func run(at prompt: inout Prompt) {
    var place = 0
    while place < review.proposals.count {
      let fact = review.proposals[place]
      prompt.say("")
      for line in description(of: fact, place: place) { prompt.say(terminalSafe(line)) }
      guard let answer = prompt.answer(to: "Write it? [y,n,e,a,q,?] ") else {
        isBrokenOff = true
        return
      }
      switch answer.lowercased() {
      case "y", "yes": answers[place] = .accepted(fact)
      case "n", "no": answers[place] = .refused
      case "e", "edit":
        var editing = FactEditing(fact)
        guard let edited = editing.run(at: &prompt) else { continue }
        answers[place] = .accepted(edited)
      case "a", "all":
        for rest in place..<answers.count { answers[rest] = .accepted(review.proposals[rest]) }
        return
      case "q", "quit":
        isBrokenOff = true
        return
      default:
        prompt.say(Self.help)
        continue
      }
      place += 1
    }
  }

  /// What follows from the answers.
  ///
  /// A list that the brief lacks is written once all of it is decided: until then it would leave out
  /// what was not yet asked for.
  var decision: Decision {
    var decision = Decision()
    for (fact, answer) in zip(review.proposals, answers) {
      switch answer {
      case .accepted(let written):
        guard isDecided(fact.field) || review.hasList(fact.field) else { continue }
        decision.accepted.append(written)
        if written != fact { decision.reworded.append(fact) }
      case .refused: decision.refused.append(Rejection(fact))
      case .open: continue
      }
    }
    decision.open = FactField.allCases.filter { field in
      !isDecided(field) && !review.hasList(field)
        && zip(review.proposals, answers).contains { fact, answer in
          if case .accepted = answer { fact.field == field } else { false }
        }
    }
    return decision
  }

  private func isDecided(_ field: FactField) -> Bool {
    !zip(review.proposals, answers).contains { fact, answer in
      if case .open = answer { fact.field == field } else { false }
    }
  }

  private func description(of fact: ProposedFact, place: Int) -> [String] {
    let line = fact.evidence.map { review.file.position(of: $0.range.lowerBound).line }
    return ["\(place + 1) of \(review.proposals.count), \(fact.field.rawValue): \(fact.summary)"]
      + (fact.evidence.map { ["  Line \(line ?? 0): “\(onOneLine($0.quote))”"] } ?? [])
  }

  private static let help = """
      y  write it
      n  refuse it: it goes to 'rejected' and is not proposed again
      e  write it in other words
      a  write it and all that follow in this brief
      q  leave; what was decided is written
    """
}

extension ProposedFact {
  /// The fact on one line, with what belongs to it.
  var summary: String {
    switch claim {
    case .participant(let participant):
      let name = [participant.title, participant.name].compactMap { $0 }.joined(separator: " ")
      let country = participant.country == participant.name ? nil : participant.country
      return [name, country, participant.role].compactMap { $0 }.joined(separator: ", ")
    case .pillar(let pillar):
      let framework = [pillar.framework, pillar.by].compactMap { $0 }.joined(separator: ", ")
      return pillar.text + (framework.isEmpty ? "" : " (\(framework))")
    case .outcome(let outcome):
      let terms = [outcome.status?.rawValue].compactMap { $0 } + outcome.parties
      return outcome.text + (terms.isEmpty ? "" : " (\(terms.joined(separator: ", ")))")
    case .topic(let topic): return topic.text
    }
  }
}
