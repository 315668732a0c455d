internal import Markdown
package import Text

/// Returns a text as HTML, outside any site, or reports why it cannot be read.
///
/// As plain CommonMark it is the whole file; as part of a site it is what follows the front matter,
/// with all that a page has, and links between files as the author wrote them.
package func markdownHTML(
  _ file: SourceFile, isOfSite: Bool, isUnsafe: Bool, reporting diagnostics: inout [Diagnostic]
) -> [UInt8]? {
  var rendering = MarkdownDocument.Rendering()
  rendering.allowsUnsafeHTML = isUnsafe
  var body = file.textStart..<file.bytes.count
  if isOfSite {
    guard let frontMatter = FrontMatter(splitting: file, reporting: &diagnostics) else {
      return nil
    }
    body = frontMatter.body
    rendering.isSmart = true
    rendering.hasHeadingIDs = true
  }
  return MarkdownDocument.parse(
    file, body: body, syntax: isOfSite ? .page : .commonMark, reporting: &diagnostics)?
    .html(rendering).bytes
}
