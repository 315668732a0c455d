package import Text

extension Template {
  /// Parses `file`, or reports all that is wrong with it and returns `nil`.
  ///
  /// - Complexity: O(*n*) in the number of bytes, whatever they are.
  package static func parse(
    _ file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> Template? {
    var parser = Parser(file)
    let nodes = parser.parse()
    diagnostics += parser.diagnostics
    return parser.diagnostics.isEmpty ? Template(file: file, nodes: nodes) : nil
  }
}

/// Builds the tree of one file; what is open is on a stack of its own.
struct Parser {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  var scanner: Scanner
  /// The root, then every section, block and parent that is open, the innermost last.
  var open: [Container] = [Container(kind: .root)]
  var lines: LineCursor
  /// Names that were closed on behalf of the author after a fault, and wait for their tag.
  var closedEarly: [String: Int] = [:]

  init(_ file: SourceFile) {
    self.file = file
    scanner = Scanner(file)
    lines = LineCursor(file)
  }

  /// Returns the nodes of the whole file.
  mutating func parse() -> [Node] {
    while let tag = scanner.next(reporting: &diagnostics) {
      append(lines.wholeLines(upTo: tag.range.lowerBound))
      let line = lines.surroundings(of: tag.range)
      switch tag.kind {
      case .escaped, .raw: addVariable(tag, line)
      case .comment, .delimiters: skip(tag, line)
      case .partial: addPartial(tag, line)
      case .section, .inverted: openSection(tag, line)
      case .parent: openParent(tag, line)
      case .block: openBlock(tag, line)
      case .close: close(tag, line)
      }
      guard open.count <= Template.depthLimit + 1 else {
        diagnostics.append(
          .nestedTooDeep(file.text(in: tag.range), in: file, at: tag.range.lowerBound))
        return []
      }
    }
    append(lines.rest())
    for container in open.dropFirst() { reportUnclosed(container) }
    return open[0].nodes
  }

  /// Adds nodes to the innermost container.
  mutating func append(_ nodes: [Node]) { open[open.count - 1].nodes += nodes }

  /// Adds a node to the innermost container.
  mutating func append(_ node: Node) { open[open.count - 1].nodes.append(node) }

  private func name(of tag: Tag) -> String { file.text(in: tag.content) }
}

// Tags that open nothing.
extension Parser {
  private mutating func addVariable(_ tag: Tag, _ line: Surroundings) {
    append(lines.keep(line, before: tag.range))
    guard let name = dataName(tag.content) else { return }
    append(.variable(name, isEscaped: tag.kind == .escaped))
  }

  /// Leaves out the tag, and its line where nothing else is on it.
  mutating func skip(_ tag: Tag, _ line: Surroundings) {
    if line.isStandalone {
      lines.drop(line)
    } else {
      append(lines.keep(line, before: tag.range))
    }
  }

  private mutating func addPartial(_ tag: Tag, _ line: Surroundings) {
    skip(tag, line)
    guard let reference = reference(tag.content) else { return }
    append(.partial(reference, indentation: line.isStandalone ? line.lead : nil))
  }
}

// Tags that open something.
extension Parser {
  private mutating func openSection(_ tag: Tag, _ line: Surroundings) {
    skip(tag, line)
    let name = dataName(tag.content) ?? Name(parts: [self.name(of: tag)], range: tag.content)
    open.append(
      Container(kind: .section(name, isInverted: tag.kind == .inverted), tag: tag, key: name.text))
  }

  private mutating func openParent(_ tag: Tag, _ line: Surroundings) {
    append(lines.keep(line, before: tag.range))
    let reference =
      reference(tag.content)
      ?? Reference(target: .fixed(name(of: tag)), range: tag.content)
    open.append(
      Container(
        kind: .parent(reference), tag: tag, key: key(of: reference),
        indentation: line.isLeading ? line.lead : nil))
  }

  private mutating func openBlock(_ tag: Tag, _ line: Surroundings) {
    var container = Container(kind: .block, tag: tag, key: name(of: tag))
    _ = plainName(tag.content)
    if case .parent = open[open.count - 1].kind {
      container.kind = .override
      append(lines.keep(line, before: tag.range))
      if let after = line.after { lines.move(to: after) }
      container.opensLine = line.after != nil
    } else {
      container.indentation = line.isLeading ? line.lead : nil
      if line.isStandalone {
        container.opensLine = true
        lines.drop(line)
      } else if line.isLeading {
        lines.pass(tag.range)
      } else {
        append(lines.keep(line, before: tag.range))
      }
    }
    container.contentStart = lines.offset
    container.lineStart = lines.lineStart
    open.append(container)
  }
}
