import Briefing
import Content
import Testing

/// What a brief of 15 November 2023 states once the register has given its names.
@Suite struct RegisterNamesTests {
  @Test func `a person found in the text is under the register's name, title and country`() throws {
    let found = Facts(
      participants: [person("Xi", "General Secretary", at: 0)],
      mentioned: [person("Biden", "President", at: 10)])
    let facts = try stated(found: found)
    #expect(facts.participants.map(\.name) == ["Xi Jinping"])
    #expect(facts.participants.map(\.title) == ["President"])
    #expect(facts.participants.map(\.country) == ["China"])
    #expect(facts.mentioned.map(\.name) == ["Joe Biden"])
    #expect(facts.participants[0].grounds == found.participants[0].grounds)
  }

  @Test(
    arguments: [
      (DeclaredParticipant(name: "Xi"), "President", "China"),
      (DeclaredParticipant(name: "Xi", title: "Chairman"), "Chairman", "China"),
      (DeclaredParticipant(name: "General Secretary Xi"), "President", "China"),
      (DeclaredParticipant(name: "Premier Zhou"), "Premier", nil),
      (DeclaredParticipant(name: "Mr Zhou Enlai", country: "PRC"), nil, "China"),
    ] as [(DeclaredParticipant, String?, String?)])
  func `a declared participant keeps what its author says`(
    declared: DeclaredParticipant, title: String?, country: String?
  ) throws {
    let participants = try stated(DeclaredFacts(participants: [located(declared)])).participants
    #expect(
      participants.map(\.name) == [declared.name.contains("Xi") ? "Xi Jinping" : "Zhou Enlai"])
    #expect(participants.map(\.title) == [title])
    #expect(participants.map(\.country) == [country])
  }

  @Test func `a title of the register stands over the text's in a declared item`() throws {
    let found = Facts(participants: [person("Xi Jinping", "General Secretary", at: 0)])
    let facts = try stated(people("Xi Jinping"), found: found)
    #expect(facts.participants.map(\.title) == ["President"])
  }

  @Test func `two facts that name one person are one`() throws {
    let found = Facts(
      participants: [person("习近平", at: 30), person("Ana Petrova", at: 10), person("Xi", at: 0)],
      mentioned: [
        person("Hsi Chin-ping", at: 20), person("Zhou", at: 40), person("Zhou Enlai", at: 50),
      ])
    let facts = try stated(found: found)
    #expect(facts.participants.map(\.name) == ["Xi Jinping", "Ana Petrova"])
    #expect(facts.participants[0].grounds.evidence.map(\.quote) == quotes(0, 20, 30))
    #expect(facts.participants[0].grounds.source == .extracted)
    #expect(facts.mentioned.map(\.name) == ["Zhou Enlai"])
    #expect(facts.mentioned[0].grounds.evidence.map(\.quote) == quotes(40, 50))
  }

  @Test func `two declared names of one person are one, and what proves either proves it`() throws {
    let found = Facts(participants: [person("Xi Jinping", at: 10)])
    let facts = try stated(people("习近平", "Xi"), found: found)
    #expect(facts.participants.map(\.name) == ["Xi Jinping"])
    #expect(facts.participants[0].grounds.source == .both)
    #expect(facts.participants[0].grounds.rule == "rule")
  }

  @Test func `another spelling in the text proves a declared participant`() throws {
    let found = Facts(
      participants: [person("Hsi Chin-ping", at: 0)], mentioned: [person("习近平", at: 10)])
    let facts = try stated(people("Xi Jinping"), found: found)
    #expect(facts.participants.map(\.grounds.source) == [.both])
    #expect(facts.mentioned.isEmpty)
    let merged = try merge(people("Xi Jinping"), with: found, by: rules())
    #expect(merged.beyond == Facts())
  }

  @Test func `a declared short form is whom the brief says it is`() throws {
    let found = Facts(participants: [person("Zhou Enlai", at: 0)])
    #expect(try stated(people("Enlai"), found: found).participants.map(\.name) == ["Zhou Enlai"])
    #expect(try stated(people("Enlai")).participants.map(\.name) == ["Enlai"])
  }

  @Test func `a person of another country is another person`() throws {
    let found = Facts(participants: [
      person("Xi", country: "Vietnam", at: 0), person("Xi Jinping", country: "PRC", at: 10),
    ])
    let facts = try stated(found: found)
    #expect(facts.participants.map(\.name) == ["Xi", "Xi Jinping"])
    #expect(facts.participants.map(\.country) == ["Vietnam", "China"])
  }

  @Test(arguments: [
    ("Former President Biden spoke.", "Biden"), ("The former US President Biden spoke.", "Biden"),
    ("Ex-President **Biden** spoke.", "Biden"), ("President Biden spoke.", "Joe Biden"),
    ("Former Chancellor Kohl and President Biden spoke.", "Joe Biden"),
  ])
  func `a former title is not that of the day`(quote: String, name: String) throws {
    var biden = person("Biden", "President", at: 0)
    biden.grounds.evidence[0].quote = quote
    #expect(try stated(found: Facts(mentioned: [biden])).mentioned.map(\.name) == [name])
  }

  @Test(arguments: ["Xi", "Xi Jinping"])
  func `a person is rejected under either name`(name: String) throws {
    let found = Facts(participants: [person("Xi", at: 0)])
    let rejection = Rejection(field: .participants, text: name)
    let merged = try merge(DeclaredFacts(), with: found, by: rules(rejecting: [rejection]))
    #expect(merged.facts == Facts())
  }

  @Test func `parties, pillars and topics are under the register's names`() throws {
    let found = Facts(
      participants: [Participant(name: "PRC", kind: .party, grounds: grounds(at: 0))],
      pillars: [
        Pillar(text: "railway links", framework: "plan", by: "Xi", grounds: grounds(at: 10)),
        Pillar(text: "Rail Links", framework: "plan", by: "Xi", grounds: grounds(at: 20)),
        Pillar(text: "rail links", framework: "other plan", grounds: grounds(at: 30)),
      ],
      outcomes: [
        Outcome(
          id: "o-1", text: "a pact", parties: ["PRC", "Japan", "China"], grounds: grounds(at: 40))
      ],
      topics: [Topic(text: "AI", grounds: grounds(at: 50))])
    let facts = try stated(found: found)
    #expect(facts.participants.map(\.name) == ["China"])
    #expect(facts.pillars.map(\.text) == ["Rail links", "Rail links"])
    #expect(facts.pillars.map(\.by) == ["Xi Jinping", nil])
    #expect(facts.pillars[0].grounds.evidence.map(\.quote) == quotes(10, 20))
    #expect(facts.outcomes.map(\.parties) == [["China", "Japan"]])
    #expect(facts.topics.map(\.text) == ["artificial intelligence"])
    let declared = DeclaredFacts(topics: [located("artificial intelligence")])
    #expect(try stated(declared, found: found).topics.map(\.grounds.source) == [.both])
  }

  @Test(arguments: [
    (DeclaredParticipant(name: "PRC"), Participant.Kind.party, "China"),
    (DeclaredParticipant(name: "PRC", kind: .person), .person, "PRC"),
    (DeclaredParticipant(name: "Japan"), .person, "Japan"),
  ])
  func `the register tells a party where its author does not`(
    declared: DeclaredParticipant, kind: Participant.Kind, name: String
  ) throws {
    let participants = try stated(DeclaredFacts(participants: [located(declared)])).participants
    #expect(participants.map(\.kind) == [kind] && participants.map(\.name) == [name])
  }
}

private struct NoDay: Error {}

private func day(_ iso: String) throws -> CalendarDate {
  guard let day = CalendarDate(iso: iso) else { throw NoDay() }
  return day
}

private func rules(rejecting rejected: [Rejection] = []) throws -> MergeRules {
  MergeRules(rejected: rejected, threshold: 0.5, names: try names())
}

private func names() throws -> RegisterNames {
  let register = Register([
    RegisterEntry(
      path: "content/participants/xi.md", term: .participants, name: "Xi Jinping",
      names: ["Xi", "习近平", "Hsi Chin-ping"], slug: "xi-jinping",
      titles: [.init(title: "President", from: try day("2013-03-14"))], country: "China"),
    RegisterEntry(
      path: "content/participants/joe-biden.md", term: .participants, name: "Joe Biden",
      slug: "joe-biden", titles: [.init(title: "President", from: try day("2021-01-20"))]),
    RegisterEntry(
      path: "content/participants/zhou.md", term: .participants, name: "Zhou Enlai",
      names: ["Zhou"], slug: "zhou-enlai"),
    entry(.parties, "China", ["PRC"]), entry(.pillars, "Rail links", ["railway links"]),
    entry(.topics, "artificial intelligence", ["AI"]),
  ])
  return RegisterNames(register, on: try day("2023-11-15"))
}

private func entry(_ term: Term, _ name: String, _ names: [String]) -> RegisterEntry {
  RegisterEntry(
    path: "content/\(term.rawValue)/\(slug(for: name)).md", term: term, name: name, names: names,
    slug: slug(for: name))
}

private func stated(
  _ declared: DeclaredFacts = DeclaredFacts(), found: Facts = Facts()
) throws -> Facts {
  try names().joining(merge(declared, with: found, by: rules()).facts)
}

private func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: 0..<1) }

private func people(_ names: String...) -> DeclaredFacts {
  DeclaredFacts(participants: names.map { located(DeclaredParticipant(name: $0)) })
}

private func person(
  _ name: String, _ title: String? = nil, country: String? = nil, at offset: Int
) -> Participant {
  Participant(name: name, title: title, country: country, grounds: grounds(at: offset))
}

private func grounds(at offset: Int) -> Grounds {
  let range = offset..<offset + 5
  let evidence = Evidence(range: range, proseRange: range, quote: "Quote at \(offset).")
  return Grounds(source: .extracted, rule: "rule", confidence: 0.9, evidence: [evidence])
}

private func quotes(_ offsets: Int...) -> [String] { offsets.map { "Quote at \($0)." } }
