package import Text

/// Facts as `extract --json` prints them: every key is there, in the order of the alphabet, and is
/// `null` or `[]` where it is empty. `data/*.json` publishes the same records, with more members.
extension Facts {
  /// Writes the members of an object that holds the five lists.
  ///
  /// What was `refused` is written beside them where an explanation was asked for.
  package func writeMembers(to json: inout JSONWriter, refused: [RefusedFact]? = nil) {
    json.key("mentioned")
    json.array(mentioned) { Participant.record.write($1, to: &$0) }
    json.key("outcomes")
    json.array(outcomes) { Outcome.record.write($1, to: &$0) }
    json.key("participants")
    json.array(participants) { Participant.record.write($1, to: &$0) }
    json.key("pillars")
    json.array(pillars) { Pillar.record.write($1, to: &$0) }
    if let refused {
      json.key("refused")
      json.array(refused) { $1.write(to: &$0) }
    }
    json.key("topics")
    json.array(topics) { Topic.record.write($1, to: &$0) }
  }
}

extension Participant: Recorded {
  package static let record = Record<Participant>("participant", "Who took part.", members)

  package static let members: [Member<Participant>] =
    [
      .optionalText("country", "The state or organisation they act for.") { $0.country },
      .text("id", "A short form of the name.") { slug(for: $0.name) },
      .choice("kind", "Whether this is a person, or a state or organisation.") { $0.kind },
      .text("name", "The fullest form of the name, without title.") { $0.name },
      .optionalText("role", "Their part in the meeting.") { $0.role },
      .optionalText("title", "The title held on the day.") { $0.title },
    ] + groundsMembers()
}

extension Pillar: Recorded {
  package static let record = Record<Pillar>("pillar", "One item of a framework.", members)

  package static let members: [Member<Pillar>] =
    [
      .optionalText("by", "Who declared the framework.") { $0.by },
      .optionalText("framework", "What the framework is called.") { $0.framework },
      .text("text", "The item in its own words.") { $0.text },
    ] + groundsMembers()
}

extension Outcome: Recorded {
  package static let record = Record<Outcome>("outcome", "What came of a meeting.", members)

  package static let members: [Member<Outcome>] =
    [
      .text("id", "A name that edits elsewhere in the brief leave alone.") { $0.id },
      .texts("parties", "The states and organisations bound; empty where it is left open.") {
        $0.parties
      },
      .optionalChoice("status", "How far it has come.") { $0.status },
      .text("text", "The result.") { $0.text },
    ] + groundsMembers()
}

extension Topic: Recorded {
  package static let record = Record<Topic>("topic", "What was on the agenda.", members)

  package static let members: [Member<Topic>] =
    [.text("text", "The subject.") { $0.text }] + groundsMembers()
}

/// A fact of any kind.
private protocol Grounded {
  var grounds: Grounds { get }
}

extension Participant: Grounded {}
extension Pillar: Grounded {}
extension Outcome: Grounded {}
extension Topic: Grounded {}

/// What every fact tells of its grounds, which are looked into where they are: a copy of them for
/// each member would cost more than writing it.
private func groundsMembers<Fact: Grounded & SendableMetatype>() -> [Member<Fact>] {
  [
    .optionalFraction("confidence", "How sure extraction is; `null` where it found nothing.") {
      $0.grounds.confidence
    },
    .list("evidence", "The sentences that prove the fact, in the order of the text.") {
      $0.grounds.evidence
    },
    // Only where an explanation was asked for.
    .aside("reasons") { fact, json in
      guard !fact.grounds.reasons.isEmpty else { return }
      json.key("reasons")
      json.array(fact.grounds.reasons) { $1.write(to: &$0) }
    },
    .optionalText("rule", "The rule that found the fact; `null` where none did.") {
      $0.grounds.rule
    },
    .choice("source", "Who says it: the author, extraction, or both.") { $0.grounds.source },
  ]
}

extension Evidence: Recorded {
  package static let record = Record<Evidence>(
    "evidence", "A sentence of the brief's file that proves a fact.",
    [
      .count("end", "The first byte behind it in the file, UTF-8.") { $0.range.upperBound },
      .text("quote", "The bytes of the file, markup and line breaks and all.") { $0.quote },
      .count("start", "Its first byte in the file, counted from 0.") { $0.range.lowerBound },
    ])
}

extension Reason {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      if let weight {
        $0.key("weight")
        $0.number(weightText(weight))
      }
      $0.member("words", words)
    }
  }
}

/// Returns a weight with its sign and as few decimals as it needs, two at the most.
package func weightText(_ weight: Double) -> String {
  let hundredths = Int((abs(weight) * 100).rounded())
  var text = "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return (weight < 0 ? "-" : "") + text
}

extension RefusedFact {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.key("evidence")
      Evidence.record.write(evidence, to: &$0)
      $0.member("field", field.rawValue)
      $0.member("filter", filter)
      $0.key("reasons")
      $0.array(reasons) { $1.write(to: &$0) }
      $0.member("rule", rule)
      $0.member("text", text)
    }
  }
}
