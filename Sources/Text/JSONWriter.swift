/// Writes one JSON text (RFC 8259), value by value, into bytes.
///
/// The caller gives keys in the order in which they shall stand. Characters beyond ASCII are written
/// as themselves, but for those that steer a terminal; with them `<` is escaped, so that the text may
/// stand in an HTML data block.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  /// Whether a key was written whose value stands on the same line.
  private var isAfterKey = false
  /// How many blanks set off each level, for a text with a line for each value; else `nil`.
  private let indentation: Int?
  private var depth = 0

  /// Begins a text on one line, or one that people read.
  package init(indentedBy indentation: Int? = nil) {
    self.indentation = indentation
  }

  /// Appends one JSON text to what there is already.
  package static func append(
    to output: inout [UInt8], _ value: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter()
    swap(&json.bytes, &output)
    value(&json)
    swap(&json.bytes, &output)
  }

  /// Writes an object whose members `members` writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  /// Writes an array with one element for each of `elements`.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ element: (inout JSONWriter, Element) -> Void
  ) {
    open("[")
    for each in elements { element(&self, each) }
    close("]")
  }

  /// Writes an array of strings.
  package mutating func array(_ strings: some Sequence<String>) {
    array(strings) { $0.string($1) }
  }

  /// Writes the name of a member, which holds nothing to be escaped; its value must follow.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append(indentation == nil ? "\":" as StaticString : "\": ")
    isAfterKey = true
  }

  /// Writes any name of a member; its value must follow.
  package mutating func key(named name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if indentation != nil { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// Writes the string, or `null` where there is none.
  package mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes one string of two parts, without joining them before.
  package mutating func string(_ text: String, _ rest: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendJSONEscaped(text.utf8Span.span, to: &bytes)
    appendJSONEscaped(rest.utf8Span.span, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ number: Int) {
    separate()
    bytes.append(String(number))
  }

  /// Writes a number that is in the form of JSON already.
  package mutating func number(_ digits: String) {
    separate()
    bytes.append(digits)
  }

  /// Writes a number between 0 and 1 with two decimals at the most, or `null`.
  package mutating func fraction(_ number: Double?) {
    guard let number else { return null() }
    separate()
    bytes.append(fractionText(number))
  }

  /// Writes a value that is a JSON text already.
  package mutating func value(_ json: [UInt8]) {
    separate()
    bytes += json
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(value ? "true" as StaticString : "false")
  }

  package mutating func null() {
    separate()
    bytes.append("null" as StaticString)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
    depth += 1
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if !isAfterKey {
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    isAfterKey = false
    needsComma = true
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indentation))
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    appendJSONEscaped(text.utf8Span.span, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONWriter {
  /// Writes a member whose value is a string or `null`.
  package mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }
}

/// Returns a number between 0 and 1 with two decimals at the most.
package func fractionText(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let digits = String(hundredths % 100 + 100).dropFirst()
  var text = "\(hundredths / 100).\(digits)"
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}
