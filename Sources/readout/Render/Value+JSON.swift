internal import JSON
internal import Mustache

extension Value {
  /// Creates the value that templates see of a JSON value; numbers keep their digits.
  init(_ json: JSONValue) {
    self =
      switch json {
      case .null: .nothing
      case .boolean(let flag): .flag(flag)
      case .number(let digits): .number(digits)
      case .string(let text): .text(text)
      case .array(let items): .list(items.map { Value($0) })
      case .object(let members):
        // Keys that differ in bytes may be one text all the same, é in one character or two.
        .object(
          Dictionary(members.map { ($0.key, Value($0.value)) }, uniquingKeysWith: { $1 }))
      }
  }
}
