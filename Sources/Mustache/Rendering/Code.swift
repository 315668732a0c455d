/// A template bound to its data: a flat list of steps, with all that they need beside them.
///
/// Every template that another one uses is a routine, made once for each context in which it is
/// used; what it encloses is jumped over or repeated in place.
struct Code: Sendable {
  var ops: [Op] = []
  /// The literal text of all templates, without holes.
  var literals: [UInt8] = []
  var places: [Place] = []
  /// The slots that lead from a frame to an object in it; the first way is empty.
  var ways: [[Int]] = [[]]
  /// The parts of names that lead on into open data, or that are looked for in it.
  var names: [[String]] = []
  var choices: [Choice] = []
  /// Where each routine begins in `ops`; negative while it has not been made.
  var starts: [Int32] = []

  /// Whether the code has grown beyond what any page needs, for the sake of memory and time.
  var isFull: Bool {
    ops.count > 250_000 || literals.count > 16 << 20 || starts.count > 10_000
  }
}

/// One step.
///
/// Numbers are indices into the arrays of the code; the target of a jump is one into `ops`.
enum Op: Sendable {
  /// Appends bytes of `literals`.
  case literal(start: Int32, count: Int32)
  /// Appends a value with its markup escaped.
  case escaped(place: Int32)
  /// Appends a value as it is.
  case raw(place: Int32)
  case jump(to: Int32)
  case jumpIfFalse(place: Int32, to: Int32)
  case jumpIfTrue(place: Int32, to: Int32)
  /// Jumps where none of the frames that a named place looks at knows the name.
  case jumpIfUnknown(place: Int32, to: Int32)
  /// Puts a frame on the stack, or jumps where there is none.
  case enter(place: Int32, past: Int32)
  /// Goes on with the next item of the innermost frame, or takes the frame off the stack.
  case next(body: Int32)
  case call(routine: Int32)
  /// Calls the routine that a text names, if there is one.
  case choose(choice: Int32)
  /// Ends a routine.
  case leave
}

/// Where the renderer finds a value.
///
/// Places hold numbers only, so that looking at one costs no counting of references.
enum Place: Hashable, Sendable {
  /// In the frame `up` levels from the innermost, through the objects of a way.
  case known(up: Int32, way: Int32, Leaf)
  /// By name, in the first of the `span` innermost frames that knows the first of the names.
  case named(names: Int32, span: Int32)
}

/// A value in a frame.
enum Leaf: Hashable, Sendable {
  /// The field in this slot of the shape.
  case field(Int32)
  /// The number of items in the list in this slot.
  case count(Int32)
  /// What the names lead to in the open data in this slot.
  case open(Int32, names: Int32)
  /// The frame's item itself.
  case item
  case isFirst, isLast
}

/// A partial that data names.
struct Choice: Sendable {
  var place: Int32
  /// The routines by their partials' names; empty where they are made while rendering.
  var routines: [String: Int]
}
