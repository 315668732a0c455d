internal import Text

/// Runs code over a stack of frames.
///
/// Neither the depth of the data nor its length touches the call stack.
struct Machine {
  /// Why the machine stands still.
  enum Halt {
    case done
    /// A routine that is called has not been made; it is called again on the next run.
    case missing(routine: Int)
    /// Data named a partial; the machine goes on behind it.
    case named(String, choice: Int)
    /// Partials use each other without end.
    case tooDeep(routine: Int)
    /// Partials and sections go on for ever, or as good as.
    case tooLong
  }

  /// How often partials may be used and items be gone to, and how long the output may be in bytes,
  /// where nobody knows what a template does: with forty partials that use the next one twice it
  /// would print a terabyte.
  struct Limits {
    var depth: Int
    var steps: Int
    var output: Int

    /// None, for templates that have been bound to a shape.
    static let none = Limits(depth: .max, steps: .max, output: .max)
  }

  private var frames: [Frame]
  private var returns: [Int] = []
  private var position: Int
  private let limits: Limits
  private var steps = 0

  init(_ frame: Frame, start: Int32, limits: Limits) {
    frames = [frame]
    self.limits = limits
    position = Int(start)
  }

  /// Runs until the end, or until something is missing.
  mutating func run(_ code: Code, into output: inout [UInt8]) -> Halt {
    while true {
      let op = code.ops[position]
      position += 1
      switch op {
      case .literal(let start, let count):
        output.append(code.literals.span, Int(start)..<Int(start + count))
      case .escaped(let place): append(place, of: code, to: &output, escaped: true)
      case .raw(let place): append(place, of: code, to: &output, escaped: false)
      case .jump(let target): position = Int(target)
      case .jumpIfFalse(let place, let target):
        if !isTruthy(place, of: code) { position = Int(target) }
      case .jumpIfTrue(let place, let target):
        if isTruthy(place, of: code) { position = Int(target) }
      case .jumpIfUnknown(let place, let target):
        if value(place, of: code) == nil { position = Int(target) }
      case .enter(let place, let past):
        if let frame = frame(place, of: code) {
          frames.append(frame)
        } else {
          position = Int(past)
        }
      case .next(let body):
        steps += 1
        if steps > limits.steps || output.count > limits.output { return .tooLong }
        if let next = frames.removeLast().next() {
          frames.append(next)
          position = Int(body)
        }
      case .call(let routine):
        let start = code.starts[Int(routine)]
        guard start >= 0 else {
          position -= 1
          return .missing(routine: Int(routine))
        }
        steps += 1
        if steps > limits.steps || output.count > limits.output { return .tooLong }
        guard call(start) else { return .tooDeep(routine: Int(routine)) }
      case .choose(let choice):
        let name = text(code.choices[Int(choice)].place, of: code)
        guard let routine = code.choices[Int(choice)].routines[name] else {
          return .named(name, choice: Int(choice))
        }
        guard call(code.starts[routine]) else { return .tooDeep(routine: routine) }
      case .leave:
        guard let back = returns.popLast() else { return .done }
        position = back
      }
    }
  }

  /// Goes to a routine; returns `false` where that would be too deep.
  mutating func call(_ start: Int32) -> Bool {
    guard returns.count < limits.depth else { return false }
    returns.append(position)
    position = Int(start)
    return true
  }
}

// Places.
extension Machine {
  private func append(
    _ place: Int32, of code: Code, to output: inout [UInt8], escaped: Bool
  ) {
    switch code.places[Int(place)] {
    case .known(let up, let way, let leaf):
      asking(up, way, of: code) { $0.append(leaf, of: code, to: &output, escaped: escaped) }
    case .named: value(place, of: code)?.append(to: &output, escaped: escaped)
    }
  }

  private func isTruthy(_ place: Int32, of code: Code) -> Bool {
    switch code.places[Int(place)] {
    case .known(let up, let way, let leaf):
      asking(up, way, of: code) { $0.isTruthy(leaf, of: code) } ?? false
    case .named: value(place, of: code)?.isTruthy ?? false
    }
  }

  private func frame(_ place: Int32, of code: Code) -> Frame? {
    switch code.places[Int(place)] {
    case .known(let up, let way, let leaf):
      asking(up, way, of: code) { $0.frame(leaf, of: code) } ?? nil
    case .named: value(place, of: code).flatMap { ValueFrame(section: $0) }
    }
  }

  private func text(_ place: Int32, of code: Code) -> String {
    switch code.places[Int(place)] {
    case .known(let up, let way, let leaf):
      asking(up, way, of: code) { $0.value(leaf, of: code) }?.text ?? ""
    case .named: value(place, of: code)?.text ?? ""
    }
  }

  /// Calls `body` with the frame that holds the leaf of a known place, if there is one.
  ///
  /// The stack keeps its frames while they are asked, so they need not be counted for every tag.
  @inline(__always)
  private func asking<Result>(
    _ up: Int32, _ way: Int32, of code: Code, _ body: (Frame) -> Result
  ) -> Result? {
    let frame = unsafe Unmanaged.passUnretained(frames[frames.count - 1 - Int(up)])
    guard way > 0 else { return unsafe frame._withUnsafeGuaranteedRef(body) }
    return unsafe frame._withUnsafeGuaranteedRef { $0.inner(code.ways[Int(way)]) }.map(body)
  }

  /// Returns what a named place stands for, or `nil` where no frame knows the name.
  private func value(_ place: Int32, of code: Code) -> Value? {
    guard case .named(let number, let span) = code.places[Int(place)] else { return nil }
    let names = code.names[Int(number)]
    for frame in frames.suffix(Int(span)).reversed() {
      if let value = frame.value(of: names[0]) { return value.value(at: names.dropFirst()) }
    }
    return nil
  }
}
