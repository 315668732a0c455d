internal import Text

/// Finds what libyaml passes over although YAML forbids it, and takes for something else than what
/// stands there: a text with it would lose a mark, or a line.
///
/// - SeeAlso: YAML 1.2.2, sections 6.1, 6.6, 7.3.3 and 8.1.1.
struct Leniency {
  let file: SourceFile

  /// Returns the fault of a scalar that stands in `range`, or `nil`; `indentation` are the columns
  /// before the list or map around it, `nil` where brackets stand around it, or nothing.
  func fault(
    ofScalar text: String, isPlain: Bool, in range: Range<Int>, isInBrackets: Bool,
    indentation: Int?
  ) -> Diagnostic? {
    guard let first = byte(range.lowerBound) else { return nil }
    if isPlain {
      guard isInBrackets else { return nil }
      if text == "-" { return .loneHyphen(in: file, at: range.lowerBound) }
      let isGlued = range.lowerBound > 0 && byte(range.lowerBound - 1) == UInt8(ascii: "?")
      return isGlued ? .strayQuestionMark(in: file, at: range.lowerBound - 1) : nil
    }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      return indentation.flatMap { blockFault(from: range.lowerBound, indentation: $0) }
    }
    return commentFault(at: range.upperBound)
      ?? (indentation == nil ? nil : tabFault(in: range))
  }

  /// Returns the fault of a list or map in brackets that stands in `range`, or `nil`.
  func fault(ofBrackets range: Range<Int>, isInBlock: Bool) -> Diagnostic? {
    commentFault(at: range.upperBound) ?? (isInBlock ? tabFault(in: range) : nil)
  }

  /// A comment begins after a blank, or else it would be part of the text.
  private func commentFault(at offset: Int) -> Diagnostic? {
    byte(offset) == UInt8(ascii: "#") ? .gluedComment(in: file, at: offset) : nil
  }

  /// Returns the fault of a line that a tab indents; a line of blanks alone may have any.
  private func tabFault(in range: Range<Int>) -> Diagnostic? {
    var start = range.lowerBound
    while let end = file.bytes[start..<range.upperBound].firstIndex(of: 0x0A) {
      start = end + 1
      let line = file.bytes[start..<range.upperBound].prefix { $0 != 0x0A }
      if line.first == 0x09, line.contains(where: { $0 > 0x20 }) {
        return .tabIndents(in: file, at: start)
      }
    }
    return nil
  }

  /// Returns the fault of a text in a block, whose mark stands at `start`.
  private func blockFault(from start: Int, indentation: Int) -> Diagnostic? {
    var offset = start + 1
    var isCounted = false
    while let next = byte(offset), "+-123456789".utf8.contains(next) {
      if next > UInt8(ascii: "-") { isCounted = true }
      offset += 1
    }
    if let fault = commentFault(at: offset) { return fault }
    var longest: (count: Int, offset: Int)?
    while !isCounted, let end = file.bytes[offset...].firstIndex(of: 0x0A) {
      offset = end + 1
      let blanks = file.bytes[offset...].prefix { $0 == 0x20 }.count
      let next = byte(offset + blanks)
      guard next == 0x0A || next == 0x0D else {
        // The first line of the text sets how far the others are indented. libyaml says so itself,
        // unless it takes that line for a comment and drops it.
        guard let longest, blanks > indentation, longest.count > blanks, next == UInt8(ascii: "#")
        else { return nil }
        return .longBlankLine(in: file, at: longest.offset)
      }
      if blanks > longest?.count ?? 0 { longest = (blanks, offset) }
    }
    return nil
  }

  private func byte(_ offset: Int) -> UInt8? {
    offset < file.bytes.count ? file.bytes[offset] : nil
  }
}

extension Diagnostic {
  fileprivate static func loneHyphen(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "yaml-syntax", in: file, at: offset,
      "'-' cannot stand alone in brackets; put it in quotation marks")
  }

  fileprivate static func strayQuestionMark(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "yaml-syntax", in: file, at: offset,
      "'?' begins a key of YAML here; put the text in quotation marks")
  }

  fileprivate static func gluedComment(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "yaml-syntax", in: file, at: offset, "'#' begins a comment only after a blank; put one before"
    )
  }

  fileprivate static func tabIndents(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic("yaml-syntax", in: file, at: offset, FaultPlace.tab)
  }

  fileprivate static func longBlankLine(in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "yaml-syntax", in: file, at: offset,
      "this line has more blanks than the first line of the text; leave the line empty")
  }
}
