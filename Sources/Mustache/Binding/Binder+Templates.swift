internal import Text

extension Binder {
  /// Appends a block: what replaces it, or else its own content.
  mutating func emit(_ block: Block, _ scope: Scope) {
    guard let override = blocks.override(of: block.name, in: scope.blocks) else {
      if !block.opensLine, let indentation = block.indentation {
        emit(indentation, startsLine: true, scope)
      }
      emit(block.nodes, scope)
      if let end = block.lineEnd { emit(end, startsLine: false, scope) }
      return
    }
    if isStrict { check(block, scope) }
    let content = override.block
    let indentation = scope.margin.applied(to: scope.file.bytes[block.indentation ?? 0..<0])
    let width = content.opensLine ? content.indentation?.count ?? 0 : 0
    let inner = Scope(
      name: override.name, template: override.template, frames: scope.frames,
      margin: Margin(removed: width, added: indentation), blocks: override.blocks,
      users: override.users, isHidden: scope.isHidden)
    if !content.opensLine, block.indentation != nil { append(literal: indentation) }
    let routine = number(
      of: content.nodes, block: content.range.lowerBound, inner, user: (scope.file, block.range))
    append(.call(routine: Int32(routine)))
    if let end = block.lineEnd, !content.closesLine { emit(end, startsLine: false, scope) }
  }

  /// Reports the faults of a block's own content where something replaces it.
  ///
  /// The content is bound like any other, and jumped over.
  private mutating func check(_ block: Block, _ scope: Scope) {
    var hidden = scope
    hidden.isHidden = true
    let jump = append(.jump(to: 0))
    emit(block.nodes, hidden)
    land(jump)
  }

  /// Appends the use of another template, and reports what would be lost in it.
  mutating func emit(_ parent: Parent, _ scope: Scope) {
    if isStrict {
      if let stray = parent.stray {
        report(
          .outsideBlock(
            scope.file.text(in: stray), parent: scope.file.text(in: parent.reference.range),
            in: scope.file, at: stray.lowerBound))
      }
      var first: [String: Range<Int>] = [:]
      for block in parent.overrides {
        if let earlier = first.updateValue(block.range, forKey: block.name) {
          report(
            .duplicateBlock(
              block.name, in: scope.file, at: block.range.lowerBound, first: earlier.lowerBound))
        }
      }
    }
    use(parent.reference, overriding: parent.overrides, parent.indentation, scope)
  }

  /// Appends the call of the template that `tag` names.
  mutating func use(
    _ tag: Reference, overriding overrides: [Block], _ indentation: Range<Int>?, _ scope: Scope
  ) {
    let margin = Margin(
      added: indentation.map { scope.margin.applied(to: scope.file.bytes[$0]) } ?? [])
    switch tag.target {
    case .fixed(let name):
      checkOverrides(overrides, of: [name], scope)
      guard let routine = routine(name, tag, overrides, margin, scope) else { return }
      append(.call(routine: Int32(routine)))
    case .dynamic(let name):
      branch(name, scope) { binder, binding in
        let place = binder.index(of: binding, from: scope.depth)
        var choice = Choice(place: place, routines: [:])
        if binder.isStrict {
          guard case .choice(let values) = binding.kind else {
            return binder.report(.openPartialName(name, in: scope.file))
          }
          binder.checkOverrides(overrides, of: values, scope)
          for value in values {
            choice.routines[value] = binder.routine(value, tag, overrides, margin, scope)
          }
        }
        binder.choiceScopes.append((tag, overrides, margin, scope))
        binder.append(choice)
      }
    }
  }

  /// Returns the routine for a partial that data has named.
  mutating func routine(named name: String, choice: Int) -> Int? {
    let use = choiceScopes[choice]
    return routine(name, use.tag, use.overrides, use.margin, use.scope)
  }

  /// Returns the routine for the template `name` where `tag` uses it.
  private mutating func routine(
    _ name: String, _ tag: Reference, _ overrides: [Block], _ margin: Margin, _ scope: Scope
  ) -> Int? {
    guard let template = template(name, tag, scope) else { return nil }
    if isStrict, let fault = circle(name, tag, scope) {
      // What is never rendered never comes round either.
      if !scope.isHidden { report(fault) }
      return nil
    }
    let inner = Scope(
      name: name, template: template, frames: scope.frames, margin: margin,
      blocks: blocks.table(for: name, giving: overrides, scope),
      users: isStrict ? Users(name, scope.users, tag: tag, in: scope.file) : nil,
      isHidden: scope.isHidden)
    return number(of: template.nodes, block: nil, inner, user: (scope.file, tag.range))
  }

  /// Returns the template `name`, or reports why `tag` must not name it.
  private mutating func template(_ name: String, _ tag: Reference, _ scope: Scope) -> Template? {
    switch shelf.ask(for: name) {
    case .template(let template): return template
    case .outside:
      report(.outsidePartial(name, folder: folder, in: scope.file, at: tag.range.lowerBound))
    case .nothing where isStrict:
      report(
        .unknownPartial(
          name, known: shelf.names, folder: folder, in: scope.file, at: tag.range.lowerBound))
    case .nothing: break
    }
    return nil
  }

  /// Returns the error that `name` uses itself, or that too many templates use one another.
  private func circle(_ name: String, _ tag: Reference, _ scope: Scope) -> Diagnostic? {
    guard let users = scope.users else { return nil }
    if let path = users.path(from: name) {
      return .recursivePartial(path, in: scope.file, at: tag.range.lowerBound)
    }
    guard users.count >= Template.depthLimit else { return nil }
    return .endlessPartials(
      scope.file.text(in: tag.range), in: scope.file, at: tag.range.lowerBound)
  }

  /// Reports each block that none of the templates has.
  private mutating func checkOverrides(_ overrides: [Block], of names: [String], _ scope: Scope) {
    guard isStrict, !overrides.isEmpty, names.allSatisfy({ shelf[$0] != nil }) else {
      return
    }
    var known: Set<String> = []
    for name in names {
      guard let own = blocks.blockNames(of: name) else { return }
      known.formUnion(own)
    }
    for block in overrides where !known.contains(block.name) {
      report(
        .unknownBlock(
          block.name, of: names.count == 1 ? names[0] : nil, known: known.sorted(),
          in: scope.file, at: block.range.lowerBound))
    }
  }
}
