internal import Text

extension Diagnostic {
  static func duplicateKey(
    _ key: String, in file: SourceFile, at range: Range<Int>, first: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-key", in: file, at: range.lowerBound,
      "'\(shown(key))' stands twice; keep one of the two",
      notes: [Note(in: file, at: first.lowerBound, "the first one is here")])
  }

  static func alias(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "yaml-alias", in: file, at: range.lowerBound,
      "'\(shown(file.text(in: range)))' is an alias of YAML, which is not supported; "
        + "put the text in quotation marks")
  }

  static func anchor(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "yaml-alias", in: file, at: range.lowerBound,
      "'\(firstWord(at: range.lowerBound, in: file))' is an anchor of YAML, which is not "
        + "supported; put the text in quotation marks")
  }

  static func tag(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "yaml-tag", in: file, at: range.lowerBound,
      "'\(firstWord(at: range.lowerBound, in: file))' is a tag of YAML, which is not supported; "
        + "put the text in quotation marks")
  }

  static func keyIsNoText(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    let bracket = file.text(in: range.lowerBound..<min(range.lowerBound + 1, file.bytes.count))
    return Diagnostic(
      "yaml-key", in: file, at: range.lowerBound,
      "'\(bracket)' begins a list or map where a key is expected; "
        + "put text that begins with a bracket in quotation marks")
  }

  static func tooDeep(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "yaml-depth", in: file, at: range.lowerBound,
      "more than \(TreeBuilder.depthLimit) lists and maps stand in one another; "
        + "close the brackets or use fewer levels")
  }

  static func secondDocument(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "yaml-documents", in: file, at: range.lowerBound,
      "'---' begins a second YAML document; keep everything in the first one")
  }

  static func controlCharacter(_ value: UInt32, in file: SourceFile, at offset: Int) -> Diagnostic {
    let digits = String(value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Diagnostic(
      "control-character", in: file, at: offset,
      "U+\(code) is a control character, which no text needs; remove it")
  }

  static func syntax(_ fault: SyntaxFault, at place: FaultPlace, in file: SourceFile) -> Diagnostic
  {
    if let forbidden = fault.forbidden {
      return .controlCharacter(forbidden, in: file, at: place.problem)
    }
    let (offset, message) = place.wording(of: fault)
    var notes: [Note] = []
    if offset != place.context, fault.context.contains("flow") {
      notes.append(Note(in: file, at: place.context, "the bracket is here"))
    }
    return Diagnostic("yaml-syntax", in: file, at: offset, message, notes: notes)
  }
}

/// Returns the bytes up to the next blank or comma, such as the name of an anchor with its mark.
private func firstWord(at offset: Int, in file: SourceFile) -> String {
  let word = file.bytes[offset...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
  return shown(String(decoding: word, as: UTF8.self))
}

/// Returns a text short enough for a message, on one line.
func shown(_ text: String) -> String {
  let line = text.prefix { !$0.isNewline }
  return line.count > 40 ? line.prefix(39) + "…" : String(line)
}
