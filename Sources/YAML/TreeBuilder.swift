internal import Text

/// Makes a tree of libyaml's events, and refuses what front matter has no use for.
///
/// Faults that leave the structure clear (an alias, a tag, a second key of the same name) are
/// reported and passed over, so that a file shows all of its faults in one run.
struct TreeBuilder {
  /// How many lists and maps may stand in one another; libyaml itself knows no limit.
  static let depthLimit = 50

  private(set) var root: YAMLNode?
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var wasRefused = false
  private let file: SourceFile
  private let table: ScalarTable
  private var open: [Collection] = []

  init(file: SourceFile, table: ScalarTable) {
    self.file = file
    self.table = table
  }

  /// Takes the next event; returns `false` where no further one is wanted.
  mutating func add(_ event: Event) -> Bool {
    let range = byteRange(of: event)
    report(event, at: range)
    switch event.kind {
    case .documentStart:
      guard root == nil else { return refuse(.secondDocument(in: file, at: range)) }
    case .alias:
      return add(node(file.text(in: range), at: range, isPlain: true))
    case .scalar(let text, let isPlain):
      if let control = firstForbidden(in: text) {
        diagnostics.append(.controlCharacter(control.value, in: file, at: range.lowerBound))
      }
      report(
        Leniency(file: file).fault(
          ofScalar: text, isPlain: isPlain, in: range, isInBrackets: isInBrackets,
          indentation: indentation))
      return add(node(text, at: range, isPlain: isPlain))
    case .listStart:
      return begin(Collection(isMap: false, start: range.lowerBound), at: range)
    case .mapStart:
      return begin(Collection(isMap: true, start: range.lowerBound), at: range)
    case .collectionEnd:
      guard let collection = open.popLast() else { return true }
      if hasBracket(collection) {
        let whole = collection.start..<range.upperBound
        report(Leniency(file: file).fault(ofBrackets: whole, isInBlock: indentation != nil))
      }
      return add(collection.node(endingAt: end(of: collection, at: range)))
    case .other:
      break
    }
    return true
  }

  private mutating func begin(_ collection: Collection, at range: Range<Int>) -> Bool {
    if open.last?.wantsKey == true {
      return refuse(.keyIsNoText(in: file, at: range))
    }
    guard open.count < Self.depthLimit else { return refuse(.tooDeep(in: file, at: range)) }
    open.append(collection)
    return true
  }

  private mutating func add(_ node: YAMLNode) -> Bool {
    guard let last = open.indices.last else {
      root = node
      return true
    }
    guard let (name, key, first) = open[last].add(node) else { return true }
    diagnostics.append(
      .duplicateKey(name, in: file, at: key, first: first))
    return true
  }

  private mutating func refuse(_ diagnostic: Diagnostic) -> Bool {
    diagnostics.append(diagnostic)
    wasRefused = true
    return false
  }

  private mutating func report(_ event: Event, at range: Range<Int>) {
    if case .alias = event.kind { diagnostics.append(.alias(in: file, at: range)) }
    if event.hasAnchor { diagnostics.append(.anchor(in: file, at: range)) }
    if event.hasTag { diagnostics.append(.tag(in: file, at: range)) }
  }

  private func node(_ text: String, at range: Range<Int>, isPlain: Bool) -> YAMLNode {
    let scalar = YAMLNode.Scalar(
      text: text, isPlain: isPlain, verbatimRange: verbatimRange(of: text, in: range, isPlain))
    return YAMLNode(content: .scalar(scalar), range: range)
  }

  private func verbatimRange(of text: String, in range: Range<Int>, _ isPlain: Bool) -> Range<Int>?
  {
    var inner = range
    if !isPlain {
      guard range.count > 2, isQuotationMark(file.bytes[range.lowerBound]) else { return nil }
      inner = range.lowerBound + 1..<range.upperBound - 1
    }
    guard !inner.isEmpty, file.bytes[inner].elementsEqual(text.utf8) else { return nil }
    return inner
  }

  private func byteRange(of event: Event) -> Range<Int> {
    let start = table.offset(ofScalar: event.start)
    var end = max(start, table.offset(ofScalar: event.end))
    // The text of a block ends, for libyaml, where the next thing begins.
    while end > start, isBlank(file.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Returns where a collection ends: with its bracket, or else with its last value.
  private func end(of collection: Collection, at range: Range<Int>) -> Int {
    hasBracket(collection) ? range.upperBound : collection.lastEnd
  }

  private func hasBracket(_ collection: Collection) -> Bool {
    guard collection.start < file.bytes.count else { return false }
    let byte = file.bytes[collection.start]
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  private var isInBrackets: Bool { open.last.map(hasBracket) ?? false }

  /// The columns before the innermost list or map; `nil` where it stands in brackets.
  private var indentation: Int? {
    guard let last = open.last, !hasBracket(last) else { return nil }
    return last.start - (file.bytes[..<last.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
  }

  private mutating func report(_ diagnostic: Diagnostic?) {
    if let diagnostic { diagnostics.append(diagnostic) }
  }
}

/// A list or map whose end has not come yet.
private struct Collection {
  let isMap: Bool
  let start: Int
  private(set) var lastEnd: Int
  private var items: [YAMLNode] = []
  private var members: [YAMLNode.Member] = []
  private var key: YAMLNode?
  private var firsts: [String: Range<Int>] = [:]

  init(isMap: Bool, start: Int) {
    self.isMap = isMap
    self.start = start
    lastEnd = start
  }

  var wantsKey: Bool { isMap && key == nil }

  /// Adds an item, a key or a value; returns the key that stands twice, and where it was first.
  mutating func add(_ node: YAMLNode) -> (name: String, key: Range<Int>, first: Range<Int>)? {
    lastEnd = max(lastEnd, node.range.upperBound)
    guard isMap else {
      items.append(node)
      return nil
    }
    guard let key else {
      self.key = node
      return nil
    }
    self.key = nil
    let name = key.scalar?.text ?? ""
    if let first = firsts[name] { return (name, key.range, first) }
    firsts[name] = key.range
    members.append(YAMLNode.Member(key: name, keyRange: key.range, value: node))
    return nil
  }

  func node(endingAt end: Int) -> YAMLNode {
    YAMLNode(content: isMap ? .map(members) : .list(items), range: start..<end)
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

private func isQuotationMark(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
}

/// Returns the first control character of a text that is neither a tab nor a line break.
private func firstForbidden(in text: String) -> Unicode.Scalar? {
  let mayHold = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
  return mayHold ? text.unicodeScalars.first(where: isForbidden) : nil
}

/// Whether a character belongs in no text: a control character other than tab and line breaks.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0: true
  default: false
  }
}
