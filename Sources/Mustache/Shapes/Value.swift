package import Text

/// Data without a shape: what a site keeps under `extra`, or what a JSON file holds.
@usableFromInline
package indirect enum Value: Hashable, Sendable {
  case nothing
  case flag(Bool)
  /// A number as it was written, in the form of JSON (RFC 8259, section 6).
  case number(String)
  case text(String)
  case list([Value])
  case object([String: Value])

  /// Whether a section over the value is rendered.
  ///
  /// Not rendered are nothing, `false`, the empty text, the empty list and every zero; an object
  /// is rendered even when it is empty.
  @usableFromInline package var isTruthy: Bool {
    switch self {
    case .nothing: false
    case .flag(let flag): flag
    case .number(let digits):
      digits.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
        .contains { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .object: true
    }
  }

  /// The text, where the value is one.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// Returns the value that `names` lead to from here, or nothing.
  ///
  /// A list has no names but `count`.
  func value(at names: ArraySlice<String>) -> Value {
    var value = self
    for name in names {
      switch value {
      case .object(let members): value = members[name] ?? .nothing
      case .list(let items) where name == Outline.count: value = .number(String(items.count))
      default: return .nothing
      }
    }
    return value
  }

  /// Appends the value as a tag shows it; lists and objects show nothing.
  @usableFromInline
  func append(to output: inout [UInt8], escaped: Bool) {
    switch self {
    case .text(let text) where escaped: appendHTMLEscaped(text, to: &output)
    case .text(let text), .number(let text): output.append(text)
    case .flag(let flag): output.append(flag ? "true" as StaticString : "false")
    case .nothing, .list, .object: break
    }
  }

  /// Writes the value as JSON, the members of an object in the order of their names.
  ///
  /// Lists and objects more than `depth` levels deep are `"…"`.
  package func write(to json: inout JSONWriter, depth: Int = 64) {
    switch self {
    case .nothing: json.null()
    case .flag(let flag): json.boolean(flag)
    case .number(let digits): json.number(digits)
    case .text(let text): json.string(text)
    case .list(let items):
      guard depth > 0 else { return json.string("…") }
      json.array(items) { $1.write(to: &$0, depth: depth - 1) }
    case .object(let members):
      guard depth > 0 else { return json.string("…") }
      json.object { json in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          json.key(named: name)
          value.write(to: &json, depth: depth - 1)
        }
      }
    }
  }
}
