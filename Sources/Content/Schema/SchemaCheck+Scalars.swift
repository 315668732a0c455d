internal import Briefing
internal import Text

extension SchemaCheck {
  /// Returns what is wrong with the text of a scalar, or `nil` where it fits the shape.
  func fault(of text: String, as shape: Schema.Shape, key: String, at range: Range<Int>)
    -> Diagnostic?
  {
    switch shape {
    case .flag:
      truth(of: text) == nil ? .noFlag(text, of: key, in: file, at: range) : nil
    case .date:
      CalendarDate(iso: text) == nil ? .invalidDate(text, in: file, at: range) : nil
    case .moment:
      Moment(rfc3339: text) == nil ? .invalidMoment(text, in: file, at: range) : nil
    case .integer(let bounds):
      integer(text, in: bounds) == nil
        ? .numberOutOf(
          "\(bounds.lowerBound) to \(bounds.upperBound)", text, key, in: file, at: range)
        : nil
    case .fraction:
      fraction(text) == nil ? .numberOutOf("0 to 1", text, key, in: file, at: range) : nil
    case .choice(let words):
      words.contains(text)
        ? nil : .unknownValue(text, of: key, in: file, at: range, known: words)
    case .slug:
      text == slug(for: text) ? nil : .invalidSlug(text, in: file, at: range)
    case .identifier:
      isIdentifier(text) ? nil : .invalidID(text, in: file, at: range)
    case .url:
      addressFault(of: text, isSite: false).map { .invalidURL(text, $0, in: file, at: range) }
    case .siteURL:
      addressFault(of: text, isSite: true).map { .invalidURL(text, $0, in: file, at: range) }
    case .alias:
      aliasFault(of: text).map { .invalidAlias(text, $0, in: file, at: range) }
    case .language:
      isLanguageTag(text) ? nil : .invalidLanguage(text, in: file, at: range)
    case .wikidata:
      isWikidataItem(text) ? nil : .invalidWikidata(text, in: file, at: range)
    case .text, .list, .map, .textOr, .ownKeys:
      nil
    }
  }

  /// Returns what is wrong with an old address and how to mend it.
  private func aliasFault(of text: String) -> String? {
    let hidden = ["%2e", "%2f", "%5c", "%0", "%1", "%7f"]
    if !text.hasPrefix("/") || text.hasPrefix("//") {
      let path = text.drop { $0 == "/" }
      return text.contains("://")
        ? "is no address on this site; begin it with '/'"
        : "does not begin with one '/'; write /\(path)"
    }
    if text.contains("..") || hidden.contains(where: text.lowercased().contains) {
      return "leads out of its folder; leave out '..' and escaped marks"
    }
    if text.contains("//") { return "holds '//'; write one '/'" }
    if terminalSafe(text) != text { return "holds a character that is not seen; leave it out" }
    if text.contains(where: { $0.isWhitespace || "\\?#".contains($0) }) {
      return "holds a blank, '\\', '?' or '#'; give the path alone"
    }
    return nil
  }

  private func isIdentifier(_ text: String) -> Bool {
    text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Whether a text has the form of a BCP 47 tag; which languages there are is not asked.
  private func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts[0].allSatisfy { $0 > UInt8(ascii: "9") }
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }
  }

  private func isWikidataItem(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.hasPrefix("Q") && (1...12).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) } && digits.first != 0x30
  }
}

/// Returns what a text says of something that is so or not.
func truth(of text: String) -> Bool? {
  switch text {
  case "true", "True", "TRUE": true
  case "false", "False", "FALSE": false
  default: nil
  }
}

/// Returns the number that decimal digits write, if it lies in `bounds`.
func integer(_ text: String, in bounds: ClosedRange<Int>) -> Int? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
    bounds.contains(number)
  else { return nil }
  return number
}

/// Returns the number from 0 to 1 that decimal digits write.
func fraction(_ text: String) -> Double? {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
    let number = Double(text), (0...1).contains(number)
  else { return nil }
  return number
}

/// Returns the text without blanks at its ends, each line break as one blank.
func oneLine(_ text: String) -> String {
  let blank = UInt8(ascii: " ")
  let isOneLine = text.utf8.allSatisfy { $0 >= blank }
  if isOneLine, text.utf8.first != blank, text.utf8.last != blank { return text }
  let lines = Array(text.utf8).split { [0x09, 0x0A, 0x0D].contains($0) }.map { line in
    var line = line.drop { $0 == blank }
    while line.last == blank { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
  return lines.filter { !$0.isEmpty }.joined(separator: " ")
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
