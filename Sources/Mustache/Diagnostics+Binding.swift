internal import Text

/// The most names that a message lists.
private let listLimit = 12

/// Returns the fix for an unknown name: a near miss, or the names if they are few.
private func fix(_ name: String, known: [String], otherwise: String) -> String {
  if let near = nearMiss(to: name, among: known) { return "did you mean '\(near)'?" }
  if known.isEmpty || known.count > listLimit { return otherwise }
  return "use one of \(known.joined(separator: ", "))"
}

/// The fix for a name where too many are known to list them.
private let explanation = "'readout explain PAGE' prints the names that a page has"

/// Returns the fix for an unknown name, which may be known one object further inside.
private func fix(_ name: String, in scope: Scope) -> String {
  let own = scope.frames.reversed().flatMap(\.names)
  let inner = scope.outlines.flatMap(\.entries).filter { $0.kind == .object }.flatMap { object in
    (object.nested?.names ?? []).map { (object: object.name, name: $0) }
  }
  let near = nearMiss(to: name, among: own + inner.map(\.name))
  guard let near, !own.contains(near) else {
    return fix(name, known: own, otherwise: explanation)
  }
  let meant = inner.filter { $0.name == near }.map { "'\($0.object).\($0.name)'" }
  return "did you mean \(meant.joined(separator: " or "))?"
}

extension Scope {
  /// The shapes of the frames, the innermost first.
  fileprivate var outlines: [Outline] {
    frames.reversed().compactMap { frame in
      if case .subject(let outline, _) = frame { outline } else { nil }
    }
  }

  /// Whose names are known, in words.
  fileprivate var owners: String { outlines.map { "the \($0.name)" }.joined(separator: " or ") }

  /// Where the template is used, if it is a partial: what it knows depends on that.
  fileprivate var notes: [Diagnostic.Note] { [users?.note].compactMap { $0 } }
}

extension Diagnostic {
  static func unknownTemplate(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-template", path: nil,
      "'\(name)' is not a template; " + fix(name, known: known, otherwise: "add the file"))
  }

  static func unknownName(_ name: Name, in scope: Scope) -> Diagnostic {
    let unknown = name.parts[0]
    return Diagnostic(
      "unknown-name", in: scope.file, at: name.range.lowerBound,
      "\(quoted(unknown)) is not a name of \(scope.owners); \(fix(unknown, in: scope))",
      notes: scope.notes)
  }

  static func unknownPart(
    _ name: Name, _ part: Int, after binding: Binding, in scope: Scope
  ) -> Diagnostic {
    let owner = quoted(name.parts.prefix(part).joined(separator: "."))
    let unknown = quoted(name.parts[part])
    let message =
      switch binding.kind {
      case .object:
        "\(unknown) is not a name of \(owner); "
          + fix(name.parts[part], known: binding.outline?.names ?? [], otherwise: explanation)
      case .list, .texts:
        "\(owner) is \(binding.kind.noun) and has no \(unknown) but 'count'; "
          + "open it as a section and use its items"
      default:
        "\(owner) is \(binding.kind.noun) and has no \(unknown); use it without what follows"
      }
    return Diagnostic(
      "unknown-name", in: scope.file, at: name.offset(ofPart: part), message, notes: scope.notes)
  }

  static func notText(
    _ name: Name, _ kind: Outline.Kind, _ outline: Outline?, in file: SourceFile
  ) -> Diagnostic {
    let fix =
      switch kind {
      case .object where name.parts.isEmpty: "name one of its fields"
      case .object:
        "name one of its fields, as in {{\(name.text).\(outline?.names.first ?? "name")}}"
      default: "open it as a section, {{#\(name.text)}}"
      }
    return Diagnostic(
      "not-text", in: file, at: name.range.lowerBound,
      "\(quoted(name.text)) is \(kind.noun) and cannot be shown; \(fix)")
  }

  static func escapedHTML(_ name: Name, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "escaped-html", in: file, at: name.range.lowerBound,
      "\(quoted(name.text)) is HTML and would be escaped again; write {{{\(name.text)}}}")
  }

  static func unescapedText(_ name: Name, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "unescaped-text", .warning, in: file, at: name.range.lowerBound,
      "\(quoted(name.text)) is plain text and would stand unescaped; write {{\(name.text)}}")
  }

  static func unknownPartial(
    _ name: String, known: [String], folder: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let plain =
      (name.hasSuffix(".mustache") ? String(name.dropLast(9)) : name)
      .split(separator: "/").last.map(String.init) ?? name
    let isPath = plain != name && known.contains(plain)
    return Diagnostic(
      "unknown-partial", in: file, at: offset,
      "\(quoted(name)) is not a template; "
        + (isPath
          ? "write its name alone, {{>\(plain)}}"
          : fix(
            name, known: known,
            otherwise: "add \(quoted("\(name).mustache")) to \(folder)/ or remove the tag")))
  }

  static func outsidePartial(
    _ name: String, folder: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "outside-partial", in: file, at: offset,
      "\(quoted(name)) leads out of '\(folder)', the only place of partials; "
        + "put a copy there and name that")
  }

  static func recursivePartial(
    _ path: [String], in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let way = path.dropFirst().map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      "recursive-partial", in: file, at: offset,
      "'\(path[0])' would use itself\(way.isEmpty ? "" : " through \(way)") without end; "
        + "remove this tag")
  }

  static func unknownBlock(
    _ name: String, of template: String?, known: [String], in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let owner = template.map { "'\($0)'" } ?? "any template that can be meant"
    return Diagnostic(
      "unknown-block", in: file, at: offset,
      "\(quoted(name)) is not a block of \(owner); "
        + fix(name, known: known, otherwise: "remove it"))
  }

  static func duplicateBlock(
    _ name: String, in file: SourceFile, at offset: Int, first: Int
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-block", in: file, at: offset,
      "block \(quoted(name)) is filled twice in one parent; remove one of the two",
      notes: [.init(in: file, at: first, "block \(quoted(name)) is filled here first")])
  }

  static func outsideBlock(
    _ text: String, parent: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "outside-block", .warning, in: file, at: offset,
      "\(quoted(text)) stands inside {{<\(parent)}} but in no block, and is not shown; "
        + "move it into one")
  }

  static func openPartialName(_ name: Name, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "open-partial-name", in: file, at: name.range.lowerBound,
      "\(quoted(name.text)) may be any text and cannot name a partial; "
        + "use sections, each with a partial of its own")
  }

  static func endlessPartials(_ name: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "too-deep", in: file, at: offset,
      "\(quoted(name)) stands below too many partials inside each other; "
        + "check that they do not use each other without end")
  }

  static func outputTooLarge(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "template-too-large", in: file, at: 0,
      "what the template makes of the data is too large; let partials use each other less often")
  }

  static func templateTooLarge(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "template-too-large", in: file, at: 0,
      "the template is too large with all its partials in place; "
        + "let them use each other less often")
  }
}
