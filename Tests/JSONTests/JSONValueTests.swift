import JSON
import Testing
import Text

@Suite struct JSONValueTests {
  @Test func `a text becomes a value that keeps the order of keys`() throws {
    let value = try parsed(#" {"b": [1, true, null], "a": {"c": "d"}, "": "é"} "#)
    #expect(value.members?.map(\.key) == ["b", "a", ""])
    #expect(value.value(of: "b") == .array([.number("1"), .boolean(true), .null]))
    #expect(value.value(of: "a")?.value(of: "c")?.string == "d")
    #expect(value.value(of: "")?.string == "é")
  }

  @Test(arguments: ["null", "true", "false", "0", "\"\"", "[]", "{}", " [ ] ", "\t1\r\n"])
  func `any value may stand alone`(text: String) throws {
    _ = try parsed(text)
  }

  @Test(arguments: [
    (#""\u00e9""#, "é"), (#""\uD83D\uDE00""#, "😀"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""习近平 \u4e60""#, "习近平 习"),
    ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ])
  func `escapes and pairs of surrogates are decoded`(text: String, string: String) throws {
    #expect(try parsed(text).string?.unicodeScalars.elementsEqual(string.unicodeScalars) == true)
  }

  @Test(arguments: [
    "0", "-0", "12345678901234567890123", "1.10", "-0.50e+07", "1E5", "4.9e-400",
  ])
  func `a number keeps its digits`(digits: String) throws {
    #expect(try parsed(digits) == .number(digits))
    let text = "{\"1\":\"2\\\"3\",\"a\":[\(digits),-1],\"b\":4}"
    let value = try parsed(text)
    #expect(value.value(of: "a") == .array([.number(digits), .number("-1")]))
    #expect(value.value(of: "b") == .number("4"))
  }

  @Test func `a value is written as it was read`() throws {
    let text = #"{"b":[1.10,-2e9,true,false,null,"é\n\""],"a":{},"c":[]}"#
    var writer = JSONWriter()
    try parsed(text).write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test func `two thousand levels are read`() throws {
    let text = String(repeating: "[", count: 2_048) + String(repeating: "]", count: 2_048)
    var value = try parsed(text)
    var depth = 0
    while case .array(let items) = value {
      depth += 1
      guard let item = items.first else { break }
      value = item
    }
    #expect(depth == 2_048)
  }
}

private func parsed(_ text: String) throws -> JSONValue {
  try JSONValue.parse(Array(text.utf8))
}
