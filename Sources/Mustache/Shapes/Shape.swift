/// A type of which templates may see something, as its shape says.
@usableFromInline
package protocol Shaped: Sendable {
  static var shape: Shape<Self> { get }
}

/// All that templates see of a `Subject`: a name for it, and its fields in the order of their
/// documentation.
///
/// A shape is made once for a type and gives values straight from its subjects; nothing is built
/// for a page. Shapes may refer to each other in circles.
///
/// ```swift
/// extension Outcome: Shaped {
///   package static let shape = Shape<Outcome>("outcome", [
///     .text("text", "What was agreed.", example: "resumption of talks") { $0.text },
///     .object("due", "The day it is due.") { $0.due },
///   ])
/// }
/// ```
@usableFromInline
package final class Shape<Subject: Shaped>: Sendable {
  @usableFromInline package let outline: Outline
  @usableFromInline let readers: [Reader]

  /// Creates a shape; `name` is what diagnostics and documentation call the subject.
  ///
  /// - Precondition: No two fields have the same name, and no name holds a dot.
  package init(_ name: String, _ fields: [Field<Subject>]) {
    outline = Outline(name, fields.map(\.entry))
    readers = fields.map(\.reader)
  }
}

/// One name that templates may use, what it stands for, and how it is had from a `Subject`.
///
/// The factories say in which way templates may use the name; each takes the name, one sentence
/// that ends with a full stop, an example where it helps, and the getter.
@usableFromInline
package struct Field<Subject: Shaped>: Sendable {
  package let entry: Outline.Entry
  let reader: Reader

  @usableFromInline
  init(
    _ name: String, _ kind: Outline.Kind, _ summary: String, example: String? = nil,
    nested: (@Sendable () -> Outline)? = nil, _ reader: Reader
  ) {
    entry = Outline.Entry(name, kind, summary, example: example, nested: nested)
    self.reader = reader
  }
}
