import Markdown
import TestSupport
import Testing
import Text

/// The prose of a text leads to the words that are drawn in it, and all of the prose leads somewhere.
@Suite struct SourceAlignerTests {
  @Test(arguments: [
    ("![a](<b to>\n(c)) «to»", "to"), ("> [a](b\n> 'c to')\n> «to» e", "to"),
    ("[a](/u\n'\\\n')\n«b»", "b"), ("[a\nb](</u>)\n«u»", "u"),
  ])
  func `the address and the title of a link are no prose`(marked: String, word: String) throws {
    try check(marked, word)
  }

  @Test(arguments: [
    ("[a]: /b 'c d'\n«c d» e", "c d"), ("> [a]:\n> /b\n> 'c'\n«b» c", "b"),
    ("[a]: b\n*«a»* b", "a"), ("[]: «b»", "b"), ("[a[]: «b»", "b"), ("[a]: /u\n\"«c» d", "c"),
    ("[a]: b\n«b»\n| c |\n|---|", "b"),
  ])
  func `link definitions before a text are no prose`(marked: String, word: String) throws {
    try check(marked, word)
  }

  @Test(arguments: [
    ("```\nto\n```\n![a](b\n'c') «to»", "to"), ("> <b title=\"c\"\n> lang='c'>«c»</b>", "c"),
    ("| a |\n|---|\n| b | c |\n\n[d]: e\n«c»", "c"), ("![a `c`](d) <!-- c --> «c»", "c"),
  ])
  func `words that are no prose do not stand for those behind them`(marked: String, word: String)
    throws
  {
    try check(marked, word)
  }

  @Test(arguments: [
    ("a <«http://e.org/\\\\b»>", "http://e.org/\\\\b"),
    ("<http://e.org/?a&amp;«b»>", "b"), ("[http://e.org/\\_«a»](http://e.org/\\_a)", "a"),
  ])
  func `an address in angle brackets has entities but no escapes`(marked: String, word: String)
    throws
  {
    try check(marked, word)
  }

  @Test(arguments: [
    ("1. a `b\r\n     «c»`", "c"), ("> ` \n  «a»` b", "a"), ("- > `a\n\t«b»` c", "b"),
    ("> `a\n> «b»`", "b"), ("`\n«a» `", "a"), ("`a  \n«b»`\n| c |\n|---|", "b"),
    ("> <b\n> c>«d»</b>", "d"),
  ])
  func `code goes on in the next line`(marked: String, word: String) throws {
    try check(marked, word)
  }

  @Test(arguments: [
    ("a\r«b»", "b"), ("a\r«b»\nc", "b"), ("> a\r> «b»\r\nc", "b"), ("a\\\r«b»\nc", "b"),
  ])
  func `a carriage return alone ends a line`(marked: String, word: String) throws {
    try check(marked, word)
  }

  @Test(arguments: [
    ("- > a\\\n\t«b»", "b"), ("-\n\t* [a]: c\n\t«b»", "b"), ("- a\n[]() \n«b»", "b"),
    ("> a\n  *b* [c](d) ~ *e* ~ *«f»*", "f"),
  ])
  func `a line that lacks the marks of its block has its words`(marked: String, word: String)
    throws
  {
    try check(marked, word)
  }

  @Test func `a mark without words is not taken for one further on`() {
    #expect(prose("- a\n   b *~c `d`~* ~~&eacute;~~ e") == ["a b   e"])
    #expect(prose("> > a\nb *~c `d`~* ~~&eacute;~~ e") == ["a b   e"])
  }

  @Test func `a line before a table keeps its end`() {
    #expect(html("a  \nb\n| c |\n|---|").contains("<p>a<br />\nb</p>\n<table tabindex=\"0\">"))
  }

  @Test(arguments: ["[^a]: | b |\n\t|---|\n\t| c |\n\nx[^a]\n", "- | b |\n\t|---|\n\t| c |\n"])
  func `a tab indents the lines of a table`(text: String) {
    #expect(html(text).contains("<td>c</td>"))
  }

  @Test(arguments: ["x[^n]\n\n[^n]: [r]: /u\n", "> [r]:\n> /u\n> 'v'\n", "\u{FEFF}[r]: /u\n"])
  func `a link of a cell finds its definition`(definition: String) {
    let file = SourceFile(path: "a.md", text: definition + "\n| [a][r] |\n|---|\n")
    let page = parsed(file, body: file.textStart..<file.bytes.count).html(.init())
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<a href=\"/u\""))
  }

  @Test(arguments: [
    ("\u{FEFF}[^n]: a\n\nb[^n]\n", ["a", "b"]), ("\u{FEFF}~*a*~ b\n", [" b"]),
    ("\u{FEFF}*a* a\n", ["a a"]),
  ])
  func `a byte order mark is no part of the first line`(text: String, blocks: [String]) {
    let file = SourceFile(path: "a.md", text: text)
    let prose = parsed(file, body: file.textStart..<file.bytes.count).prose
    #expect(prose.blocks.map { prose.string(in: $0.range) } == blocks)
    #expect(prose.blocks.allSatisfy { prose.sourceRange(of: $0.range) != nil })
  }

  private func check(_ marked: String, _ word: String) throws {
    let marked = Marked(marked)
    let prose = parsed(marked.file).prose
    let places = prose.blocks.flatMap { block in
      block.range.filter { prose.text[$0...].starts(with: word.utf8) }
    }
    let start = try #require(places.last)
    #expect(prose.sourceRange(of: start..<start + word.utf8.count) == marked.ranges.first)
    for place in prose.blocks.flatMap(\.range) {
      #expect(prose.sourceRange(of: place..<place + 1) != nil)
    }
  }

  private func prose(_ text: String) -> [String] {
    let prose = parsed(SourceFile(path: "a.md", text: text)).prose
    return prose.blocks.map { prose.string(in: $0.range) }
  }
}
