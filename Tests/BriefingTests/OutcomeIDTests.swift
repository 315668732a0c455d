import Briefing
import Testing

@Suite struct OutcomeIDTests {
  @Test(arguments: [
    ("Military-to-military  communications.", "military to military communications"),
    ("  “São Tomé” ", "são tomé"), ("e\u{301}te", "éte"), ("習近平, 2023", "習近平 2023"), ("…", ""),
    ("", ""), (" - ", ""),
  ])
  func `a folded text is its words`(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func `an id depends on the words alone`() {
    var ids = OutcomeIDs()
    var others = OutcomeIDs()
    let one = ids.id(for: "Resumption of military talks")
    #expect(one == others.id(for: "resumption of “military” talks."))
    #expect(one.count == 8 && one.hasPrefix("o-"))
    #expect(one != ids.id(for: "Resumption of naval talks"))
  }

  @Test func `a taken id gets a number`() {
    var ids = OutcomeIDs()
    let one = ids.id(for: "A pledge")
    #expect(ids.id(for: "a pledge") == one + "-2")
    #expect(ids.id(for: "A PLEDGE!") == one + "-3")
    var later = OutcomeIDs(taken: [one])
    #expect(later.id(for: "A pledge") == one + "-2")
  }
}
