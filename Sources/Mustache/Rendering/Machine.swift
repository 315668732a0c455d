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
  }

  private var frames: [Frame]
  private var returns: [Int] = []
  private var position: Int
  /// The routines inside each other that are borne.
  private let depthLimit: Int

  init(_ frame: Frame, start: Int32, depthLimit: Int) {
    frames = [frame]
    self.depthLimit = depthLimit
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
      case .escaped(let place): append(code.places[Int(place)], to: &output, escaped: true)
      case .raw(let place): append(code.places[Int(place)], to: &output, escaped: false)
      case .jump(let target): position = Int(target)
      case .jumpIfFalse(let place, let target):
        if !isTruthy(code.places[Int(place)]) { position = Int(target) }
      case .jumpIfTrue(let place, let target):
        if isTruthy(code.places[Int(place)]) { position = Int(target) }
      case .jumpIfUnknown(let place, let target):
        if value(code.places[Int(place)]) == nil { position = Int(target) }
      case .enter(let place, let past):
        if let frame = frame(code.places[Int(place)]) {
          frames.append(frame)
        } else {
          position = Int(past)
        }
      case .next(let body):
        if let next = frames[frames.count - 1].next() {
          frames[frames.count - 1] = next
          position = Int(body)
        } else {
          frames.removeLast()
        }
      case .call(let routine):
        let start = code.starts[Int(routine)]
        guard start >= 0 else {
          position -= 1
          return .missing(routine: Int(routine))
        }
        guard call(start) else { return .tooDeep(routine: Int(routine)) }
      case .choose(let choice):
        let name = text(code.places[Int(code.choices[Int(choice)].place)])
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
    guard returns.count < depthLimit else { return false }
    returns.append(position)
    position = Int(start)
    return true
  }
}

// Places.
extension Machine {
  private func append(_ place: Place, to output: inout [UInt8], escaped: Bool) {
    switch place {
    case .known(let up, let through, let leaf):
      holder(up, through)?.append(leaf, to: &output, escaped: escaped)
    case .named: value(place)?.append(to: &output, escaped: escaped)
    }
  }

  private func isTruthy(_ place: Place) -> Bool {
    switch place {
    case .known(let up, let through, let leaf): holder(up, through)?.isTruthy(leaf) ?? false
    case .named: value(place)?.isTruthy ?? false
    }
  }

  private func frame(_ place: Place) -> Frame? {
    switch place {
    case .known(let up, let through, let leaf): holder(up, through)?.frame(leaf)
    case .named: value(place).flatMap { ValueFrame(section: $0) }
    }
  }

  private func text(_ place: Place) -> String {
    switch place {
    case .known(let up, let through, let leaf): holder(up, through)?.value(leaf).text ?? ""
    case .named: value(place)?.text ?? ""
    }
  }

  /// Returns the frame that holds the leaf of a known place.
  private func holder(_ up: Int, _ through: [Int]) -> Frame? {
    var frame = frames[frames.count - 1 - up]
    for slot in through {
      guard let inner = frame.frame(.field(slot)) else { return nil }
      frame = inner
    }
    return frame
  }

  /// Returns what a named place stands for, or `nil` where no frame knows the name.
  private func value(_ place: Place) -> Value? {
    guard case .named(let names, let span) = place else { return nil }
    for frame in frames.suffix(span).reversed() {
      if let value = frame.value(of: names[0]) { return value.value(at: names.dropFirst()) }
    }
    return nil
  }
}
