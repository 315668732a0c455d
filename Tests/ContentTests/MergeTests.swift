import Briefing
import Content
import Testing

@Suite struct MergeTests {
  @Test func `a list that was not declared is what was extracted`() {
    let found = Facts(
      participants: [person("Joe Biden", at: 0)], mentioned: [person("Janet Yellen", at: 10)],
      outcomes: [outcome("A hotline", at: 20)], topics: [topic("trade", at: 30)])
    #expect(merged(DeclaredFacts(), found).facts == found)
  }

  @Test func `facts below the threshold stay out`() {
    let found = Facts(
      mentioned: [person("Janet Yellen", at: 0, confidence: 0.4)],
      topics: [topic("trade", at: 10, confidence: 0.5), topic("ice", at: 20, confidence: 0.49)])
    let facts = merged(DeclaredFacts(), found).facts
    #expect(facts.topics.map(\.text) == ["trade"])
    #expect(facts.mentioned.isEmpty)
  }

  @Test func `a declared list is complete`() {
    let found = Facts(
      participants: [person("Joe Biden", at: 0), person("Xi Jinping", at: 10)],
      mentioned: [person("Janet Yellen", at: 20)])
    let result = merged(people("Xi Jinping"), found)
    #expect(result.facts.participants.map(\.name) == ["Xi Jinping"])
    #expect(result.facts.mentioned.map(\.name) == ["Janet Yellen"])
    #expect(result.beyond.participants.map(\.name) == ["Joe Biden"])
  }

  @Test func `an empty list means none`() {
    let found = Facts(
      participants: [person("Joe Biden", at: 0)], outcomes: [outcome("A hotline", at: 20)])
    let facts = merged(DeclaredFacts(participants: [], outcomes: []), found).facts
    #expect(facts == Facts())
  }

  @Test func `extraction fills what an item leaves open`() {
    let found = Facts(
      participants: [
        Participant(
          name: "Xi Jinping", title: "President", country: "China", grounds: grounds(at: 5))
      ],
      pillars: [
        Pillar(
          text: "invest", framework: "three pillars", by: "United States",
          grounds: grounds(at: 15))
      ],
      outcomes: [
        Outcome(
          id: "o-1", text: "a hotline", status: .agreed, parties: ["China"],
          grounds: grounds(at: 25))
      ])
    let declared = DeclaredFacts(
      participants: [located(DeclaredParticipant(name: "Xi Jinping", title: "Leader"))],
      pillars: [located(DeclaredPillar(text: "Invest"))],
      outcomes: [
        located(DeclaredOutcome(text: "A hotline")),
        located(DeclaredOutcome(text: "A pact", status: .signed)),
      ])
    let facts = merged(declared, found).facts
    let proved = Grounds(source: .both, rule: "rule", evidence: grounds(at: 5).evidence)
    #expect(
      facts.participants == [
        Participant(name: "Xi Jinping", title: "Leader", country: "China", grounds: proved)
      ])
    #expect(facts.pillars.first?.framework == "three pillars")
    #expect(facts.pillars.first?.by == "United States")
    #expect(facts.outcomes.first?.status == .agreed)
    #expect(facts.outcomes.first?.parties == ["China"])
    #expect(facts.outcomes.last?.grounds == .declared)
  }

  @Test func `an empty list inside an item is a declaration too`() {
    let found = Facts(outcomes: [
      Outcome(id: "o-1", text: "a hotline", parties: ["China"], grounds: grounds(at: 0))
    ])
    let declared = DeclaredFacts(outcomes: [
      located(DeclaredOutcome(text: "A hotline", parties: []))
    ])
    #expect(merged(declared, found).facts.outcomes.first?.parties == [])
  }

  @Test(arguments: [
    (["Xi Jinping"], ["XI Jinping"]), (["Phạm Minh Chính"], ["Pham Minh Chinh"]),
    (["President Joe Biden"], ["Joe Biden"]), (["Biden", "Xi"], ["Joe Biden"]),
    (["Joe Biden"], ["Biden"]), (["Joe Biden", "Hunter Biden"], ["Joe Biden"]),
    (["President Biden"], ["Joe Biden"]), (["习近平"], ["习近平"]), (["Biden"], ["Biden", "Joe Biden"]),
    (["Prime Minister of Japan Kishida"], ["Kishida"]),
  ])
  func `a name is recognised in other forms`(declared: [String], found: [String]) {
    let found = found.enumerated().map { person($1, at: $0 * 10) }
    let result = merged(people(declared), Facts(participants: found))
    #expect(result.facts.participants.first?.grounds.source == .both)
    #expect(result.beyond.participants.isEmpty)
    #expect(
      result.facts.participants.flatMap(\.grounds.evidence).count == found.count)
  }

  @Test(arguments: [
    (["Joe Biden", "Hunter Biden"], ["Biden"]), (["Biden"], ["Joe Biden", "Hunter Biden"]),
    (["Joe Biden"], ["Joe Manchin"]), (["Xi Jinping"], ["习近平"]),
  ])
  func `a name that could be another's is not`(declared: [String], found: [String]) {
    let found = found.enumerated().map { person($1, at: $0 * 10) }
    let result = merged(people(declared), Facts(participants: found))
    #expect(result.facts.participants.allSatisfy { $0.grounds == .declared })
    #expect(result.beyond.participants.count == found.count)
  }

  @Test func `a party has no short form`() {
    let found = Participant(name: "China", kind: .party, grounds: grounds(at: 0))
    let declared = people("China Daily")
    #expect(merged(declared, Facts(participants: [found])).beyond.participants.count == 1)
    let exact = merged(people("China"), Facts(participants: [found])).facts.participants
    #expect(exact.first?.kind == .party)
  }

  @Test func `a declared participant is never mentioned only`() {
    let found = Facts(mentioned: [
      Participant(name: "Xi", country: "China", grounds: grounds(at: 0)),
      person("Hu Jintao", at: 10),
    ])
    let facts = merged(people("Xi Jinping"), found).facts
    #expect(facts.mentioned.map(\.name) == ["Hu Jintao"])
    #expect(facts.participants.first?.country == "China")
    #expect(facts.participants.first?.grounds.source == .declared)
    #expect(facts.participants.first?.grounds.evidence == grounds(at: 0).evidence)
  }

  @Test func `a short name that became a full one is not another person's`() {
    let found = Facts(
      participants: [person("Joe Biden", at: 0)], mentioned: [person("Hunter Biden", at: 10)])
    let facts = merged(people("Biden"), found).facts
    #expect(facts.mentioned.map(\.name) == ["Hunter Biden"])
    #expect(facts.participants.first?.grounds.evidence.count == 1)
  }

  @Test func `a title that the prose knows leaves a declared name`() {
    let found = Participant(name: "Joe Biden", title: "President", grounds: grounds(at: 0))
    let facts = merged(people("President Joe Biden"), Facts(participants: [found])).facts
    #expect(facts.participants.first?.name == "Joe Biden")
    #expect(facts.participants.first?.title == "President")
  }

  @Test(arguments: [
    ("Resumption of military communications", "the resumption of military communications", true),
    ("Resume military-to-military communications", "military-to-military communications", true),
    ("A pact on trade", "a pact on fisheries", false), ("The", "the", true), ("The", "a", false),
  ])
  func `a text is recognised by its content words`(declared: String, found: String, says: Bool) {
    let declared = DeclaredFacts(outcomes: [located(DeclaredOutcome(text: declared))])
    let result = merged(declared, Facts(outcomes: [outcome(found, at: 0)]))
    #expect(result.facts.outcomes.first?.grounds.source == (says ? .both : .declared))
    #expect(result.beyond.outcomes.isEmpty == says)
  }

  @Test func `an extracted fact goes to the nearest declared one`() {
    let declared = DeclaredFacts(topics: [
      located("trade in rare earth metals"), located("rare earth metals"),
    ])
    let facts = merged(declared, Facts(topics: [topic("Rare earth metals", at: 0)])).facts
    #expect(facts.topics.map(\.grounds.source) == [.declared, .both])
  }

  @Test func `evidence comes in the order of the text and once`() {
    let found = [topic("trade", at: 30), topic("Trade", at: 10), topic("trade!", at: 30)]
    let facts = merged(DeclaredFacts(topics: [located("trade")]), Facts(topics: found)).facts
    #expect(facts.topics.first?.grounds.evidence.map(\.range.lowerBound) == [10, 30])
  }

  @Test(
    arguments: [
      (FactField.topics, "TRADE.", nil, true), (.topics, "trade", "quote  at 10.", true),
      (.topics, "trade", "another", false), (.outcomes, "trade", nil, false),
      (.topics, "trades", nil, false),
    ] as [(FactField, String, String?, Bool)])
  func `a rejected fact stays out`(field: FactField, text: String, quote: String?, isOut: Bool) {
    let found = Facts(topics: [topic("Trade", at: 10)])
    let rejection = Rejection(field: field, text: text, quote: quote)
    let facts = merged(DeclaredFacts(), found, rejecting: [rejection]).facts
    #expect(facts.topics.isEmpty == isOut)
    let declared = DeclaredFacts(topics: [located("trade")])
    let kept = merged(declared, found, rejecting: [rejection]).facts.topics
    #expect(kept.map(\.grounds.source) == [isOut ? .declared : .both])
  }

  @Test func `declared outcomes have ids that depend on their words`() {
    var ids = OutcomeIDs(taken: ["hotline"])
    let expected = [ids.id(for: "A pact"), "hotline", ids.id(for: "a pact")]
    let declared = DeclaredFacts(outcomes: [
      located(DeclaredOutcome(text: "A pact")),
      located(DeclaredOutcome(id: "hotline", text: "A hotline")),
      located(DeclaredOutcome(text: "a pact")),
    ])
    #expect(merged(declared, Facts()).facts.outcomes.map(\.id) == expected)
  }

  // To compare each with each would take minutes.
  @Test func `thousands of facts on both sides are compared as wholes`() {
    let numbers = 0..<10_000
    let found = Facts(
      participants: numbers.map { person("Ana Bell\($0)", at: $0 * 10) },
      topics: numbers.map { topic("trade in tea \($0)", at: $0 * 10) })
    let declared = DeclaredFacts(
      participants: numbers.map { located(DeclaredParticipant(name: "Ana Bell\($0 + 5_000)")) },
      topics: numbers.map { located("Trade in tea \($0 + 5_000)") })
    let facts = merged(declared, found).facts
    let sources = numbers.map { $0 < 5_000 ? Grounds.Source.both : .declared }
    #expect(facts.participants.map(\.grounds.source) == sources)
    #expect(facts.topics.map(\.grounds.source) == sources)
    let rejected = numbers.map { Rejection(field: .topics, text: "trade in tea \($0 * 2)") }
    let kept = merged(DeclaredFacts(), found, rejecting: rejected).facts.topics
    #expect(kept.count == 5_000)
  }
}

private let someDay = Settings(now: Moment(secondsSince1970: 0)).today

private func merged(
  _ declared: DeclaredFacts, _ found: Facts, rejecting rejected: [Rejection] = []
) -> MergedFacts {
  merge(
    declared, with: found,
    by: MergeRules(
      rejected: rejected, threshold: 0.5, names: RegisterNames(Register(), on: someDay)))
}

private func people(_ names: String...) -> DeclaredFacts { people(names) }

private func people(_ names: [String]) -> DeclaredFacts {
  DeclaredFacts(participants: names.map { located(DeclaredParticipant(name: $0)) })
}

private func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: 0..<1) }

private func grounds(at offset: Int, confidence: Double = 0.9) -> Grounds {
  let evidence = Evidence(
    range: offset..<offset + 5, proseRange: offset..<offset + 5, quote: "Quote at \(offset).")
  return Grounds(
    source: .extracted, rule: "rule", confidence: confidence, evidence: [evidence])
}

private func person(_ name: String, at offset: Int, confidence: Double = 0.9) -> Participant {
  Participant(name: name, grounds: grounds(at: offset, confidence: confidence))
}

private func outcome(_ text: String, at offset: Int) -> Outcome {
  Outcome(id: "o-\(offset)", text: text, grounds: grounds(at: offset))
}

private func topic(_ text: String, at offset: Int, confidence: Double = 0.9) -> Topic {
  Topic(text: text, grounds: grounds(at: offset, confidence: confidence))
}
