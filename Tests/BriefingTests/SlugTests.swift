import Briefing
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("São Tomé", "sao-tome"), ("Łukasz", "lukasz"), ("Phạm Minh Chính", "pham-minh-chinh"),
    ("習近平", "習近平"), ("  U.S.–China ", "u-s-china"), ("People’s rights", "peoples-rights"),
    ("Straße", "strasse"), ("e\u{301}te\u{301}", "ete"), ("İzmir", "izmir"),
    ("С. Лавров", "с-лавров"),
  ])
  func `a slug keeps letters and drops marks`(name: String, expected: String) {
    #expect(slug(for: name) == expected)
  }

  @Test func `a slug is never empty and never long`() {
    #expect(slug(for: "!?") == "u-21-3f")
    #expect(slug(for: "") == "untitled")
    #expect(slug(for: String(repeating: "ab ", count: 300)).utf8.count <= 200)
    #expect(slug(for: String(repeating: "習", count: 300)).utf8.count == 198)
  }
}
