package import Briefing
package import Extraction
internal import Markdown
package import Text

/// What the file of a brief declares and what its prose says, before a page is made of it.
package struct ReadBrief: Sendable {
  package let frontMatter: FrontMatter
  package let declared: DeclaredBrief
  let document: MarkdownDocument
  /// What extraction found, refused facts too; `nil` where no facts were sought.
  package let reading: Reading?
  /// What was declared and what was found, merged: the facts that a page shows.
  package let facts: Facts
  /// What was found beyond the lists that the author declared: no page shows it.
  package let beyond: Facts

  /// The text without its markup.
  package var prose: Prose { document.prose }
}
