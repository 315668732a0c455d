internal import Authoring
internal import Briefing
internal import Text

/// Questions for what belongs to one fact, each with what is proposed in brackets.
struct FactEditing {
  private var fact: ProposedFact

  init(_ fact: ProposedFact) {
    self.fact = fact
  }

  /// Returns the fact in the author's words, or `nil` where the input ended.
  mutating func run(at prompt: inout Prompt) -> ProposedFact? {
    prompt.say("  Enter keeps what stands in brackets, '-' leaves it to the text.")
    switch fact.claim {
    case .participant(var participant):
      guard let name = required("name", participant.name, &prompt),
        let title = optional("title", participant.title, &prompt),
        let country = optional("country", participant.country, &prompt),
        let role = optional("role", participant.role, &prompt)
      else { return nil }
      participant.name = name
      (participant.title, participant.country, participant.role) = (
        title.text, country.text, role.text
      )
      fact.claim = .participant(participant)
    case .pillar(var pillar):
      guard let text = required("text", pillar.text, &prompt) else { return nil }
      pillar.text = text
      fact.claim = .pillar(pillar)
    case .outcome(var outcome):
      guard let text = required("text", outcome.text, &prompt),
        let status = status(outcome.status, &prompt),
        let parties = optional(
          "parties", outcome.parties.isEmpty ? nil : outcome.parties.joined(separator: ", "),
          &prompt)
      else { return nil }
      outcome.text = text
      outcome.status = status.text.flatMap(Outcome.Status.init)
      outcome.parties = (parties.text ?? "").split(separator: ",").map { onOneLine(String($0)) }
        .filter { !$0.isEmpty }
      fact.claim = .outcome(outcome)
    case .topic(var topic):
      guard let text = required("text", topic.text, &prompt) else { return nil }
      topic.text = text
      fact.claim = .topic(topic)
    }
    return fact
  }

  /// An answer that may leave something out.
  private struct Value {
    var text: String?
  }

  private func required(_ key: String, _ text: String, _ prompt: inout Prompt) -> String? {
    while true {
      guard let answer = prompt.answer(to: "  \(key) [\(terminalSafe(text))]: ") else { return nil }
      if answer != "-" { return answer.isEmpty ? text : answer }
      prompt.say("  A fact needs its \(key).")
    }
  }

  private func optional(_ key: String, _ text: String?, _ prompt: inout Prompt) -> Value? {
    guard let answer = prompt.answer(to: "  \(key) [\(terminalSafe(text ?? ""))]: ") else {
      return nil
    }
    return Value(text: answer.isEmpty ? text : answer == "-" ? nil : answer)
  }

  private func status(_ status: Outcome.Status?, _ prompt: inout Prompt) -> Value? {
    while true {
      guard let value = optional("status", status?.rawValue, &prompt) else { return nil }
      guard let text = value.text, Outcome.Status(rawValue: text) == nil else { return value }
      let words = Outcome.Status.allCases.map(\.rawValue)
      prompt.say(terminalSafe("  '\(text)' is no status; \(suggestion(for: text, among: words))"))
    }
  }
}
