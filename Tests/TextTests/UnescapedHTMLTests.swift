import Testing
import Text

@Suite struct UnescapedHTMLTests {
  @Test(arguments: [
    ("/a?b&amp;c", "/a?b&c"), ("&lt;&gt;&quot;&apos;&#39;", "<>\"''"), ("&#38;&#x2F;&#X2f;", "&//"),
    ("&amp;lt;", "&lt;"), ("a&b", "a&b"), ("&", "&"), ("&;&#;&#x;&#xD800;", "&;&#;&#x;&#xD800;"),
    ("&eacute;", "&eacute;"), ("caf\u{E9}", "caf\u{E9}"),
  ])
  func `numbers of characters and the names that HTML needs are resolved`(
    value: String, text: String
  ) {
    #expect(unescapedHTML(Array(value.utf8)[...]) == text)
  }
}
