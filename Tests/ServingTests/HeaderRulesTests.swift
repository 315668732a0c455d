import Testing

@testable import Serving

@Suite struct HeaderRulesTests {
  private let rules = HeaderRules(
    Array(
      """
      # A comment
      /*
        X-All: yes
        Cache-Control: max-age=60

      /assets/*.css
        X-Sheet: a: b
      /assets/*
        Cache-Control: public, immutable
      /one
        X-One: 1
      """.utf8))

  @Test(arguments: [
    ("/", ["X-All: yes"]), ("/one", ["X-All: yes", "X-One: 1"]), ("/one/", ["X-All: yes"]),
    (
      "/assets/a.css",
      ["X-All: yes", "X-Sheet: a: b", "Cache-Control: public, immutable"]
    ),
    ("/assets/a.js", ["X-All: yes", "Cache-Control: public, immutable"]),
  ])
  func `a path has the headers of all its patterns`(path: String, expected: [String]) {
    #expect(rules.headers(at: path).map { "\($0.name): \($0.value)" } == expected)
  }
}
