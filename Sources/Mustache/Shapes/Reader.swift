internal import Text

/// How one field is read from the item of a frame.
///
/// A reader does not show the type of the item, so whoever holds it need not look up generic types
/// while rendering. Its functions know the type: the factories are inlinable, so that the compiler
/// writes them for each subject in the room that has it. Called through a protocol or a generic
/// class, every tag would copy its subject by way of run-time type information.
@usableFromInline
final class Reader: Sendable {
  /// Appends the field as its tag shows it.
  let append: @Sendable (Frame, _ output: inout [UInt8], _ isEscaped: Bool) -> Void
  /// Returns whether a section over the field is rendered.
  let isTruthy: @Sendable (Frame) -> Bool
  /// Returns the frame that a section over the field begins with.
  let frame: @Sendable (Frame) -> Frame?
  /// Returns the number of items.
  let count: @Sendable (Frame) -> Int
  /// Returns the field where it is a text or open data.
  let value: @Sendable (Frame) -> Value

  @usableFromInline
  init(
    append: @escaping @Sendable (Frame, inout [UInt8], Bool) -> Void = { _, _, _ in },
    isTruthy: @escaping @Sendable (Frame) -> Bool,
    frame: @escaping @Sendable (Frame) -> Frame? = { _ in nil },
    count: @escaping @Sendable (Frame) -> Int = { _ in 0 },
    value: @escaping @Sendable (Frame) -> Value = { _ in .nothing }
  ) {
    self.append = append
    self.isTruthy = isTruthy
    self.frame = frame
    self.count = count
    self.value = value
  }
}

/// Returns the item of a frame, which must be of this type.
@inlinable
func subject<Subject: Shaped>(of frame: Frame) -> Subject {
  precondition(ObjectIdentifier(type(of: frame)) == ObjectIdentifier(SubjectFrame<Subject>.self))
  return unsafe unsafeDowncast(frame, to: SubjectFrame<Subject>.self).subject
}

extension Reader {
  /// Reads a plain text, or none.
  @inlinable
  static func text<Subject: Shaped>(_ get: @escaping @Sendable (Subject) -> String?) -> Reader {
    Reader(
      append: { appendText(get(subject(of: $0)), to: &$1, isEscaped: $2) },
      isTruthy: { get(subject(of: $0))?.isEmpty == false },
      value: { get(subject(of: $0)).map { .text($0) } ?? .nothing })
  }

  /// Reads HTML, which is never escaped again.
  @inlinable
  static func html<Subject: Shaped>(
    _ get: @escaping @Sendable (Subject, inout [UInt8]) -> Void
  ) -> Reader {
    Reader(
      append: { frame, output, _ in get(subject(of: frame), &output) },
      isTruthy: {
        var html: [UInt8] = []
        get(subject(of: $0), &html)
        return !html.isEmpty
      })
  }

  /// Reads a condition.
  @inlinable
  static func flag<Subject: Shaped>(_ get: @escaping @Sendable (Subject) -> Bool) -> Reader {
    Reader(isTruthy: { get(subject(of: $0)) })
  }

  /// Reads a whole number.
  @inlinable
  static func number<Subject: Shaped>(_ get: @escaping @Sendable (Subject) -> Int) -> Reader {
    Reader(
      append: { frame, output, _ in appendNumber(get(subject(of: frame)), to: &output) },
      isTruthy: { get(subject(of: $0)) != 0 })
  }

  /// Reads a list of plain texts.
  @inlinable
  static func texts<Subject: Shaped>(_ get: @escaping @Sendable (Subject) -> [String]) -> Reader {
    Reader(
      isTruthy: { !get(subject(of: $0)).isEmpty },
      frame: { TextFrame(get(subject(of: $0))) },
      count: { get(subject(of: $0)).count })
  }

  /// Reads data without a shape.
  @inlinable
  static func open<Subject: Shaped>(_ get: @escaping @Sendable (Subject) -> Value) -> Reader {
    Reader(
      append: { get(subject(of: $0)).append(to: &$1, escaped: $2) },
      isTruthy: { get(subject(of: $0)).isTruthy },
      frame: { ValueFrame(section: get(subject(of: $0))) },
      value: { get(subject(of: $0)) })
  }

  /// Reads an object with a shape, or none.
  @inlinable
  static func object<Subject: Shaped, Inner: Shaped>(
    _ get: @escaping @Sendable (Subject) -> Inner?
  ) -> Reader {
    Reader(
      isTruthy: { get(subject(of: $0)) != nil },
      frame: { get(subject(of: $0)).map { SubjectFrame($0) } })
  }

  /// Reads a list of objects with a shape, which are made one by one as they are come to.
  @inlinable
  static func list<Subject: Shaped, Items: RandomAccessCollection & SendableMetatype>(
    _ get: @escaping @Sendable (Subject) -> Items
  ) -> Reader where Items.Element: Shaped, Items.Index == Int {
    Reader(
      isTruthy: { !get(subject(of: $0)).isEmpty },
      frame: { frame in
        let items = get(subject(of: frame))
        guard let first = items.first else { return nil }
        // The frame of an only item needs no way on.
        guard items.count > 1 else { return SubjectFrame(first) }
        return SubjectFrame(first: first, count: items.count) {
          SubjectFrame(items[items.startIndex + $0.index + 1], after: $0)
        }
      },
      count: { get(subject(of: $0)).count })
  }
}

/// Appends a plain text, if there is one.
@usableFromInline
func appendText(_ text: String?, to output: inout [UInt8], isEscaped: Bool) {
  guard let text else { return }
  if isEscaped { appendHTMLEscaped(text, to: &output) } else { output.append(text) }
}

/// Appends a number in decimal digits.
@usableFromInline
func appendNumber(_ number: Int, to output: inout [UInt8]) {
  guard 0..<100 ~= number else { return output.append(String(number)) }
  if number >= 10 { output.append(UInt8(ascii: "0") + UInt8(number / 10)) }
  output.append(UInt8(ascii: "0") + UInt8(number % 10))
}
