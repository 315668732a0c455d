/// What a JSON file holds that is a list of objects, as a JSON Schema.
///
/// Every member is required and no other is allowed, so that a file that gains a member has a
/// schema that tells it.
///
/// - SeeAlso: JSON Schema 2020-12.
package struct JSONSchema: Sendable {
  private let id: String
  private let title: String
  private let item: RecordOutline
  private let isList: Bool

  /// Creates the schema of a list; `id` is the address at which it is published.
  package init(id: String, title: String, listOf item: RecordOutline) {
    self.id = id
    self.title = title
    self.item = item
    isList = true
  }

  /// Creates the schema of one object.
  package init(id: String, title: String, of object: RecordOutline) {
    self.id = id
    self.title = title
    item = object
    isList = false
  }

  /// Returns the schema as a text with a line for each value.
  package func bytes() -> [UInt8] {
    var json = JSONWriter(indentedBy: 2)
    json.object { json in
      json.key("$defs")
      json.object { json in
        for outline in item.all.sorted(by: { $0.name < $1.name }) {
          json.key(named: outline.name)
          write(outline, to: &json)
        }
      }
      json.member("$id", id)
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      if isList {
        json.key("items")
        write(.object(item), to: &json)
      } else {
        json.member("$ref", "#/$defs/\(item.name)")
      }
      json.member("title", title)
      if isList { json.member("type", "array") }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ outline: RecordOutline, to json: inout JSONWriter) {
    json.object { json in
      json.key("additionalProperties")
      json.boolean(false)
      json.member("description", outline.summary)
      json.key("properties")
      json.object { json in
        for member in outline.members {
          json.key(named: member.name)
          write(member.form, described: member.summary, to: &json)
        }
      }
      json.key("required")
      json.array(outline.members.map(\.name))
      json.member("type", "object")
    }
  }

  private func write(
    _ form: JSONForm, described summary: String? = nil, orNull: Bool = false,
    to json: inout JSONWriter
  ) {
    if case .optional(let form) = form {
      return write(form, described: summary, orNull: true, to: &json)
    }
    json.object { json in
      if let reference = form.reference { json.member("$ref", reference) }
      if let summary { json.member("description", summary) }
      if case .choice(let words) = form {
        json.key("enum")
        json.array(words.map(Optional.some) + (orNull ? [nil] : [])) { $0.string($1) }
      }
      if let format = form.format { json.member("format", format) }
      if case .list(let item) = form {
        json.key("items")
        write(item, to: &json)
      }
      if case .fraction = form {
        json.key("maximum")
        json.integer(1)
      }
      if form.isNumber {
        json.key("minimum")
        json.integer(0)
      }
      guard let type = form.type else { return }
      json.key("type")
      if orNull { json.array([type, "null"]) } else { json.string(type) }
    }
  }
}

extension JSONForm {
  /// What JSON Schema calls the type; `nil` where a reference says it.
  fileprivate var type: String? {
    switch self {
    case .text, .date, .address, .choice: "string"
    case .count: "integer"
    case .fraction: "number"
    case .flag: "boolean"
    case .list: "array"
    case .object, .optional: nil
    }
  }

  fileprivate var format: String? {
    switch self {
    case .date: "date"
    case .address: "uri"
    default: nil
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .count, .fraction: true
    default: false
    }
  }

  fileprivate var reference: String? {
    if case .object(let outline) = self { "#/$defs/\(outline.name)" } else { nil }
  }
}
