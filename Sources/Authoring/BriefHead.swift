package import Briefing
internal import Content

/// The front matter of a new brief, from one `---` to the other.
package struct BriefHead: Sendable {
  package var title: String
  package var date: CalendarDate
  /// Where editors find the schema of front matter, relative to the brief.
  package var schema: String?

  package init(title: String, date: CalendarDate, schema: String? = nil) {
    self.title = title
    self.date = date
    self.schema = schema
  }

  /// The required keys alone, for a brief whose text is there.
  package var plain: String { "---\n" + required + "---\n" }

  /// All keys, for a brief that is to be filled in: a draft, the others commented out.
  package var skeleton: String {
    var text = "---\n" + required + line("draft", isComment: false)
    text += "\n# Optional: remove the '# ' in front of what you need.\n"
    for key in Schema.brief.keys where !["title", "date", "draft"].contains(key.name) {
      text += line(key.name, isComment: true)
    }
    return text + "---\n\n"
  }

  private var required: String {
    let comment = schema.map { "# yaml-language-server: $schema=\($0)\n" } ?? ""
    return comment + "title: \(yamlValue(valueLine(title)))\ndate: \(date.iso)\n"
  }

  private func line(_ key: String, isComment: Bool) -> String {
    guard let note = KeyNote.all[key] else { return "" }
    return "\(isComment ? "# " : "")\(key): \(note.example)  # \(note.words)\n"
  }
}
