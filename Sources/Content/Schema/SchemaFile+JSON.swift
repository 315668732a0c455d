internal import Text

extension SchemaFile {
  /// Returns the JSON Schema as a text with a line for each value.
  ///
  /// It accepts what a build accepts, but for what no schema can say, such as the days that a month
  /// has, and but for `"true"` and `"7"` in quotation marks.
  ///
  /// - SeeAlso: JSON Schema 2020-12.
  package func jsonSchema() -> [UInt8] {
    var json = JSONWriter(indentedBy: 2)
    json.object { json in
      json.key("$defs")
      json.object { json in
        for inner in schema.inner.sorted(by: { $0.definition < $1.definition }) {
          json.key(named: inner.definition)
          json.object { inner.writeMembers(to: &$0) }
        }
      }
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      schema.writeMembers(to: &json)
      json.member("title", title)
    }
    return json.bytes + [0x0A]
  }
}

extension Schema {
  /// The schemas of maps inside, each once.
  fileprivate var inner: [Schema] {
    var found: [Schema] = []
    for schema in keys.compactMap(\.shape.schema)
    where !found.contains(where: { $0.noun == schema.noun }) {
      found.append(schema)
    }
    return found
  }

  /// What a schema calls the map: the last word of its noun.
  fileprivate var definition: String { noun.split(separator: " ").last.map(String.init) ?? noun }

  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.key("additionalProperties")
    json.boolean(false)
    json.key("properties")
    json.object { json in
      for key in keys {
        json.key(named: key.name)
        json.object { json in
          json.member("description", key.summary)
          key.shape.writeMembers(to: &json, isRequired: key.isRequired)
        }
      }
    }
    json.key("required")
    json.array(keys.filter(\.isRequired).map(\.name))
    json.member("type", "object")
  }
}

extension Schema.Shape {
  /// The keys of the map that it is or holds.
  fileprivate var schema: Schema? {
    switch self {
    case .map(let schema), .textOr(let schema): schema
    case .list(let item): item.schema
    default: nil
    }
  }

  /// Writes what a value must be; one that is not required may be null, which is as good as none.
  fileprivate func writeMembers(to json: inout JSONWriter, isRequired: Bool = true) {
    switch self {
    case .choice(let words):
      json.key("enum")
      json.array(words.map(Optional.some) + (isRequired ? [] : [nil])) { $0.string($1) }
    case .map(let schema):
      json.member("$ref", "#/$defs/\(schema.definition)")
    case .textOr(let schema):
      json.key("anyOf")
      json.array([.text, .map(schema)] as [Self]) { json, shape in
        json.object { shape.writeMembers(to: &$0) }
      }
    case .list(let item):
      json.key("items")
      json.object { item.writeMembers(to: &$0) }
    case .integer(let range):
      json.key("maximum")
      json.integer(range.upperBound)
      json.key("minimum")
      json.integer(range.lowerBound)
    case .fraction:
      json.key("maximum")
      json.integer(1)
      json.key("minimum")
      json.integer(0)
    default:
      if isRequired, case .text = self {
        json.key("minLength")
        json.integer(1)
      }
      if let pattern { json.member("pattern", pattern) }
    }
    guard !types.isEmpty else { return }
    json.key("type")
    let types = types + (isRequired ? [] : ["null"])
    if types.count == 1 { json.string(types[0]) } else { json.array(types) }
  }

  /// What JSON Schema calls the types; none where something else says them.
  ///
  /// A text may look like a number or a truth value, which it is to a reader of YAML.
  private var types: [String] {
    switch self {
    case .text: ["string", "number", "boolean"]
    case .identifier: ["string", "integer"]
    case .date, .moment, .slug, .url, .siteURL, .alias, .language, .wikidata: ["string"]
    case .flag: ["boolean"]
    case .integer: ["integer"]
    case .fraction: ["number"]
    case .list: ["array"]
    case .ownKeys: ["object"]
    case .choice, .map, .textOr: []
    }
  }

  /// A regular expression for texts of a form.
  private var pattern: String? {
    let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    return switch self {
    case .date: "^\(day)$"
    case .moment:
      "^\(day)([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$"
    case .slug: "^[^\\sA-Z_/.,;:!?]+$"
    case .identifier: "^[A-Za-z0-9-]+$"
    case .url: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#:]\\S*$"
    case .siteURL: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#:][^\\s?#]*$"
    case .alias: "^/([^/\\s\\\\?#][^\\s\\\\?#]*)?$"
    case .language: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
    case .wikidata: "^Q[1-9][0-9]{0,11}$"
    default: nil
    }
  }
}
