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

  /// Returns the first place of some words in a file, or `nil` where it has them not.
  func position(of words: String, in path: String) -> Position? {
    guard let entry = entries[path], let bytes = try? source.read(entry) else { return nil }
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return nil }
    var start = 0
    while start + wanted.count <= bytes.count {
      if bytes[start] == first, bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return LineTable(bytes).position(of: start)
      }
      start += 1
    }
    return nil
  }
}
