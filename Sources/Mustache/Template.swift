package import Text

/// One Mustache file as a tree, each part of it bound to its bytes.
///
/// A template knows nothing of data: names are resolved when it is bound to the shape of a page
/// (`TemplateLibrary.bind(_:to:reporting:)`) or, leniently, when it is rendered.
///
/// - SeeAlso: The Mustache specification, 1.4, with inheritance and dynamic names. Lambdas, which
///   need code in the data, are left out.
package struct Template: Sendable {
  package let file: SourceFile
  let nodes: [Node]

  /// The levels of sections, blocks and parents inside each other that a template may have.
  static let depthLimit = 200
}

/// One part of a template.
enum Node: Sendable {
  /// Bytes of the file, at most one line; empty where a line begins with a tag.
  case text(Range<Int>, startsLine: Bool)
  case variable(Name, isEscaped: Bool)
  case section(Section)
  case partial(Reference, indentation: Range<Int>?)
  case parent(Parent)
  case block(Block)
}

/// What `{{#name}}` and `{{^name}}` enclose.
struct Section: Sendable {
  var name: Name
  var isInverted: Bool
  var nodes: [Node]
}

/// A use of another template with some of its blocks replaced, `{{<layout}}`.
struct Parent: Sendable {
  var reference: Reference
  /// The white space before the tag, where the whole parent stands on lines of its own.
  var indentation: Range<Int>?
  /// The blocks that replace the other template's, in the order of the file.
  var overrides: [Block]
  /// The first thing between the blocks that is neither white space nor comment; it is ignored.
  var stray: Range<Int>?
}

/// A named part, `{{$name}}`: a place that others may fill, or, inside a parent, what fills one.
struct Block: Sendable {
  var name: String
  var range: Range<Int>
  var nodes: [Node]
  /// The white space that sets the block's lines off, where its tag is the first on its line.
  var indentation: Range<Int>?
  /// Whether nothing but the opening tag stands on its line, which is then no part of the output.
  var opensLine: Bool
  /// Whether the closing tag is the first on its line, so that the content ends with a line's end.
  var closesLine: Bool
  /// What follows the block where opening and closing tag have a line for themselves.
  var lineEnd: Range<Int>?
}

/// A name of the data, whole or dotted; no parts at all are the single dot, the item itself.
struct Name: Sendable {
  var parts: [String]
  var range: Range<Int>

  /// The name as it was written.
  var text: String { parts.isEmpty ? "." : parts.joined(separator: ".") }

  /// Returns the offset of the part at `index` in the file.
  func offset(ofPart index: Int) -> Int {
    parts.prefix(index).reduce(range.lowerBound) { $0 + $1.utf8.count + 1 }
  }
}

/// What a partial or parent tag names: a template, or the data that tells its name.
struct Reference: Sendable {
  enum Target: Sendable {
    case fixed(String)
    case dynamic(Name)
  }

  var target: Target
  /// The tag's content in the file.
  var range: Range<Int>
}
