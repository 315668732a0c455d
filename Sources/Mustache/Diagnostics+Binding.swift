internal import Text

/// The most names that a message lists.
private let listLimit = 12

/// Returns the fix for an unknown name: a near miss, or the names if they are few.
private func fix(_ name: String, known: [String], otherwise: String) -> String {
  if let near = nearMiss(to: name, among: known) { return "did you mean '\(near)'?" }
  if known.isEmpty || known.count > listLimit { return otherwise }
  return "use one of \(known.joined(separator: ", "))"
}

extension Diagnostic {
  static func unknownTemplate(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-template", path: nil,
      "'\(name)' is not a template; " + fix(name, known: known, otherwise: "add the file"))
  }

  static func unknownName(
    _ name: Name, frames: [StaticFrame], in file: SourceFile
  ) -> Diagnostic {
    let shapes = frames.reversed().compactMap { frame in
      if case .subject(let outline, _) = frame { "'\(outline.name)'" } else { nil }
    }
    let whose = shapes.isEmpty ? "known here" : "a name of \(shapes.joined(separator: " or "))"
    return Diagnostic(
      "unknown-name", in: file, at: name.range.lowerBound,
      "\(quoted(name.parts[0])) is not \(whose); "
        + fix(
          name.parts[0], known: frames.reversed().flatMap(\.names),
          otherwise: "'readout explain' lists the names of a page"))
  }

  static func unknownPart(
    _ name: Name, _ part: Int, after binding: Binding, in file: SourceFile
  ) -> Diagnostic {
    let owner = quoted(name.parts.prefix(part).joined(separator: "."))
    let unknown = quoted(name.parts[part])
    let offset = name.offset(ofPart: part)
    let message =
      switch binding.kind {
      case .object:
        "\(unknown) is not a name of \(owner); "
          + fix(
            name.parts[part], known: binding.outline?.names ?? [],
            otherwise: "'readout explain' lists the names of a page")
      case .list, .texts:
        "\(owner) is \(binding.kind.noun) and has no \(unknown) but 'count'; "
          + "open it as a section and use its items"
      default:
        "\(owner) is \(binding.kind.noun) and has no \(unknown); use it without what follows"
      }
    return Diagnostic("unknown-name", in: file, at: offset, message)
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
    _ name: String, known: [String], in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "unknown-partial", in: file, at: offset,
      "\(quoted(name)) is not a template; "
        + fix(name, known: known, otherwise: "add the file or remove the tag"))
  }

  static func recursivePartial(
    _ path: [String], in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    let way = path.dropFirst().map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      "recursive-partial", in: file, at: offset,
      "'\(path[0])' uses itself\(way.isEmpty ? "" : " through \(way)"); remove this tag")
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
      "\(quoted(name)) is filled twice in one parent; remove one of the two",
      notes: [.init(in: file, at: first, "\(quoted(name)) is filled here first")])
  }

  static func outsideBlock(_ text: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "outside-block", .warning, in: file, at: offset,
      "\(quoted(text)) stands in a parent outside its blocks and is ignored; "
        + "move it into a block")
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

  static func templateTooLarge(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "template-too-large", in: file, at: 0,
      "'\(file.path)' is too large with all its partials in place; "
        + "check how often they use each other")
  }
}
