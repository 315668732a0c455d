internal import Text

/// A section, block or parent whose closing tag has not come yet.
struct Container {
  enum Kind {
    case root
    case section(Name, isInverted: Bool)
    case parent(Reference)
    /// A block that others may replace.
    case block
    /// A block inside a parent, which replaces the parent's.
    case override
  }

  var kind: Kind
  var tag: Tag?
  /// What the closing tag must say.
  var key = ""
  var nodes: [Node] = []
  /// The white space before the opening tag, where the tag is the first on its line.
  var indentation: Range<Int>?
  var opensLine = false
  var closesLine = false
  var lineEnd: Range<Int>?
  var contentStart = 0
  /// The start of the line on which the content begins.
  var lineStart = 0

  var start: Int { tag?.range.lowerBound ?? 0 }

  /// What a writer calls it.
  var noun: String {
    switch kind {
    case .root, .section: "section"
    case .parent: "parent"
    case .block, .override: "block"
    }
  }

  /// What a message calls it: `section 'outcomes'`.
  var title: String { "\(noun) \(quoted(key))" }

  /// Returns the parent whose content is complete.
  func parent(of reference: Reference, isStandalone: Bool, in file: SourceFile) -> Parent {
    var parent = Parent(
      reference: reference, indentation: isStandalone ? indentation : nil, overrides: [])
    for node in nodes {
      let stray: Range<Int>? =
        switch node {
        case .block: nil
        case .text(let range, _):
          file.bytes[range].firstIndex { !isWhite($0) }.map { $0..<range.upperBound }
        case .variable(let name, _): name.range
        case .section(let section): section.name.range
        case .partial(let reference, _): reference.range
        case .parent(let parent): parent.reference.range
        }
      if case .block(let block) = node { parent.overrides.append(block) }
      parent.stray = parent.stray ?? stray
    }
    return parent
  }
}
