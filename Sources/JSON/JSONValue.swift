/// A value of a JSON text.
///
/// Nothing is lost that a reader could miss: objects keep the order of their keys, and numbers
/// the digits with which they were written, however many those are.
///
/// - SeeAlso: RFC 8259.
package enum JSONValue: Hashable, Sendable {
  /// A key of an object and what it stands for.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  case null
  case boolean(Bool)
  /// A number as it was written: `12`, `-0.50`, `1e9`.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text; no key stands twice.
  case object([Member])
}

extension JSONValue {
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Returns the value of a key, or `nil` where this is no object or has no such key.
  package func value(of key: String) -> JSONValue? {
    members?.first { $0.key == key }?.value
  }

  /// What the value is called in a message.
  package var noun: String {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
