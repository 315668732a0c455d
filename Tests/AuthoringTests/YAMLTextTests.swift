import Testing

@testable import Authoring

@Suite struct YAMLTextTests {
  @Test(arguments: [
    ("Joe Biden", "Joe Biden"), ("no", "\"no\""), ("Null", "\"Null\""), ("12", "\"12\""),
    ("2023-11-15", "\"2023-11-15\""), ("a: b", "\"a: b\""), ("a:", "\"a:\""), ("a #b", "\"a #b\""),
    ("say \"x\": y", "'say \"x\": y'"), ("it's \\: \"x\" # y", "'it''s \\: \"x\" # y'"),
    ("- x", "\"- x\""), ("\u{FEFF}x", "\"\\uFEFFx\""), ("习近平", "习近平"), ("a:b#c", "a:b#c"),
    ("10 May talks", "10 May talks"), ("", "\"\""), ("1:30", "\"1:30\""), ("@x", "\"@x\""),
  ])
  func `a value has the quotation marks it needs and no more`(text: String, value: String) {
    #expect(yamlValue(text) == value)
  }

  @Test func `inside brackets a value needs them more often`() {
    #expect(yamlValue("a, b", isInFlow: true) == "\"a, b\"")
    #expect(yamlValue("a, b") == "a, b")
  }
}
