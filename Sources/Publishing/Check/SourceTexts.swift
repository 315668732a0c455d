internal import Text

/// The files of a source folder, asked where they have some words.
///
/// Only what is reported is looked for, so that few files are read, and each again.
struct SourceTexts {
  private let source: SourceTree
  private let entries: [String: SourceTree.Entry]

  init(_ source: SourceTree) {
    self.source = source
    entries = Dictionary(
      (source.content + source.templates).map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one }
    )
  }

  /// Returns the place of some words, or of an address, in a file; `nil` where it has them not.
  ///
  /// They are not sought inside longer ones. Of several places the first counts that looks like the
  /// target of a link, else the first.
  func position(of words: String, in path: String) -> Position? {
    guard let entry = entries[path], let bytes = try? source.read(entry) else { return nil }
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    var likely: Int?
    var start = 0
    while start + wanted.count <= bytes.count {
      defer { start += 1 }
      let end = start + wanted.count
      guard bytes[start] == first, bytes[start..<end].elementsEqual(wanted),
        start == 0 || !goesOn(bytes[start - 1]), end == bytes.count || !goesOn(bytes[end])
      else { continue }
      if start > 0, Self.marks.contains(bytes[start - 1]) {
        return LineTable(bytes).position(of: start)
      }
      likely = likely ?? start
    }
    return likely.map { LineTable(bytes).position(of: $0) }
  }

  /// What stands before the target of a link, an attribute, or a value in quotation marks.
  private static let marks = Set("(<\"'".utf8)

  /// Whether a word or an address would go on with this byte.
  private func goesOn(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: Self.inAddresses.contains(byte)
    }
  }

  private static let inAddresses = Set("/-_%?=&~+".utf8)
}
