extension Field {
  /// A plain text, which `{{name}}` escapes; false where it is empty or `nil`.
  package static func text(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(Outline.Entry(name, .text, summary, example: example), TextReader(get))
  }

  /// A plain text that is always one of `values`, or empty; the only kind that may name a partial,
  /// `{{>*name}}`.
  package static func choice(
    _ name: String, of values: [String], _ summary: String,
    _ get: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(Outline.Entry(name, .choice(values), summary, example: values.first), TextReader(get))
  }

  /// HTML, to be had as `{{{name}}}` only; false where it is empty.
  package static func html(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Field {
    Field(Outline.Entry(name, .html, summary, example: example), HTMLReader(get))
  }

  /// A condition, `{{#name}}` or `{{^name}}`.
  package static func flag(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(Outline.Entry(name, .flag, summary, example: nil), FlagReader(get))
  }

  /// A whole number; false where it is zero.
  package static func number(
    _ name: String, _ summary: String, example: Int? = nil,
    _ get: @escaping @Sendable (Subject) -> Int
  ) -> Field {
    Field(
      Outline.Entry(name, .number, summary, example: example.map { String($0) }), NumberReader(get))
  }

  /// An object with names of its own; where it is `nil` it is false and its names show nothing.
  package static func object<Inner: Shaped>(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Inner?
  ) -> Field {
    Field(
      Outline.Entry(name, .object, summary, nested: { Inner.shape.outline }),
      ObjectReader(get))
  }

  /// A list of objects with names of their own; false where it is empty.
  package static func list<Inner: Shaped>(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> [Inner]
  ) -> Field {
    Field(
      Outline.Entry(name, .list, summary, nested: { Inner.shape.outline }),
      ListReader(get))
  }

  /// A list of plain texts, each `{{.}}` inside its section; false where it is empty.
  package static func texts(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(Outline.Entry(name, .texts, summary, example: example), TextsReader(get))
  }

  /// Data whose names are not known beforehand; below it every name is allowed.
  package static func open(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Value
  ) -> Field {
    Field(Outline.Entry(name, .open, summary, example: nil), OpenReader(get))
  }
}
