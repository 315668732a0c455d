import Testing
import Text

@Suite struct OneLineTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("a b", "a b"), (" a", "a"), ("a ", "a"), ("a  b", "a b"),
    ("a\r\nb\tc", "a b c"), ("a\u{7}b", "a b"), ("a\u{7F}", "a"), ("a\u{85}b", "a b"),
    ("a\u{A0}b", "a b"), ("a\u{1680}b", "a b"), ("a\u{2003}b", "a b"), ("a\u{2028}b", "a b"),
    ("a\u{2029}b", "a b"), ("a\u{202F}b", "a b"), ("a\u{205F}b", "a b"), ("a\u{3000}b", "a b"),
    ("“a” — b…", "“a” — b…"), ("李明、é", "李明、é"), ("\n", ""),
  ])
  func `a text on one line has single blanks between its words`(text: String, line: String) {
    #expect(onOneLine(text) == line)
  }
}
