import Markdown
import Testing
import Text

/// Returns a document of which nothing is reported.
func parsed(
  _ file: SourceFile, body: Range<Int>? = nil, title: MarkdownDocument.Title? = nil,
  syntax: MarkdownDocument.Syntax = .page
) -> MarkdownDocument {
  var diagnostics: [Diagnostic] = []
  let document = MarkdownDocument.parse(
    file, body: body ?? 0..<file.bytes.count, title: title, syntax: syntax,
    reporting: &diagnostics)
  #expect(diagnostics == [])
  guard let document else { preconditionFailure("the text is no storm") }
  return document
}

/// Returns the HTML of a text, without what a page adds to the elements.
func html(
  _ text: String, _ rendering: MarkdownDocument.Rendering = .init(),
  syntax: MarkdownDocument.Syntax = .page
) -> String {
  let file = SourceFile(path: "a.md", text: text)
  return String(decoding: parsed(file, syntax: syntax).html(rendering).bytes, as: UTF8.self)
}
