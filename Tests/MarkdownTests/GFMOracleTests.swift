import Foundation
import Markdown
import Testing
import Text

private let oracle = "/usr/bin/cmark-gfm"

/// Debian's `cmark-gfm`, which has the same elements beyond CommonMark, says what they should be.
///
/// Compared is the structure: attributes that both write in their own way are left out.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: oracle),
    "the program cmark-gfm is not installed"))
struct GFMOracleTests {
  /// Where Readout differs, and why.
  static let differences = [
    "> |a|b|\n> |-|-|\nc": lazyLine, "- |a|b|\n  |-|-|\nc": lazyLine,
    "[a]: b\n| c |\n|---|": "a link definition before a table defines a link",
    "http://a.b/&amp;": "an address is what the text says, entities resolved",
    "http://a.b/c\\*d": "an address is what the text says, escapes resolved",
  ]

  private static let lazyLine =
    "a line that goes on without the marks of its quotation or item stays in it, as in CommonMark"

  @Test(arguments: GFMInputs.all)
  func `a text has the structure that cmark-gfm gives it`(text: String) throws {
    let (ours, theirs) = (try ours(text), try theirs(text))
    #expect((ours == theirs) == (Self.differences[text] == nil), "\(ours)\n\(theirs)")
  }

  @Test func `texts at random have it too`() throws {
    let texts = GFMInputs.generated(400)
    let different = try texts.filter { try ours($0) != theirs($0) }
    #expect(different.count == 0, "\(different.joined(separator: "\n=====\n"))")
  }

  private func ours(_ text: String) throws -> String {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: text)
    let document = try #require(
      MarkdownDocument.parse(file, body: 0..<file.bytes.count, reporting: &diagnostics))
    return String(decoding: document.html(.init()).bytes, as: UTF8.self)
      .replacing(
        /<sup class="footnote"><a href="#fn-(\d+)" id="[^"]*" role="doc-noteref" aria-label="[^"]*">\d+<\/a><\/sup>/
      ) { "{note \($0.1)}" }
      .replacing(/\ ?<a class="footnote-back"[^>]*>↩<\/a>/) { _ in "" }
      .replacing(
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">",
        with: "<section>"
      )
      .replacing(/<li id="fn-\d+">/) { _ in "<li>" }
      .replacing(
        "<li class=\"task\"><input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"Done\" /> ",
        with: "<li>{done}"
      )
      .replacing(
        "<li class=\"task\"><input type=\"checkbox\" disabled=\"\" aria-label=\"To do\" /> ",
        with: "<li>{open}"
      )
      .replacing("class=\"align-", with: "align=\"")
      .replacing("<table tabindex=\"0\">", with: "<table>")
  }

  private func theirs(_ text: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: oracle)
    process.arguments = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
      .flatMap { ["-e", $0] }
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let html = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return
      html
      .replacing(
        /<sup class="footnote-ref"><a href="[^"]*" id="[^"]*" data-footnote-ref>(\d+)<\/a><\/sup>/
      ) { "{note \($0.1)}" }
      .replacing(
        /\ ?<a href="[^"]*" class="footnote-backref"[^>]*>↩(<sup class="footnote-ref">\d+<\/sup>)?<\/a>/
      ) { _ in "" }
      .replacing("<section class=\"footnotes\" data-footnotes>", with: "<section>")
      .replacing(/<li id="fn-[^"]*">/) { _ in "<li>" }
      .replacing("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ", with: "{done}")
      .replacing("<input type=\"checkbox\" disabled=\"\" /> ", with: "{open}")
  }
}
