import Briefing
import Testing

@Suite struct RegisterTests {
  /// A name as a brief may write it, the day, and the entry that it means.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var title: String?
    var country: String?
    var day = "2023-11-15"
    let means: String?

    var testDescription: String { "\(title ?? "") \(name) (\(country ?? "")) on \(day)" }
  }

  @Test(arguments: [
    Case(name: "Xi Jinping", means: "Xi Jinping"), Case(name: "XI JINPING", means: "Xi Jinping"),
    Case(name: "习近平", means: "Xi Jinping"), Case(name: "習近平", means: nil),
    Case(name: "Hsi Chin-p'ing", means: "Xi Jinping"), Case(name: "Jinping", means: nil),
    Case(name: "Joseph Biden", means: "Joe Biden"), Case(name: "Joe  Biden", means: "Joe Biden"),
    Case(name: "Pham Minh Chinh", means: "Phạm Minh Chính"),
    Case(name: "Сергей Лавров", means: "Sergey Lavrov"),
    Case(name: "Лавров", means: nil), Case(name: "", means: nil), Case(name: "!?", means: nil),
    Case(name: "Barack Obama", means: nil),
  ])
  func `a spelling of one entry means it`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test(arguments: [
    Case(name: "Biden", means: nil), Case(name: "Biden", title: "President", means: "Joe Biden"),
    Case(name: "Biden", title: "president", means: "Joe Biden"),
    Case(name: "Biden", title: "President", day: "2021-01-19", means: nil),
    Case(name: "Biden", title: "President", day: "2021-01-20", means: "Joe Biden"),
    Case(name: "Biden", title: "President", day: "2025-01-20", means: "Joe Biden"),
    Case(name: "Biden", title: "President", day: "2025-01-21", means: nil),
    Case(name: "Biden", title: "Vice President", day: "2010-01-01", means: "Joe Biden"),
    Case(name: "Biden", title: "Prime Minister", means: nil),
    Case(name: "Biden", title: "President", country: "Kenya", means: nil),
    Case(name: "Biden", title: "President", country: "USA", means: "Joe Biden"),
    Case(name: "Biden", title: "President of the United States", means: "Joe Biden"),
    Case(name: "Biden", title: "President of the USA", means: "Joe Biden"),
    Case(name: "Biden", title: "President of Kenya", means: nil),
    Case(name: "President Biden", means: "Joe Biden"), Case(name: "Mr Biden", means: nil),
    Case(name: "Vice-President Biden", day: "2010-01-01", means: "Joe Biden"),
    Case(name: "Minh Chính", title: "Prime Minister", means: "Phạm Minh Chính"),
    Case(name: "Phạm Chính", title: "Prime Minister", means: "Phạm Minh Chính"),
    Case(name: "Chính Minh", title: "Prime Minister", means: nil),
    Case(name: "Лавров", title: "Foreign Minister", country: "Russia", means: "Sergey Lavrov"),
    Case(name: "Lavrov", title: "Foreign Minister of Russia", means: "Sergey Lavrov"),
    Case(name: "Lavrov", title: "Foreign Minister", means: nil),
  ])
  func `a short form means who held the title on the day`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test(arguments: [
    Case(name: "Xi", means: "Xi Jinping"), Case(name: "Mr Xi", means: "Xi Jinping"),
    Case(name: "Xi", country: "China", means: "Xi Jinping"),
    Case(name: "Xi", country: "People's Republic of China", means: "Xi Jinping"),
    Case(name: "Xi", country: "Vietnam", means: nil),
    Case(name: "Xi", title: "Chairman", means: "Xi Jinping"),
    Case(name: "Xi Jinping", country: "Vietnam", means: nil),
  ])
  func `a short form that an entry lists means it`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test(arguments: [
    Case(name: "Bush", means: nil),
    Case(name: "Bush", title: "President", day: "1990-01-01", means: "George Bush"),
    Case(name: "Bush", title: "President", day: "2003-01-01", means: "George W. Bush"),
    Case(name: "Bush", title: "President", day: "1995-01-01", means: nil),
    Case(name: "George Bush", day: "2003-01-01", means: "George Bush"),
    Case(name: "Kim", means: nil), Case(name: "Kim", country: "South Korea", means: "Kim Dae-jung"),
    Case(name: "Kim", country: "North Korea", means: "Kim Jong-il"),
    Case(name: "Kim", country: "Japan", means: nil),
    Case(name: "Kim", title: "President", day: "2000-06-13", means: "Kim Dae-jung"),
    Case(name: "Kim", title: "Premier", day: "2000-06-13", means: nil),
    Case(name: "Jong", title: "General Secretary", day: "2000-06-13", means: "Kim Jong-il"),
  ])
  func `what could be two entries' means none`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test(
    arguments: [
      (Term.topics, "AI", "artificial intelligence"),
      (.topics, "Artificial  Intelligence", "artificial intelligence"),
      (.pillars, "AI", nil), (.topics, "intelligence", nil), (.parties, "PRC", "China"),
      (.parties, "the PRC", nil), (.topics, "peace", nil), (.parties, "African Union", nil),
    ] as [(Term, String, String?)])
  func `a term has its spellings and no short forms`(
    term: Term, name: String, means: String?
  ) throws {
    #expect(try register().term(term, named: name)?.name == means)
  }

  @Test func `the order of the entries is of no consequence`() throws {
    let entries = try entries()
    let register = Register(entries.reversed())
    #expect(register.entries.map(\.path) == Register(entries).entries.map(\.path))
    #expect(register.entries.first { $0.name == "Xi Jinping" }?.country == "China")
    #expect(try Register().participant(named: "Xi", on: day("2023-11-15")) == nil)
  }

  private func expect(_ wanted: Case) throws {
    let found = try register().participant(
      named: wanted.name, title: wanted.title, country: wanted.country, on: day(wanted.day))
    #expect(found?.name == wanted.means)
  }
}

@Suite struct RegisterEntryTests {
  @Test(arguments: [
    ("2013-03-13", "Vice President"), ("2013-03-14", "President"), ("2008-03-14", "Comrade"),
    ("9999-12-31", "President"),
  ])
  func `the title with days that was held on a day goes first`(iso: String, title: String) throws {
    let entry = RegisterEntry(
      path: "x.md", term: .participants, name: "Xi Jinping", slug: "xi-jinping",
      titles: [
        .init(title: "Comrade"),
        .init(title: "Vice President", from: try day("2008-03-15"), to: try day("2013-03-13")),
        .init(title: "President", from: try day("2013-03-14")),
      ])
    #expect(entry.title(on: try day(iso)) == title)
  }
}

@Suite struct TitledNameTests {
  @Test(
    arguments: [
      ("President Xi", "President", "Xi"), ("Xi Jinping", nil, "Xi Jinping"), ("Mr Xi", nil, "Xi"),
      ("Vice-President Joe Biden", "Vice-President", "Joe Biden"),
      ("Prime Minister", "Prime", "Minister"),
      ("Dr Prime Minister Oli", "Prime Minister", "Oli"), ("习近平", nil, "习近平"), ("", nil, ""),
      ("Queen", nil, "Queen"), ("Secretary of State Kerry", "Secretary of State", "Kerry"),
    ] as [(String, String?, String)])
  func `titles before a name are parted from it`(text: String, title: String?, name: String) {
    let titled = TitledName(text)
    #expect(titled.title == title && titled.name == name)
  }
}

private struct NoDay: Error {}

private func day(_ iso: String) throws -> CalendarDate {
  guard let day = CalendarDate(iso: iso) else { throw NoDay() }
  return day
}

private func register() throws -> Register { Register(try entries()) }

private func entries() throws -> [RegisterEntry] {
  [
    try person(
      "Xi Jinping", ["Xi", "习近平", "Hsi Chin-p'ing"], "PRC", [("President", "2013-03-14", nil)]),
    try person(
      "Joe Biden", ["Joseph Biden"], "United States",
      [("Vice President", "2009-01-20", "2017-01-20"), ("President", "2021-01-20", "2025-01-20")]),
    try person(
      "Phạm Minh Chính", [], "Vietnam", [("Prime Minister", "2021-04-05", nil)]),
    try person(
      "Sergey Lavrov", ["Сергей Лавров"], nil, [("Foreign Minister of Russia", nil, nil)]),
    try person("George Bush", ["Bush"], "USA", [("President", "1989-01-20", "1993-01-20")]),
    try person("George W. Bush", ["Bush"], "USA", [("President", "2001-01-20", "2009-01-20")]),
    try person(
      "Kim Dae-jung", ["Kim"], "South Korea", [("President", "1998-02-25", "2003-02-25")]),
    try person("Kim Jong-il", ["Kim"], "North Korea", [("General Secretary", "1997-10-08", nil)]),
    term(.parties, "China", ["PRC", "People's Republic of China"]),
    term(.parties, "United States", ["USA"]),
    term(.topics, "artificial intelligence", ["AI"]),
    term(.topics, "Peace talks", ["peace"]), term(.topics, "peace treaty", ["Peace"]),
    term(.participants, "African Union", []),
  ]
}

private func person(
  _ name: String, _ names: [String], _ country: String?,
  _ titles: [(title: String, from: String?, to: String?)]
) throws -> RegisterEntry {
  RegisterEntry(
    path: "content/participants/\(slug(for: name)).md", term: .participants, name: name,
    names: names, slug: slug(for: name),
    titles: try titles.map {
      RegisterEntry.Title(title: $0.title, from: try $0.from.map(day), to: try $0.to.map(day))
    }, country: country)
}

private func term(_ term: Term, _ name: String, _ names: [String]) -> RegisterEntry {
  RegisterEntry(
    path: "content/\(term.rawValue)/\(slug(for: name)).md", term: term, name: name, names: names,
    slug: slug(for: name))
}
