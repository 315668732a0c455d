/// Texts with the elements that pages have beyond CommonMark, by hand and at random.
enum GFMInputs {
  static let tables = [
    "| a | b |\n|---|---|\n| c | d |", "a | b\n--|--\nc | d", "|a|\n|-|", "a\n:-:\nb", "a\n:--\nb",
    "a\n--:\nb", "| a |\n| - |", "|a|b|\n|:-|-:|\n|c|", "|a|b|\n|-|-|\n|c|d|e|",
    "|a|b|\n|-|-|\n\n|c|d|",
    "|a|b|\n|-|-|\n> c", "|a|b|\n|-|-|\n# c", "|a|b|\n|-|-|\n- c", "|a|b|\n|-|-|\n1. c",
    "|a|b|\n|-|-|\n```\nc\n```", "|a|b|\n|-|-|\n---", "|a|b|\n|-|-|\n***", "|a|b|\n|-|-|\n===",
    "|a|b|\n|-|-|\n|c|d|\n---\ne", "|a|b|\n|-|-|\nc\nd", "x\n|a|b|\n|-|-|", "x\ny\na|b\n-|-\nc|d",
    "> |a|b|\n> |-|-|\n> |c|d|", "> |a|b|\n> |-|-|\nc", "- |a|b|\n  |-|-|\n  |c|d|",
    "- |a|b|\n  |-|-|\nc",
    "1. x\n\n   |a|b|\n   |-|-|", "| `a|b` | c |\n|---|---|", "| `a\\|b` | c |\n|---|---|",
    "|a\\|b|\n|-|",
    "|a\\\\|b|\n|-|-|", "|*a|b*|\n|-|-|", "|**a**|[b](c)|\n|-|-|", "|![a](b)|<c>|\n|-|-|",
    "|[r]|b|\n|-|-|\n\n[r]: /u",
    "| a | b |\n|---|---|---|", "| a | b | c |\n|---|---|", "a | b\n- | -",
    "| a | b |\n| --- | -x- |",
    "|  |  |\n|--|--|\n|  |  |", "| a |  \n|---|  \n| b |  ", "   | a |\n   |---|\n   | b |",
    "    | a |\n    |---|", "| a | b |\n|--\t|--|\n|\tc\t| d |", "|a|b|\n|-|-|\n|\nc",
    "|a|b|\n|-|-|\n||",
    "|a|\n|-|\n|b|\n|-|\n|c|", "|a|b|\r\n|-|-|\r\n|c|d|\r\n", "|é|习|\n|:-:|-:|\n|&amp;|&#35;|",
    "a|b\n-|-\nc|d\n\ne|f\n-|-\ng|h", "[a]: b\n| c |\n|---|", "*|a|b|*\n|-|-|",
    "| a | b |\n|:-:|-|\n| http://a.b/c | www.d.e |",
  ]

  static let strikethroughs = [
    "~~a~~", "~a~", "~~~a~~~ b", "x ~~~a~~~", "~~a~", "~a~~", "~~ a~~", "~~a ~~", "a~~b~~c",
    "a~b~c",
    "~~a~~b~~c~~", "~a ~b~ c~", "~~a *b* c~~", "*a ~~b~~ c*", "~~a `b~~` c~~", "~~[a](b)~~",
    "[~~a~~](b)", "~~a\nb~~", "~~a\n\nb~~", "\\~~a~~", "~\\~a~~", "&#126;a~", "~~\"a\"~~", "a ~ b",
    "a ~~ b ~~ c",
    "~~**a**~~", "**~~a~~**", "(~a~)", "~a~.", "~~é~~", "习~~近~~平", "~~a~~~~b~~", "# ~~a~~",
    "- ~~a~~\n- ~b~",
    "> ~~a~~", "~~![a](b)~~", "~~<b>~~", "~~a~~ ~~b~~ ~c~",
  ]

  static let addresses = [
    "http://a.b", "https://a.b/c", "ftp://a.b", "HTTP://A.b", "http://a", "http://", "http://a.b.",
    "http://a.b?c=d&e=f",
    "http://a.b/c)", "(http://a.b/c)", "http://a.b/(c)", "http://a.b/(c))", "http://a.b/c;",
    "http://a.b/&amp;",
    "http://a.b/&hl;", "http://a.b/c,d", "http://a.b/c!", "http://a.b/c'", "http://a.b/c\"",
    "http://a.b/c*",
    "http://a.b/c_d_e", "http://a_b.c", "http://a.b_c.d", "http://x.a_b.c/d", "http://a_b.c.d/e",
    "www.a.b", "www.a", "www.",
    "xwww.a.b", "(www.a.b)", "*www.a.b*", "www.a.b/c?d", "WWW.a.b", "www.a.b<c", "http://a.b<c>",
    "a@b.c", "a@b",
    "a.b+c-d_e@f.g", "a@b.c.", "a@b.c-", "a@b.c_", "a@b@c.d", "@b.c", "a@b.1", "mailto:a@b.c",
    "x http://a.b y www.c.d z",
    "`http://a.b`", "[http://a.b](c)", "[a](http://b.c)", "<http://a.b>", "http://a.b\nhttp://c.d",
    "javascript://a.b",
    "xhttp://a.b", "http://é.fr/à", "http://a.b/習", "~~http://a.b~~", "# http://a.b",
    "- http://a.b", "> www.a.b",
    "http://a.b/c\\*d", "\\http://a.b", "http://a.b/~c", "http://1.2.3.4:80/x", "http://a.b#c",
  ]

  static let tasks = [
    "- [ ] a", "- [x] a", "- [X] a", "- [ ]", "- [ ]a", "- [x]a", "* [ ] a\n* [x] b",
    "1. [ ] a\n2. [x] b",
    "- [ ] a\n  - [x] b", "- [ ] a\n\n- [x] b", "-   [ ] a", "- [ ]   a", "- [y] a", "- [ x ] a",
    "- \\[ ] a", "- a [ ] b",
    "[ ] a", "- [ ] *a*", "- [ ] `a`", "- [x] ~~a~~", "- [x] a\n  b", "- [x] a\n\n  b", "+ [ ] a",
    "- [ ] a\n- b",
    "- [ ] [a](b)", "- [ ] a | b",
  ]

  static let footnotes = [
    "a[^1]\n\n[^1]: b", "a[^1]\n[^1]: b", "[^1]: b\n\na[^1]",
    "a[^x] b[^y] c[^x]\n\n[^y]: d\n[^x]: e",
    "a[^1]\n\n[^1]: b\nc", "a[^1]\n\n[^1]: b\n\n    c", "a[^1]\n\n[^1]:\n    b",
    "a[^1]\n\n[^1]: - b\n    - c",
    "a[^1]\n\n[^1]: b\n\n        code", "a[^1]\n\n[^1]: > b", "a[^1]\n\n[^1]: # b",
    "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c",
    "a[^1]\n\n[^1]: b[^1]", "a[^1]\n\n[^2]: b", "a[^1]", "[^1]: b", "`a[^1]`\n\n[^1]: b",
    "\\[^1]\n\n[^1]: b",
    "a[^1](b)\n\n[^1]: c", "a[^a b]\n\n[^a b]: c", "a[^]\n\n[^]: b", "a[^1]\n\n```\n[^1]: b\n```",
    "a[^A]\n\n[^a]: b",
    "*a[^1]*\n\n[^1]: b", "# a[^1]\n\n[^1]: b", "- a[^1]\n\n[^1]: b", "> a[^1]\n\n[^1]: b",
    "|a[^1]|\n|-|\n\n[^1]: b",
    "a[^1]\n\n[^1]: b\n[^2]: c\n\nd[^2]", "a[^1]\n\n> [^1]: b", "a[^1]\n\n- [^1]: b",
    "a[^1][^2]\n\n[^1]: b\n\n[^2]: c",
    "a[^1]\n\n[^1]: b\n- c", "a[^1]\n\n[^1]: b\n\nc", "a[^1]\n\n   [^1]: b",
    "a[^1]\n\n[^1]: http://b.c ~~d~~",
    "a[^1]\n\n[^1]: b\n\n[^1]: c", "a[^é]\n\n[^é]: b", "+ a\n\nb[^1]\n\n[^1]: c\n\n- d",
  ]

  static let all = tables + strikethroughs + addresses + tasks + footnotes

  /// Returns texts that mix the elements at random, always the same.
  static func generated(_ count: Int) -> [String] {
    var generator = GFMGenerator()
    return (0..<count).map { _ in generator.text() }
  }
}

/// Makes texts at random.
private struct GFMGenerator {
  private var state: UInt64 = 7

  mutating func text() -> String {
    (0..<1 + next(4)).map { _ in block(depth: 0) }.joined(separator: "\n\n") + "\n"
  }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func next(of words: [String]) -> String { words[next(words.count)] }

  private mutating func line(_ count: Int? = nil) -> String {
    let count = count ?? 1 + next(6)
    return (0..<count).map { _ in next(of: words) }.joined(separator: " ")
  }

  private mutating func block(depth: Int) -> String {
    switch next(20) {
    case 0..<5: return (0..<1 + next(3)).map { _ in line() }.joined(separator: "\n")
    case 5..<10: return table()
    case 10..<13:
      return (0..<1 + next(3)).map { _ in
        next(of: ["- ", "* ", "1. "]) + (depth == 0 ? next(of: ["", "[ ] ", "[x] "]) : "") + line()
      }.joined(separator: "\n")
    case 13..<15:
      let end = depth == 0 ? next(of: ["", "\n    more", "\n\n    para", "\nlazy"]) : ""
      return "[^\(next(of: ["1", "n"]))]: \(line())\(end)"
    case 15: return "# " + line()
    case 16: return "```\n\(line())\n[^1]: x\n```"
    case 17 where depth < 2: return quoted(block(depth: depth + 1), "> ", "> ")
    case 18 where depth < 2: return quoted(block(depth: depth + 1), "- ", "  ")
    default: return "[r]: /ref \"t\""
    }
  }

  private func quoted(_ text: String, _ first: String, _ other: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0 == 0 ? first : other) + $1 }.joined(separator: "\n")
  }

  private mutating func table() -> String {
    let width = 1 + next(3)
    func row(_ cells: [String]) -> String { "|" + cells.joined(separator: "|") + "|" }
    var lines = next(5) == 0 ? [line()] : []
    lines.append(row((0..<width).map { _ in " \(line(1)) " }))
    lines.append(row((0..<width).map { _ in next(of: ["---", ":--", "--:", ":-:"]) }))
    for _ in 0..<next(4) { lines.append(row((0..<1 + next(4)).map { _ in " \(line(next(3))) " })) }
    return lines.joined(separator: "\n")
  }
}

private let words = [
  "a", "b", "foo", "bar", "é", "x1", "*em*", "**st**", "`c`", "`c|d`", "[l](u)", "[r]", "\\|", "~~",
  "~",
  "~~d~~", "~s~", "~~~", "\\~", "&amp;", "\"q\"", "it's", "http://a.b",
  "https://x.org/p_q_r?s=t&u=v.", "www.a.com",
  "www.a.com/x(y)", "(http://a.b/c)", "me@x.org", "a.b@c", "ftp://f.g/h;", "[^1]", "[^n]", "[^zz]",
  "\\[^1]",
  "![i](j)", "<b>", "<http://c.d>", ".", "!", "_u_", "http://a_b.c", "http://x.a_b.c/d", ":-:",
  "--",
]
