package import Text

extension JSONValue {
  /// Writes the value; keys keep their order, and numbers their digits.
  package func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .boolean(let value): json.boolean(value)
    case .number(let digits): json.number(digits)
    case .string(let text): json.string(text)
    case .array(let items): json.array(items) { $1.write(to: &$0) }
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(named: member.key)
          member.value.write(to: &json)
        }
      }
    }
  }
}
