import Mustache

@testable import Pages

/// The tables of all names, in Markdown: those that every page has, pages, then objects.
struct NameTables {
  private let pages = reachableOutlines().filter(pageOutlines.contains)
  private let objects = reachableOutlines().filter { !pageOutlines.contains($0) }
    .sorted { $0.name < $1.name }
  private let frame = PageKind.notFound.outline.entries

  var text: String {
    var text = "\nPages: [every page](#every-page) ·\n\(links(to: pages))\n\n"
    text += "Objects:\n\(links(to: objects))\n\n"
    text += "### Every page\n\nEvery template has these names.\n\n\(table(of: frame))"
    for outline in pages {
      let own = outline.entries.filter { !frameNames.contains($0.name) }
      text += "\n### \(heading(of: outline))\n\n"
      text += "Made by \(templates(of: outline)). "
      text +=
        own.isEmpty
        ? "It has the names of [every page](#every-page) and no others.\n"
        : "It has the names of [every page](#every-page), and:\n\n\(table(of: own))"
    }
    for outline in objects {
      text += "\n### \(heading(of: outline))\n\n\(table(of: outline.entries))"
    }
    return text + "\n"
  }

  /// Returns a link to the table of an outline.
  static func link(to outline: Outline, as label: String? = nil) -> String {
    "[\(label ?? outline.name)](#\(outline.name.replacing(" ", with: "-")))"
  }

  private func links(to outlines: [Outline]) -> String {
    outlines.map { Self.link(to: $0) }.joined(separator: " ·\n")
  }

  private func heading(of outline: Outline) -> String {
    outline.name.prefix(1).uppercased() + outline.name.dropFirst()
  }

  private func templates(of outline: Outline) -> String {
    let names = PageKind.allCases.filter { $0.outline == outline }.map {
      "`\($0.rawValue).mustache`"
    }
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func table(of entries: [Outline.Entry]) -> String {
    let rows = entries.map { entry in
      let example = entry.example.map { "`\($0)`" } ?? ""
      return "| `\(entry.name)` | \(kind(of: entry)) | \(meaning(of: entry)) | \(example) |\n"
    }
    return "| Name | Kind | What it is | Example |\n| --- | --- | --- | --- |\n" + rows.joined()
  }

  private func kind(of entry: Outline.Entry) -> String {
    switch entry.kind {
    case .text, .choice: "text"
    case .html: "HTML"
    case .flag: "flag"
    case .number: "number"
    case .texts: "list of texts"
    case .open: "open"
    case .object: entry.nested.map { Self.link(to: $0) } ?? ""
    case .list: entry.nested.map { "list of " + Self.link(to: $0, as: plural($0.name)) } ?? ""
    }
  }

  private func meaning(of entry: Outline.Entry) -> String {
    guard case .choice(let values) = entry.kind else { return entry.summary }
    let list = values.map { "`\($0)`" }
    let others = list.dropLast().joined(separator: ", ")
    return "\(entry.summary) One of \(others) and \(list.last ?? "")."
  }

  private func plural(_ noun: String) -> String {
    noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
  }
}
