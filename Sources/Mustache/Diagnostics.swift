internal import Text

/// Returns a piece of a file as it is quoted: one line, not too long.
func quoted(_ text: String) -> String {
  let line = text.prefix { !$0.isNewline }
  let short = line.prefix(40)
  return short.utf8.count < text.utf8.count ? "'\(short)…'" : "'\(short)'"
}

extension Diagnostic {
  static func unclosedTag(
    _ tag: String, needs end: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "unclosed-tag", in: file, at: offset, "\(quoted(tag)) is never closed; add '\(end)'")
  }

  static func emptyTag(_ tag: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "empty-tag", in: file, at: offset,
      "\(quoted(tag)) names nothing; write a name in it or remove it")
  }

  static func badDelimiters(
    _ tag: String, example: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "bad-delimiters", in: file, at: offset,
      "\(quoted(tag)) does not name two delimiters; write both with a space between, "
        + "as in \(example)")
  }

  static func spacedName(_ name: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "bad-name", in: file, at: offset, "\(quoted(name)) is not a name; \(wayOut(of: name))")
  }

  /// What to write in the place of a name with white space; other languages have words for what a
  /// section does by itself.
  private static func wayOut(of name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    if let bar = words.firstIndex(where: { $0.contains("|") }), bar > 0 {
      return "there are no filters, write {{\(words[0])}}"
    }
    return switch (words.first, words.last) {
    case ("if", let last?), ("each", let last?), ("with", let last?), ("for", let last?):
      "a section needs no word before it, write {{#\(last)}} … {{/\(last)}}"
    case ("unless", let last?), ("not", let last?):
      "an inverted section needs no word before it, write {{^\(last)}} … {{/\(last)}}"
    default: "write it without white space inside"
    }
  }

  static func badDots(_ name: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "bad-name", in: file, at: offset,
      "\(quoted(name)) is not a name; put one dot between two parts and none at the ends")
  }

  static func unclosedSection(
    _ noun: String, _ name: String, fix: String, in file: SourceFile, at offset: Int
  ) -> Diagnostic {
    Diagnostic(
      "unclosed-section", in: file, at: offset,
      "\(noun) \(quoted(name)) is opened here but never closed; add \(fix)")
  }

  static func crossedSection(
    _ tag: String, inner: String, fix: String, in file: SourceFile, at offset: Int, opened: Int
  ) -> Diagnostic {
    Diagnostic(
      "crossed-section", in: file, at: offset,
      "\(quoted(tag)) comes while \(inner) is still open; put \(fix) before it",
      notes: [.init(in: file, at: opened, "\(inner) was opened here")])
  }

  static func unopenedSection(
    _ tag: String, meant: String?, in file: SourceFile, at offset: Int, notes: [Note]
  ) -> Diagnostic {
    Diagnostic(
      "unopened-section", in: file, at: offset,
      "\(quoted(tag)) closes nothing that is open; "
        + (meant.map { "did you mean \($0)?" } ?? "remove it"), notes: notes)
  }

  static func nestedTooDeep(_ tag: String, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "too-deep", in: file, at: offset,
      "\(quoted(tag)) is nested more than \(Template.depthLimit) levels deep; "
        + "move some levels into a partial")
  }
}
