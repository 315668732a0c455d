internal import Text

/// Reads one field of the item of a frame.
///
/// Readers have no type parameter for whoever holds them, so that rendering needs no run-time
/// look-up of generic types; each checks that the frame is of the type that it was made for.
protocol Reader: AnyObject, Sendable {
  /// Appends the field as its tag shows it.
  func append(_ frame: Frame, to output: inout [UInt8], escaped: Bool)
  /// Returns whether a section over the field is rendered.
  func isTruthy(_ frame: Frame) -> Bool
  /// Returns the frame that a section over the field begins with.
  func frame(_ frame: Frame) -> Frame?
  /// Returns the number of items.
  func count(_ frame: Frame) -> Int
  /// Returns the field where it is a text or open data.
  func value(_ frame: Frame) -> Value
  /// Writes the field as JSON, inside objects of these shapes.
  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline])
}

extension Reader {
  func append(_ frame: Frame, to output: inout [UInt8], escaped: Bool) {}
  func frame(_ frame: Frame) -> Frame? { nil }
  func count(_ frame: Frame) -> Int { 0 }
  func value(_ frame: Frame) -> Value { .nothing }
}

/// Gets one thing from the subject of a frame.
struct Getter<Subject: Shaped, Output>: Sendable {
  private let get: @Sendable (Subject) -> Output
  private let frameType = ObjectIdentifier(SubjectFrame<Subject>.self)

  init(_ get: @escaping @Sendable (Subject) -> Output) { self.get = get }

  /// Returns the thing.
  ///
  /// The cast is checked. Written with `as`, it would look the generic type up by its parameter
  /// each time, which costs more than all the rest of a tag.
  @inline(__always)
  func callAsFunction(_ frame: Frame) -> Output {
    precondition(ObjectIdentifier(type(of: frame)) == frameType)
    return get(unsafe unsafeDowncast(frame, to: SubjectFrame<Subject>.self).subject)
  }
}

/// Reads a plain text, or none.
final class TextReader<Subject: Shaped>: Reader {
  private let get: Getter<Subject, String?>

  init(_ get: @escaping @Sendable (Subject) -> String?) { self.get = Getter(get) }

  func append(_ frame: Frame, to output: inout [UInt8], escaped: Bool) {
    guard let text = get(frame) else { return }
    if escaped { appendHTMLEscaped(text, to: &output) } else { output.append(text) }
  }

  func isTruthy(_ frame: Frame) -> Bool { get(frame)?.isEmpty == false }

  func value(_ frame: Frame) -> Value { get(frame).map { .text($0) } ?? .nothing }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    json.string(get(frame))
  }
}

/// Reads HTML, which is never escaped again.
final class HTMLReader<Subject: Shaped>: Reader {
  private let get: Getter<Subject, [UInt8]>

  init(_ get: @escaping @Sendable (Subject) -> [UInt8]) { self.get = Getter(get) }

  func append(_ frame: Frame, to output: inout [UInt8], escaped: Bool) {
    output += get(frame)
  }

  func isTruthy(_ frame: Frame) -> Bool { !get(frame).isEmpty }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    json.string(String(decoding: get(frame), as: UTF8.self))
  }
}

/// Reads a condition.
final class FlagReader<Subject: Shaped>: Reader {
  private let get: Getter<Subject, Bool>

  init(_ get: @escaping @Sendable (Subject) -> Bool) { self.get = Getter(get) }

  func isTruthy(_ frame: Frame) -> Bool { get(frame) }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    json.boolean(get(frame))
  }
}

/// Reads a whole number.
final class NumberReader<Subject: Shaped>: Reader {
  private let get: Getter<Subject, Int>

  init(_ get: @escaping @Sendable (Subject) -> Int) { self.get = Getter(get) }

  func append(_ frame: Frame, to output: inout [UInt8], escaped: Bool) {
    output.append(String(get(frame)))
  }

  func isTruthy(_ frame: Frame) -> Bool { get(frame) != 0 }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    json.integer(get(frame))
  }
}

/// Reads a list of plain texts.
final class TextsReader<Subject: Shaped>: Reader {
  private let get: Getter<Subject, [String]>

  init(_ get: @escaping @Sendable (Subject) -> [String]) { self.get = Getter(get) }

  func isTruthy(_ frame: Frame) -> Bool { !get(frame).isEmpty }

  func frame(_ frame: Frame) -> Frame? { TextFrame(get(frame)) }

  func count(_ frame: Frame) -> Int { get(frame).count }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    json.array(get(frame))
  }
}

/// Reads data without a shape.
final class OpenReader<Subject: Shaped>: Reader {
  private let get: Getter<Subject, Value>

  init(_ get: @escaping @Sendable (Subject) -> Value) { self.get = Getter(get) }

  func append(_ frame: Frame, to output: inout [UInt8], escaped: Bool) {
    get(frame).append(to: &output, escaped: escaped)
  }

  func isTruthy(_ frame: Frame) -> Bool { get(frame).isTruthy }

  func frame(_ frame: Frame) -> Frame? { ValueFrame(section: get(frame)) }

  func value(_ frame: Frame) -> Value { get(frame) }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    get(frame).write(to: &json)
  }
}

/// Reads an object with a shape, or none.
final class ObjectReader<Subject: Shaped, Inner: Shaped>: Reader {
  private let get: Getter<Subject, Inner?>

  init(_ get: @escaping @Sendable (Subject) -> Inner?) { self.get = Getter(get) }

  func isTruthy(_ frame: Frame) -> Bool { get(frame) != nil }

  func frame(_ frame: Frame) -> Frame? { get(frame).map { SubjectFrame($0) } }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    guard let inner = get(frame) else { return json.null() }
    Inner.shape.write(inner, to: &json, inside: shapes)
  }
}

/// Reads a list of objects with a shape.
final class ListReader<Subject: Shaped, Inner: Shaped>: Reader {
  private let get: Getter<Subject, [Inner]>

  init(_ get: @escaping @Sendable (Subject) -> [Inner]) { self.get = Getter(get) }

  func isTruthy(_ frame: Frame) -> Bool { !get(frame).isEmpty }

  func frame(_ frame: Frame) -> Frame? { SubjectFrame(items: get(frame)) }

  func count(_ frame: Frame) -> Int { get(frame).count }

  func write(_ frame: Frame, to json: inout JSONWriter, inside shapes: [Outline]) {
    json.array(get(frame)) { Inner.shape.write($1, to: &$0, inside: shapes) }
  }
}
