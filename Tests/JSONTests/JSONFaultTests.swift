import JSON
import TestSupport
import Testing
import Text

@Suite struct JSONFaultTests {
  @Test(arguments: [
    ("«»", "the text is empty; write a JSON value"),
    ("  «»", "the end comes too early; close every '{' and '['"),
    ("{\"a\":1«»", "the end comes too early; close every '{' and '['"),
    ("\"abc«»", "a text is never closed; add '\"' at its end"),
    ("{\"a\": «nul»}", "'nul' is no value; put text in double quotation marks"),
    ("[«'»a']", "''' is no value; put text in double quotation marks"),
    ("[\"é\",\n «x», 1]", "'x' is no value; put text in double quotation marks"),
    ("[«é»]", "'é' is no value; put text in double quotation marks"),
    ("[1,«,»2]", "',' stands where a value is expected"),
    ("[«0»1]", "'0' is no value; put text in double quotation marks"),
    ("{\"a\":1,«}»", "'}' stands where a key in double quotation marks is expected"),
    ("{«a»:1}", "'a' stands where a key in double quotation marks is expected"),
    ("{\"a\" «1»}", "'1' stands where ':' is expected"),
    ("{\"a\":1 «\"b \\\"c\\\\\"»:2}", "'\"b \\\"c\\\\\"' stands where ',' or '}' is expected"),
    ("[1 «2»]", "'2' stands where ',' or ']' is expected"),
    ("[1] «x»", "'x' follows the value; remove it"),
    ("{\"a\":1,\n\"b\":2,«\"a\"»:3}", "the key '\"a\"' stands twice in an object; remove one"),
    ("[\"«\\q»\"]", "'\\q' is no escape of JSON; write '\\\\' for a backslash"),
    ("[\"a\\\\«\\u12\"»]", "'\\u12\"' is no escape of JSON; write '\\\\' for a backslash"),
    ("[«\"\\u0000\"»]", "'\\u0000' is no character of a text; remove it"),
    ("{«\"\\u0000\"»:1}", "'\\u0000' is no character of a text; remove it"),
    ("\"a«»\nb\"", "a control character stands in a text; write it as '\\n' or '\\u00XX'"),
    ("\"a«\0»b\"", "a NUL byte stands in the text; remove it"),
    ("[null«\0»]", "a NUL byte stands in the text; remove it"),
    ("[1«\0»]", "a NUL byte stands in the text; remove it"),
    ("[1,«\0»]", "a NUL byte stands in the text; remove it"),
    ("[«1e999»]", "the number '1e999' is too big; put it in quotation marks"),
    ("«\u{FEFF}»{}", "'\u{FEFF}' is no value; put text in double quotation marks"),
  ])
  func `a fault is told where it begins`(marked: String, message: String) {
    let marked = Marked(marked)
    let fault = fault(in: Array(marked.text.utf8))
    #expect(fault?.message == message)
    #expect(fault?.offset == marked.ranges.first?.lowerBound)
    #expect(fault?.position == marked.file.position(of: fault?.offset ?? -1))
  }

  @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud800\ud800""#, #""a\ud83d b""#])
  func `half of a surrogate pair is refused`(text: String) {
    let fault = fault(in: Array(text.utf8))
    #expect(fault?.message.hasPrefix("the text holds one half of a surrogate pair") == true)
    #expect(fault?.offset == 0)
  }

  @Test(arguments: [
    [0xFF], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
  ])
  func `what is not UTF-8 is refused`(bytes: [UInt8]) {
    let fault = fault(in: Array("[\"a\",\n\"é".utf8) + bytes + Array("\"]".utf8))
    #expect(fault?.message.hasSuffix("is not UTF-8 text; write the text in UTF-8") == true)
    #expect(fault?.position == Position(line: 2, column: 4))
  }

  @Test(arguments: ["[", "{\"a\":", "[[],", "[{\"a\":["])
  func `a hundred thousand levels are refused at once`(opening: String) {
    let fault = fault(in: Array(String(repeating: opening, count: 100_000).utf8))
    #expect(fault?.message == "more than 2,048 levels stand in one another; nest less")
  }

  @Test(arguments: ["\"a\",", "\"", "\\", "\"\\\"\",", "1,", "1", "é", "{}", "[],", "a", " "])
  func `long inputs take linear time and never trap`(unit: String) {
    let start = ContinuousClock.now
    for opening in ["", "[", "[\"", "{\"a\":"] {
      _ = fault(in: Array((opening + String(repeating: unit, count: 200_000)).utf8))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a text cut off anywhere never traps`() throws {
    let text = Array(#"{"a": [1.5e3, "é\u00e9\ud83d\ude00\\"], "b": {"c": [null, true]}}"#.utf8)
    #expect(fault(in: text) == nil)
    for count in text.indices {
      #expect(fault(in: Array(text[..<count])) != nil)
      var broken = text
      for byte in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x80, 0xFF] as [UInt8] {
        broken[count] = byte
        _ = fault(in: broken)
      }
    }
  }
}

private func fault(in bytes: [UInt8]) -> JSONFault? {
  do throws(JSONFault) {
    _ = try JSONValue.parse(bytes)
    return nil
  } catch {
    return error
  }
}
