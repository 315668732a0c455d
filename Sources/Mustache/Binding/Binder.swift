internal import Text

/// Turns templates into code: every name into a place, every partial into a routine.
struct Binder {
  /// A template in one context of its use.
  struct Routine {
    var nodes: [Node]
    var scope: Scope
    /// Where it was met last.
    var user: (file: SourceFile, range: Range<Int>)
  }

  /// What tells one routine from another.
  private struct Key: Hashable {
    var name: String
    /// The block that the routine is made of, by its place in the file.
    var block: Int?
    var frames: [StaticFrame]
    var margin: Margin
    var blocks: Int
    var isHidden: Bool
  }

  let shelf: TemplateShelf
  /// Where partials stand, in the words of messages.
  let folder: String
  /// The names of open data, where they are known, by the field that holds it.
  let knownNames: [String: KnownNames]
  /// Whether names and partials must be known.
  let isStrict: Bool
  private(set) var code = Code()
  private(set) var diagnostics: [Diagnostic] = []
  var blocks: BlockTables
  /// The scopes of the tags whose partials are named while rendering.
  var choiceScopes: [(tag: Reference, overrides: [Block], margin: Margin, scope: Scope)] = []
  private var routines: [Routine] = []
  private var routineNumbers: [Key: Int] = [:]
  private var placeNumbers: [Place: Int32] = [:]
  private var wayNumbers: [[Int]: Int32] = [[]: 0]
  private var nameNumbers: [[String]: Int32] = [:]
  private var reported: Set<Fault> = []
  /// The last jump target; a literal before it must not grow.
  private var label = 0

  init(
    _ library: TemplateLibrary, isStrict: Bool,
    fetching fetch: @escaping (String) -> FetchedTemplate = { _ in .nothing }
  ) {
    shelf = TemplateShelf(library.templates, fetching: fetch)
    folder = library.folder
    knownNames = library.knownNames
    self.isStrict = isStrict
    blocks = BlockTables(shelf)
  }

  /// The names of the templates that were met, in order.
  var templates: [String] { Set(routines.map(\.scope.name)).sorted() }

  /// Makes the code of the template `name` with `frame` as its data, and of all that it uses.
  mutating func bind(_ name: String, to frame: StaticFrame) {
    guard let template = shelf[name] else {
      return report(.unknownTemplate(name, known: shelf.names))
    }
    let scope = Scope(
      name: name, template: template, frames: [frame], margin: Margin(), blocks: 0,
      users: Users(name))
    _ = number(of: template.nodes, block: nil, scope, user: (template.file, 0..<0))
    guard isStrict else { return make(0) }
    var next = 0
    while next < routines.count, !code.isFull {
      make(next)
      next += 1
    }
  }

  /// Makes a routine, if it has not been made.
  mutating func make(_ routine: Int) {
    guard code.starts[routine] < 0 else { return }
    code.starts[routine] = Int32(code.ops.count)
    emit(routines[routine].nodes, routines[routine].scope)
    append(.leave)
    if code.isFull { report(.templateTooLarge(in: routines[0].scope.file)) }
  }

  /// Returns the number of the routine for `nodes` in this scope; there is one for each context.
  mutating func number(
    of nodes: [Node], block: Int?, _ scope: Scope, user: (file: SourceFile, range: Range<Int>)
  ) -> Int {
    let key = Key(
      name: scope.name, block: block, frames: scope.frames, margin: scope.margin,
      blocks: scope.blocks, isHidden: scope.isHidden)
    if let number = routineNumbers[key] {
      routines[number].user = user
      return number
    }
    routineNumbers[key] = routines.count
    routines.append(Routine(nodes: nodes, scope: scope, user: user))
    code.starts.append(-1)
    return routines.count - 1
  }

  /// Returns the error that partials use each other without end.
  func tooDeep(_ routine: Int) -> Diagnostic {
    let user = routines[routine].user
    return .endlessPartials(
      user.file.text(in: user.range), in: user.file, at: user.range.lowerBound)
  }

  /// Reports a fault, unless it was met in another context before.
  mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(Fault(diagnostic)).inserted { diagnostics.append(diagnostic) }
  }
}

/// What two diagnostics have in common that tell of one fault, met from different sides.
struct Fault: Hashable {
  private let path: String?
  private let position: Position?
  private let code: String
  /// Where no place parts one fault from another, the words do.
  private let message: String?

  init(_ diagnostic: Diagnostic) {
    path = diagnostic.path
    position = diagnostic.position
    code = diagnostic.code
    message = position == nil ? diagnostic.message : nil
  }
}

// Code.
extension Binder {
  @discardableResult
  mutating func append(_ op: Op) -> Int {
    code.ops.append(op)
    return code.ops.count - 1
  }

  mutating func append(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(code.literals.count)
    code.literals.append(contentsOf: bytes)
    if case .literal(let first, let count) = code.ops.last, code.ops.count > label {
      code.ops[code.ops.count - 1] = .literal(start: first, count: count + Int32(bytes.count))
    } else {
      append(.literal(start: start, count: Int32(bytes.count)))
    }
  }

  mutating func append(_ choice: Choice) {
    code.choices.append(choice)
    append(.choose(choice: Int32(code.choices.count - 1)))
  }

  /// Returns the index of the place of a value, seen from below `depth` frames.
  mutating func index(of binding: Binding, from depth: Int) -> Int32 {
    let place: Place
    switch binding.source {
    case .frame(let own, let through, let leaf):
      place = .known(up: Int32(depth - 1 - own), way: number(of: through), leaf)
    case .open(let own, let through, let slot, let names):
      place = .known(
        up: Int32(depth - 1 - own), way: number(of: through),
        .open(slot, names: number(of: names)))
    case .named(let names, let span):
      place = .named(names: number(of: names), span: Int32(clamping: span))
    }
    return kept(place, in: &code.places, &placeNumbers)
  }

  private mutating func number(of way: [Int]) -> Int32 {
    kept(way, in: &code.ways, &wayNumbers)
  }

  private mutating func number(of names: [String]) -> Int32 {
    kept(names, in: &code.names, &nameNumbers)
  }

  /// Lets the jump at `index`, appended with any target, lead to what is appended next.
  mutating func land(_ index: Int) {
    label = code.ops.count
    let target = Int32(label)
    switch code.ops[index] {
    case .jump: code.ops[index] = .jump(to: target)
    case .jumpIfFalse(let place, _): code.ops[index] = .jumpIfFalse(place: place, to: target)
    case .jumpIfTrue(let place, _): code.ops[index] = .jumpIfTrue(place: place, to: target)
    case .jumpIfUnknown(let place, _): code.ops[index] = .jumpIfUnknown(place: place, to: target)
    case .enter(let place, _): code.ops[index] = .enter(place: place, past: target)
    default: preconditionFailure("only jumps land")
    }
  }
}

/// Returns the index of an element in a list that has each only once.
private func kept<Element: Hashable>(
  _ element: Element, in list: inout [Element], _ numbers: inout [Element: Int32]
) -> Int32 {
  if let number = numbers[element] { return number }
  let number = Int32(list.count)
  list.append(element)
  numbers[element] = number
  return number
}
