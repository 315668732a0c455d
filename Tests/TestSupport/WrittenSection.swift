package import Foundation

/// A part of a page of the documentation that is written from the code.
///
/// The variable `GOLDEN` has it written anew; the difference is for a review.
package struct WrittenSection {
  /// The page lacks the marks that the part stands between.
  private struct NoSuchSection: Error {
    let start: String
  }

  package let file: URL
  private let start: String
  private let end: String

  /// Names the part; its first mark may say more than the name.
  package init(
    _ name: String, of file: URL,
    saying rest: String = ": `make golden` writes what follows from the code"
  ) {
    self.file = file
    start = "<!-- \(name)\(rest) -->\n"
    end = "<!-- end of \(name) -->\n"
  }

  /// Returns what stands there, or has `text` put there where that is asked for.
  package func text(orWriting text: String) throws -> String {
    var page = try String(contentsOf: file, encoding: .utf8)
    guard let start = page.firstRange(of: start)?.upperBound,
      let end = page[start...].firstRange(of: end)?.lowerBound
    else { throw NoSuchSection(start: start) }
    guard ProcessInfo.processInfo.environment["GOLDEN"] != nil else {
      return String(page[start..<end])
    }
    page.replaceSubrange(start..<end, with: text)
    try Data(page.utf8).write(to: file)
    return text
  }
}
