package import Briefing
internal import Text
internal import YAML

/// The facts that an author declared.
///
/// A list that is `nil` was not declared, and extraction fills it; an empty one means none.
package struct DeclaredFacts: Hashable, Sendable {
  package var participants: [Located<DeclaredParticipant>]?
  package var pillars: [Located<DeclaredPillar>]?
  package var outcomes: [Located<DeclaredOutcome>]?
  package var topics: [Located<String>]?

  package init(
    participants: [Located<DeclaredParticipant>]? = nil,
    pillars: [Located<DeclaredPillar>]? = nil, outcomes: [Located<DeclaredOutcome>]? = nil,
    topics: [Located<String>]? = nil
  ) {
    self.participants = participants
    self.pillars = pillars
    self.outcomes = outcomes
    self.topics = topics
  }
}

/// A participant as an author declared it; what is `nil` was left open.
package struct DeclaredParticipant: Hashable, Sendable {
  package var name: String
  package var kind: Participant.Kind?
  package var title: String?
  package var country: String?
  package var role: String?

  package init(
    name: String, kind: Participant.Kind? = nil, title: String? = nil, country: String? = nil,
    role: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.country = country
    self.role = role
  }
}

/// An item of a framework as an author declared it.
package struct DeclaredPillar: Hashable, Sendable {
  package var text: String
  package var framework: String?
  package var by: String?

  package init(text: String, framework: String? = nil, by: String? = nil) {
    self.text = text
    self.framework = framework
    self.by = by
  }
}

/// An outcome as an author declared it; what is `nil` was left open.
package struct DeclaredOutcome: Hashable, Sendable {
  package var id: String?
  package var text: String
  package var status: Outcome.Status?
  package var parties: [String]?
  package var due: CalendarDate?

  package init(
    id: String? = nil, text: String, status: Outcome.Status? = nil, parties: [String]? = nil,
    due: CalendarDate? = nil
  ) {
    self.id = id
    self.text = text
    self.status = status
    self.parties = parties
    self.due = due
  }
}

extension DeclaredFacts {
  /// Decodes the four lists of a checked tree; reports ids that stand twice.
  init(_ tree: YAMLNode, in file: SourceFile, reporting diagnostics: inout [Diagnostic]) {
    participants = tree.list("participants")?.compactMap(participant)
    pillars = tree.list("pillars")?.flatMap(pillars(of:))
    outcomes = tree.list("outcomes")?.compactMap(outcome)
    topics = tree.list("topics")?.compactMap(\.text)
    var firsts: [String: Range<Int>] = [:]
    for node in tree.list("outcomes") ?? [] {
      guard let id = node.located("id") else { continue }
      if let first = firsts[id.value] {
        diagnostics.append(.duplicateID(id.value, in: file, at: id.range, first: first))
      } else {
        firsts[id.value] = id.range
      }
    }
  }
}

private func participant(_ node: YAMLNode) -> Located<DeclaredParticipant>? {
  guard let name = node.text ?? node.located("name") else { return nil }
  let participant = DeclaredParticipant(
    name: name.value, kind: node.choice("kind"), title: node.text("title"),
    country: node.text("country"), role: node.text("role"))
  return Located(participant, at: name.range)
}

private func pillars(of node: YAMLNode) -> [Located<DeclaredPillar>] {
  let items = node.list("items") ?? [node]
  return items.compactMap(\.text).map { item in
    let pillar = DeclaredPillar(
      text: item.value, framework: node.text("framework"), by: node.text("by"))
    return Located(pillar, at: item.range)
  }
}

private func outcome(_ node: YAMLNode) -> Located<DeclaredOutcome>? {
  guard let text = node.text ?? node.located("text") else { return nil }
  let outcome = DeclaredOutcome(
    id: node.text("id"), text: text.value, status: node.choice("status"),
    parties: node.texts("parties"), due: node.date("due"))
  return Located(outcome, at: text.range)
}
