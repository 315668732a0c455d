import Testing
import Text

@Suite struct JSONWriterTests {
  @Test(arguments: [
    (nil, #"{"a":1,"b":{},"c":[],"d":[true,{"e":null}],"f":"x"}"#),
    (
      2,
      """
      {
        "a": 1,
        "b": {},
        "c": [],
        "d": [
          true,
          {
            "e": null
          }
        ],
        "f": "x"
      }
      """
    ),
  ])
  func `a text stands on one line, or has a line for each value`(
    indentation: Int?, expected: String
  ) {
    var json = JSONWriter(indentedBy: indentation)
    json.object { json in
      json.key("a")
      json.integer(1)
      json.key("b")
      json.object { _ in }
      json.key("c")
      json.array([] as [String])
      json.key("d")
      json.array([true, false]) { json, isFlag in
        if isFlag { json.boolean(true) } else { json.object { $0.member("e", nil) } }
      }
      json.member("f", "x")
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}
