package import Briefing
package import Text
internal import YAML

/// What the front matter of a brief says, before anything is known of its text.
///
/// Each `nil` means that the author said nothing; an empty list that there is none.
package struct DeclaredBrief: Sendable {
  package var title: Located<String>
  /// Where the bytes of the file are the title itself; `nil` where YAML rewrote it.
  package var titleRange: Range<Int>?
  package var date: CalendarDate
  package var endDate: CalendarDate?
  package var summary: String?
  package var event: String?
  package var location: String?
  package var kind: Brief.Kind?
  package var facts: DeclaredFacts
  package var sources: [Located<Reference>]
  package var updates: [Update]
  package var rejected: [Located<Rejection>]
  package var visibility: Visibility
  package var slug: Located<String>?
  package var aliases: [Alias]
  package var language: String?
  package var updated: CalendarDate?
  /// Whether the author wants facts to be sought in the text; says nothing of the language.
  package var extractsFacts: Bool
  package var extra: Extra

  /// Decodes the front matter of a brief; reports every fault and gives `nil` if there is one.
  package static func decode(
    _ frontMatter: FrontMatter, of file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> DeclaredBrief? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let tree = checkedTree(of: frontMatter, in: file, against: .brief, reporting: &found)
    else { return nil }
    let facts = DeclaredFacts(tree, in: file, reporting: &found)
    if let first = tree.locatedDate("date"), let last = tree.locatedDate("end_date"),
      last.value < first.value
    {
      found.append(.dateOrder(last, before: first, in: file))
    }
    guard !found.hasErrors, let title = tree.located("title"), let date = tree.date("date")
    else { return nil }
    return DeclaredBrief(tree, title: title, date: date, facts: facts, in: file)
  }

  private init(
    _ tree: YAMLNode, title: Located<String>, date: CalendarDate, facts: DeclaredFacts,
    in file: SourceFile
  ) {
    self.title = title
    titleRange = tree.value(of: "title")?.scalar?.verbatimRange
    self.date = date
    endDate = tree.date("end_date")
    summary = tree.text("summary")
    event = tree.text("event")
    location = tree.text("location")
    kind = tree.choice("kind")
    self.facts = facts
    sources = (tree.list("sources") ?? []).map { Located(Reference($0), at: $0.range) }
    updates = (tree.list("updates") ?? []).compactMap(Update.init)
    rejected = (tree.list("rejected") ?? []).compactMap { node in
      Rejection(node).map { Located($0, at: node.range) }
    }
    visibility = Visibility(tree)
    slug = tree.located("slug")
    aliases = tree.aliases(in: file)
    language = tree.text("lang")
    updated = tree.date("updated")
    extractsFacts = tree.flag("extract") ?? true
    extra = Extra(tree)
  }
}

/// An extracted fact that the author refused.
package struct Rejection: Hashable, Sendable {
  package var field: FactField
  package var text: String
  /// The sentence that was to prove the fact; `nil` refuses it whatever proves it.
  package var quote: String?

  package init(field: FactField, text: String, quote: String? = nil) {
    self.field = field
    self.text = text
    self.quote = quote
  }
}

extension Rejection {
  fileprivate init?(_ node: YAMLNode) {
    guard let field: FactField = node.choice("field"), let text = node.text("text") else {
      return nil
    }
    self.init(field: field, text: text, quote: node.text("quote"))
  }
}

extension Reference {
  fileprivate init(_ node: YAMLNode) {
    self.init(
      title: node.text("title"), publisher: node.text("publisher"), url: node.text("url"),
      date: node.date("date"), party: node.text("party"))
  }
}

extension Update {
  fileprivate init?(_ node: YAMLNode) {
    guard let date = node.date("date"), let note = node.text("note") else { return nil }
    self.init(date: date, note: note, isMajor: node.flag("major") ?? false)
  }
}

extension Visibility {
  init(_ node: YAMLNode) {
    self.init(
      isDraft: node.flag("draft") ?? false,
      embargo: node.text("embargo").flatMap(Moment.init(rfc3339:)))
  }
}

extension Extra {
  /// Takes what stands under `extra` as it is.
  init(_ tree: YAMLNode) {
    self = tree.value(of: "extra").flatMap { $0.members == nil ? nil : Extra(value: $0) } ?? .empty
  }

  private init(value node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let scalar):
        if node.isNull {
          .text("")
        } else if scalar.isPlain, let flag = truth(of: scalar.text) {
          .flag(flag)
        } else {
          .text(scalar.text)
        }
      case .list(let items): .list(items.map(Extra.init(value:)))
      case .map(let members):
        .map(members.map { Member(name: $0.key, value: Extra(value: $0.value)) })
      }
  }
}
