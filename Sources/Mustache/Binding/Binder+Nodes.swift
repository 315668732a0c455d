internal import Text

extension Binder {
  /// Appends the code of `nodes`.
  mutating func emit(_ nodes: [Node], _ scope: Scope) {
    for node in nodes {
      guard !code.isFull else { return }
      switch node {
      case .text(let range, let startsLine): emit(range, startsLine: startsLine, scope)
      case .variable(let name, let isEscaped): emit(name, isEscaped: isEscaped, scope)
      case .section(let section): emit(section, scope)
      case .partial(let reference, let indentation):
        use(reference, overriding: [], indentation, scope)
      case .parent(let parent): emit(parent, scope)
      case .block(let block): emit(block, scope)
      }
    }
  }

  /// Appends text of the template, at the start of a line with the margin that the scope asks for.
  mutating func emit(_ range: Range<Int>, startsLine: Bool, _ scope: Scope) {
    var range = range
    if startsLine, scope.margin != Margin() {
      let limit = min(range.lowerBound + scope.margin.removed, range.upperBound)
      let start = (range.lowerBound..<limit).first { !isBlank(scope.file.bytes[$0]) } ?? limit
      range = start..<range.upperBound
      append(literal: scope.margin.added)
    }
    append(literal: scope.file.bytes[range])
  }

  private mutating func emit(_ name: Name, isEscaped: Bool, _ scope: Scope) {
    branch(name, scope) { binder, binding in
      binder.check(binding, shownAs: name, isEscaped: isEscaped, in: scope.file)
      let place = binder.index(of: binding, from: scope.depth)
      binder.append(isEscaped ? .escaped(place: place) : .raw(place: place))
    }
  }

  private mutating func emit(_ section: Section, _ scope: Scope) {
    branch(section.name, scope) { binder, binding in
      let place = binder.index(of: binding, from: scope.depth)
      guard !section.isInverted else {
        let jump = binder.append(.jumpIfTrue(place: place, to: 0))
        binder.emit(section.nodes, scope)
        return binder.land(jump)
      }
      guard let frame = binder.frame(of: binding, section.name, scope) else { return }
      guard frame.isOnStack else {
        let jump = binder.append(.jumpIfFalse(place: place, to: 0))
        binder.emit(section.nodes, scope.inside(frame))
        return binder.land(jump)
      }
      let enter = binder.append(.enter(place: place, past: 0))
      binder.emit(section.nodes, binder.isStrict ? scope.inside(frame) : scope)
      binder.append(.next(body: Int32(enter + 1)))
      binder.land(enter)
    }
  }

  /// Returns the frame in which the content of a section over `binding` is bound.
  private mutating func frame(
    of binding: Binding, _ name: Name, _ scope: Scope
  ) -> StaticFrame? {
    switch (binding.kind, binding.outline) {
    case (.object, let outline?) where !name.parts.isEmpty: return .subject(outline, isItem: false)
    case (.list, let outline?): return .subject(outline, isItem: true)
    case (.texts, _): return .text
    case (.open, _): return .open(isItem: true, of: names(in: binding, name))
    case (.object, let outline?):
      report(.notText(name, .object, outline, in: scope.file))
      return nil
    default: return .tested(binding)
    }
  }

  /// Returns the names in the open data that `name` stands for, where they are known.
  private func names(in binding: Binding, _ name: Name) -> KnownNames? {
    guard case .frame(_, _, .field) = binding.source, let field = name.parts.last else {
      return nil
    }
    return knownNames[field]
  }

  /// Reports a variable that cannot show what it names, or not in this way.
  private mutating func check(
    _ binding: Binding, shownAs name: Name, isEscaped: Bool, in file: SourceFile
  ) {
    switch binding.kind {
    case .number, .open: break
    case .text, .choice: if !isEscaped { report(.unescapedText(name, in: file)) }
    case .html: if isEscaped { report(.escapedHTML(name, in: file)) }
    case .flag, .object, .list, .texts:
      report(.notText(name, binding.kind, binding.outline, in: file))
    }
  }
}
