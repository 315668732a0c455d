internal import Text

/// Where a template is used, as far as that changes what becomes of it.
struct Scope {
  /// The template's name in the library.
  var name: String
  var template: Template
  /// The context stack, the outermost first.
  var frames: [StaticFrame]
  var margin: Margin
  /// The blocks in force, as an index into the binder's block tables.
  var blocks: Int
  /// The templates that this one is used by.
  var users: Users?
  /// Whether this is never rendered and only looked at for its faults.
  var isHidden = false

  var file: SourceFile { template.file }

  /// The number of frames that there will be while rendering.
  var depth: Int { frames.count { $0.isOnStack } }

  /// Returns the scope inside a section.
  func inside(_ frame: StaticFrame) -> Scope {
    var scope = self
    scope.frames.append(frame)
    return scope
  }
}

/// One level of the context stack, as far as it is known before rendering.
enum StaticFrame: Hashable {
  /// An item with a shape.
  case subject(Outline, isItem: Bool)
  /// One text of a list of texts.
  case text
  /// Open data, with its names where they are known.
  case open(isItem: Bool, of: KnownNames? = nil)
  /// A value that a section has tested: it is `{{.}}`, but has no frame.
  case tested(Binding)

  var isOnStack: Bool {
    if case .tested = self { false } else { true }
  }

  /// The names of open data, where they are known.
  var knownNames: KnownNames? {
    if case .open(_, let known) = self { known } else { nil }
  }
}

/// What a name stands for.
struct Binding: Hashable {
  enum Source: Hashable {
    /// The frame `depth` levels from the outermost holds it.
    case frame(depth: Int, through: [Int], Leaf)
    /// Names lead to it in open data, which the frame holds in a slot.
    case open(depth: Int, through: [Int], slot: Int32, [String])
    case named([String], span: Int)
  }

  var kind: Outline.Kind
  /// The shape of the object or of the list's objects.
  var outline: Outline?
  var source: Source
}

/// What happens to the start of each line of a template.
struct Margin: Hashable {
  /// The bytes of white space that are taken away, at the most.
  var removed = 0
  /// What is put there instead.
  var added: [UInt8] = []

  /// Returns what white space at the start of a line becomes.
  func applied(to indentation: ArraySlice<UInt8>) -> [UInt8] {
    added + indentation.dropFirst(removed)
  }
}

/// A chain of templates, each used by the next.
final class Users {
  let name: String
  let others: Users?
  let count: Int
  /// Where the next one uses it, for a reader who looks at a partial.
  let note: Diagnostic.Note?

  /// Begins a chain.
  init(_ name: String) {
    self.name = name
    others = nil
    count = 1
    note = nil
  }

  /// Goes on with a template that the last of the others uses with a tag.
  init(_ name: String, _ others: Users?, tag: Reference, in file: SourceFile) {
    self.name = name
    self.others = others
    count = 1 + (others?.count ?? 0)
    note = .init(in: file, at: tag.range.lowerBound, "\(quoted(name)) is used here")
  }

  /// Returns the templates from `name` to the last user, or `nil` where `name` is none of them.
  func path(from name: String) -> [String]? {
    var path: [String] = []
    var user: Users? = self
    while let current = user {
      path.append(current.name)
      if current.name == name { return path.reversed() }
      user = current.others
    }
    return nil
  }
}
