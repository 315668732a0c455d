import Testing
import Text

@Suite struct EscapingTests {
  @Test func `HTML loses no character and gains no markup`() {
    #expect(
      htmlEscaped("<a href=\"x\">R&D's</a>") == "&lt;a href=&quot;x&quot;&gt;R&amp;D's&lt;/a&gt;")
    #expect(htmlEscaped("") == "")
  }

  @Test(arguments: [0, 1, 511, 512, 513, 1_500])
  func `a text of any length is escaped whole`(length: Int) {
    let text = String(repeating: "a<é&", count: length)
    let escaped = String(repeating: "a&lt;é&amp;", count: length)
    #expect(htmlEscaped(text) == escaped)
  }

  @Test func `JSON is written with its values escaped`() {
    var json = JSONWriter()
    json.object {
      $0.key("list")
      $0.array(["a\"b", "</script>\u{2028}", "\n\u{1}é", "\u{2029}“”"])
      $0.key("n")
      $0.fraction(0.9)
      $0.member("none", nil)
    }
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      text
        == #"{"list":["a\"b","\u003c/script>\u2028","\n\u0001é","\u2029“”"],"n":0.9,"none":null}"#)
  }

  @Test(arguments: [
    ("\u{9B}2J", #"\u009b2J"#), ("a\u{202E}b", #"a\u202eb"#), ("\u{2066}", #"\u2066"#),
    ("é\u{61C}ا", #"é\u061cا"#), ("\u{200F}", #"\u200f"#), ("\u{7F}\u{1B}", #"\u007f\u001b"#),
    ("“«Â»” €", "“«Â»” €"),
  ])
  func `JSON that is shown on a terminal does not steer it`(text: String, escaped: String) {
    var json = JSONWriter()
    json.string(text)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(escaped)\"")
  }

  @Test(arguments: [(0.93, "0.93"), (1.0, "1"), (0.5, "0.5"), (0.005, "0.01"), (0, "0")])
  func `a fraction has two decimals at the most`(number: Double, text: String) {
    var json = JSONWriter()
    json.fraction(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test func `no control character reaches the terminal`() {
    #expect(terminalSafe("a\u{1B}[31mb\u{202E}") == "a\\u{1B}[31mb\\u{202E}")
    #expect(terminalSafe("naïve") == "naïve")
    #expect(terminalSafe("a\u{61C}b\u{2067}\u{9B}2J") == "a\\u{61C}b\\u{2067}\\u{9B}2J")
  }

  @Test(arguments: [
    ("", ""), ("?a=1&b=%20#c", "?a=1&b=%20#c"), ("#ü \"<", "#%C3%BC%20%22%3C"),
    ("?q='x'\u{1}", "?q='x'%01"),
  ])
  func `what follows the path of an address is encoded once`(tail: String, encoded: String) {
    #expect(percentEncoded(tail: tail) == encoded)
    #expect(percentEncoded(tail: encoded) == encoded)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%bc", "ü"), ("100%", "100%"), ("%2", "%2"), ("%zz%+1", "%zz%+1"),
    ("%2520", "%20"),
  ])
  func `an encoded path is decoded once`(path: String, decoded: String) {
    #expect(percentDecoded(path) == decoded)
  }
}

@Suite struct NearMissTests {
  @Test(arguments: [
    ("particpants", "participants"), ("titel", "title"), ("Date", "date"), ("summry", "summary"),
  ])
  func `a slip of the pen finds its word`(slip: String, word: String) {
    let words = ["title", "date", "summary", "participants"]
    #expect(nearMiss(to: slip, among: words) == word)
  }

  @Test func `a different word finds none`() {
    #expect(nearMiss(to: "colour", among: ["title", "date"]) == nil)
  }
}
