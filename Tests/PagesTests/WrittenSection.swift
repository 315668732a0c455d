import Foundation
import Testing

/// A part of a page of the documentation that is written from the code.
///
/// The variable `GOLDEN` has it written anew; the difference is for a review.
struct WrittenSection {
  private let file: URL
  private let start: String
  private let end: String

  init(_ name: String, of file: URL) {
    self.file = file
    start = "<!-- \(name): `make golden` writes what follows from the code -->\n"
    end = "<!-- end of \(name) -->\n"
  }

  /// Returns what stands there, or has `text` put there where that is asked for.
  func text(orWriting text: String) throws -> String {
    var page = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(page.firstRange(of: start)).upperBound
    let end = try #require(page[start...].firstRange(of: end)).lowerBound
    guard ProcessInfo.processInfo.environment["GOLDEN"] != nil else {
      return String(page[start..<end])
    }
    page.replaceSubrange(start..<end, with: text)
    try Data(page.utf8).write(to: file)
    return text
  }
}
