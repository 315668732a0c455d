internal import Glibc
internal import Text

/// What a text may hold, by the bytes that it has; what it cannot hold is not looked for.
struct Features: OptionSet {
  let rawValue: Int

  /// A backslash or an ampersand.
  static let escapes = Features(rawValue: 1)
  static let tildes = Features(rawValue: 2)
  static let footnotes = Features(rawValue: 4)
  /// `://`, `www.` and `@`.
  static let schemes = Features(rawValue: 8)
  static let hosts = Features(rawValue: 16)
  static let mail = Features(rawValue: 32)
  static let tasks = Features(rawValue: 64)
  static let tables = Features(rawValue: 128)

  static let addresses: Features = [.schemes, .hosts, .mail]

  /// What stands inside a line of text.
  static let inlines: Features = [.tildes, .footnotes, .schemes, .hosts, .mail]

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Finds the features of `text`; of plain CommonMark only the escapes count.
  ///
  /// - Complexity: A few passes at the speed of memchr(3).
  init(of text: UnsafeRawBufferPointer, syntax: MarkdownDocument.Syntax) {
    self = []
    if unsafe text.holds("&") || text.holds("\\") { insert(.escapes) }
    guard syntax != .commonMark else { return }
    unsafe formUnion(Features(of: text, among: .inlines))
    if unsafe text.holds("]", where: { unsafe $0.isBox(endingAt: $1) }) { insert(.tasks) }
    if unsafe text.holds("|") || text.holds(":", where: { unsafe $0.hasHyphen(beside: $1) }) {
      insert(.tables)
    }
  }

  /// Finds which of some features of words `text` may have.
  init(of text: UnsafeRawBufferPointer, among features: Features) {
    self = []
    if features.contains(.tildes), unsafe text.holds("~") { insert(.tildes) }
    if features.contains(.footnotes),
      unsafe text.holds("^", where: { unsafe $1 > 0 && $0[$1 - 1] == UInt8(ascii: "[") })
    {
      insert(.footnotes)
    }
    if features.contains(.mail), unsafe text.holds("@") { insert(.mail) }
    if features.contains(.schemes),
      unsafe text.holds(":", where: { unsafe $0.has("//", at: $1 + 1) })
    {
      insert(.schemes)
    }
    if features.contains(.hosts),
      unsafe text.holds("w", where: { unsafe $0.has("ww.", at: $1 + 1) })
    {
      insert(.hosts)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether a byte stands somewhere, at a place of which `isMeant` is true.
  fileprivate func holds(
    _ byte: Unicode.Scalar, where isMeant: (UnsafeRawBufferPointer, Int) -> Bool = { _, _ in true }
  ) -> Bool {
    guard let base = baseAddress else { return false }
    var start = 0
    while start < count, let found = unsafe memchr(base + start, Int32(byte.value), count - start) {
      let place = unsafe UnsafeRawPointer(found) - base
      if unsafe isMeant(self, place) { return true }
      start = place + 1
    }
    return false
  }

  /// Whether `text` stands at a place.
  fileprivate func has(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where unsafe self[start + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether the bracket at a place closes a box, `[ ]` or `[x]`.
  fileprivate func isBox(endingAt place: Int) -> Bool {
    guard place >= 2, unsafe self[place - 2] == UInt8(ascii: "[") else { return false }
    let mark = unsafe self[place - 1]
    return mark == 0x20 || mark | 0x20 == UInt8(ascii: "x")
  }

  fileprivate func hasHyphen(beside place: Int) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return unsafe place > 0 && self[place - 1] == hyphen
      || place + 1 < count && self[place + 1] == hyphen
  }
}
