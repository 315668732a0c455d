extension Field {
  /// A plain text, which `{{name}}` escapes; false where it is empty or `nil`.
  @inlinable
  package static func text(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name, .text, summary, example: example, .text(get))
  }

  /// A plain text that is always one of `values`, or empty; the only kind that may name a partial,
  /// `{{>*name}}`.
  @inlinable
  package static func choice(
    _ name: String, of values: [String], _ summary: String,
    _ get: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name, .choice(values), summary, example: values.first, .text(get))
  }

  /// HTML, to be had as `{{{name}}}` only; false where it is empty.
  @inlinable
  package static func html(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Field {
    Field(name, .html, summary, example: example, .html { $1 += get($0) })
  }

  /// HTML that the getter appends to what there is already.
  @inlinable
  package static func html(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject, inout [UInt8]) -> Void
  ) -> Field {
    Field(name, .html, summary, example: example, .html(get))
  }

  /// A condition, `{{#name}}` or `{{^name}}`.
  @inlinable
  package static func flag(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name, .flag, summary, .flag(get))
  }

  /// A whole number; false where it is zero.
  @inlinable
  package static func number(
    _ name: String, _ summary: String, example: Int? = nil,
    _ get: @escaping @Sendable (Subject) -> Int
  ) -> Field {
    Field(name, .number, summary, example: example.map { String($0) }, .number(get))
  }

  /// An object with names of its own; where it is `nil` it is false and its names show nothing.
  @inlinable
  package static func object<Inner: Shaped>(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Inner?
  ) -> Field {
    Field(name, .object, summary, nested: { Inner.shape.outline }, .object(get))
  }

  /// A list of objects with names of their own; false where it is empty.
  @inlinable
  package static func list<Items: RandomAccessCollection & SendableMetatype>(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Items
  ) -> Field where Items.Element: Shaped, Items.Index == Int {
    Field(name, .list, summary, nested: { Items.Element.shape.outline }, .list(get))
  }

  /// A list of plain texts, each `{{.}}` inside its section; false where it is empty.
  @inlinable
  package static func texts(
    _ name: String, _ summary: String, example: String? = nil,
    _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(name, .texts, summary, example: example, .texts(get))
  }

  /// Data whose names are not known beforehand; below it every name is allowed.
  @inlinable
  package static func open(
    _ name: String, _ summary: String, _ get: @escaping @Sendable (Subject) -> Value
  ) -> Field {
    Field(name, .open, summary, .open(get))
  }
}
