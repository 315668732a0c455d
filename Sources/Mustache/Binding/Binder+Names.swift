internal import Text

extension Binder {
  /// Calls `body` with what `name` stands for, or reports that it stands for nothing.
  ///
  /// Where open data lies over a frame that knows the name, only rendering can tell which of them
  /// is meant; then `body` is called for both, with jumps around.
  mutating func branch(
    _ name: Name, _ scope: Scope, _ body: (inout Binder, Binding) -> Void
  ) {
    let (known, span) = meanings(of: name, scope)
    guard let span else {
      if let known { body(&self, known) }
      return
    }
    let named = Binding(kind: .open, source: .named(name.parts, span: span))
    guard let known else { return body(&self, named) }
    let otherwise = append(
      .jumpIfUnknown(place: index(of: named, from: scope.depth), to: 0))
    body(&self, named)
    let end = append(.jump(to: 0))
    land(otherwise)
    body(&self, known)
    land(end)
  }

  /// Returns what `name` stands for in a frame with a shape, and the number of innermost frames
  /// in which open data may know it first.
  private mutating func meanings(
    of name: Name, _ scope: Scope
  ) -> (known: Binding?, span: Int?) {
    let depth = scope.depth
    guard let first = name.parts.first else { return (item(of: scope, depth - 1), nil) }
    guard isStrict else { return (nil, .max) }
    var span: Int?
    var level = depth
    for frame in scope.frames.reversed() where frame.isOnStack {
      level -= 1
      if case .open(_, let known) = frame {
        // A name that is known not to be there is one of what is around.
        if known?.names.contains(first) == false { continue }
        span = depth - level
        if known != nil { return (nil, span) }
      }
      guard let binding = frame.binding(of: first, depth: level) else { continue }
      switch binding.following(name) {
      case .success(let binding): return (binding, span)
      case .failure where span != nil: return (nil, span)
      case .failure(let fault):
        report(.unknownPart(name, fault.part, after: fault.binding, in: scope))
        return (nil, nil)
      }
    }
    if span == nil {
      let known = scope.frames.last { $0.isOnStack }?.knownNames
      report(
        known?.unknown(first, scope.file, name.range.lowerBound) ?? .unknownName(name, in: scope))
    }
    return (nil, span)
  }

  /// Returns what the single dot stands for.
  private func item(of scope: Scope, _ depth: Int) -> Binding? {
    let source = Binding.Source.frame(depth: depth, through: [], .item)
    return switch scope.frames.last {
    case .tested(let binding): binding
    case .text: Binding(kind: .text, source: source)
    case .open: Binding(kind: .open, source: source)
    case .subject(let outline, _): Binding(kind: .object, outline: outline, source: source)
    case nil: nil
    }
  }
}

extension StaticFrame {
  /// Returns what the frame, `depth` levels from the outermost, knows by this name.
  fileprivate func binding(of name: String, depth: Int) -> Binding? {
    var isItem = true
    switch self {
    case .subject(let outline, let isListed):
      if let slot = outline.slot(of: name) {
        let entry = outline.entries[slot]
        return Binding(
          kind: entry.kind, outline: entry.nested,
          source: .frame(depth: depth, through: [], .field(Int32(slot))))
      }
      isItem = isListed
    case .open(let isListed, _): isItem = isListed
    case .text: break
    case .tested: return nil
    }
    guard isItem, name == Outline.isFirst || name == Outline.isLast else { return nil }
    let leaf = name == Outline.isFirst ? Leaf.isFirst : .isLast
    return Binding(kind: .flag, source: .frame(depth: depth, through: [], leaf))
  }

  /// The names that the frame knows.
  var names: [String] {
    switch self {
    case .subject(let outline, let isItem):
      outline.names + (isItem ? [Outline.isFirst, Outline.isLast] : [])
    case .text: [Outline.isFirst, Outline.isLast]
    case .open(_, let known): known?.names ?? []
    case .tested: []
    }
  }
}

/// A part of a dotted name that what stands before it does not have.
struct UnknownPart: Error {
  var part: Int
  var binding: Binding
}

extension Binding {
  /// Returns what the parts of `name` after the first, which this is, lead to.
  fileprivate func following(_ name: Name) -> Result<Binding, UnknownPart> {
    var binding = self
    for (index, part) in name.parts.enumerated().dropFirst() {
      guard case .frame(let depth, let through, .field(let slot)) = binding.source else {
        return .failure(UnknownPart(part: index, binding: binding))
      }
      switch binding.kind {
      case .object:
        guard let outline = binding.outline, let inner = outline.slot(of: part) else {
          return .failure(UnknownPart(part: index, binding: binding))
        }
        binding = Binding(
          kind: outline.entries[inner].kind, outline: outline.entries[inner].nested,
          source: .frame(depth: depth, through: through + [Int(slot)], .field(Int32(inner))))
      case .list where part == Outline.count, .texts where part == Outline.count:
        binding = Binding(
          kind: .number, source: .frame(depth: depth, through: through, .count(slot)))
      case .open:
        binding.source = .open(
          depth: depth, through: through, slot: slot, Array(name.parts[index...]))
        return .success(binding)
      default: return .failure(UnknownPart(part: index, binding: binding))
      }
    }
    return .success(binding)
  }
}
