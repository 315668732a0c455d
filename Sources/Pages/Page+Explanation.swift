internal import Briefing
internal import Mustache
package import Text

/// A template with the file that it was read from.
package struct TemplateFile: Sendable {
  /// The name under which tags know it.
  package let name: String
  package let path: String
}

extension Page {
  /// Whether code writes the file, so that no template sees it.
  package var isWrittenByCode: Bool { context == nil }

  /// The address of the page from the root of the site, with `/` in front.
  package var address: String { "/" + Route(file: file).encodedPath }

  /// Returns the templates that the page is made of, in the order of their names.
  ///
  /// A template with a fault is among them; what only its faulty part uses is not.
  package func templates(among files: [SourceFile]) -> [TemplateFile] {
    guard let context else { return [] }
    var ignored: [Diagnostic] = []
    let library = TemplateLibrary(Theme.templates(files, reporting: &ignored))
    let kind = context.frame.kind
    let names = Set(library.templates(of: kind.rawValue, boundTo: kind.outline) + [kind.rawValue])
    let found = files.map { TemplateFile(name: Theme.name(of: $0.path), path: $0.path) }
    return found.filter { names.contains($0.name) }.sorted { $0.name < $1.name }
  }

  /// Writes what made the page and what its template sees, as one JSON object.
  ///
  /// `templates` are those of the page, and `isDefault` says of the path of one whether the site
  /// has no such file of its own.
  package func writeExplanation(
    in index: SiteIndex, templates: [TemplateFile], isDefault: (String) -> Bool,
    to json: inout JSONWriter
  ) {
    guard let context else { return json.null() }
    json.object { json in
      json.key("version")
      json.integer(dictionaryVersion)
      json.member("url", context.frame.url)
      json.member("path", context.frame.route.encodedPath)
      json.member("file", file)
      json.key("source")
      json.array([source(in: index)].compactMap { $0 })
      json.member("template", context.frame.kind.rawValue)
      json.key("templates")
      json.array(templates) { json, template in
        json.object {
          $0.member("name", template.name)
          $0.member("file", template.path)
          $0.key("isDefault")
          $0.boolean(isDefault(template.path))
        }
      }
      json.key("data")
      writeData(of: context, to: &json)
    }
  }

  /// The path of the file of the author's that has this page as its own.
  private func source(in index: SiteIndex) -> String? {
    switch content {
    case .term(let context): context.content.page.entry?.path
    case .redirect(let context): index.source(of: context.content.target)
    default: index.source(of: Route(file: file))
    }
  }

  /// What the template sees, or `nil` where there is none.
  private var context: (any PageContext)? {
    switch content {
    case .home(let context): context
    case .briefs(let context): context
    case .brief(let context): context
    case .terms(let context): context
    case .term(let context): context
    case .outcomes(let context): context
    case .timeline(let context): context
    case .search(let context): context
    case .plain(let context): context
    case .notFound(let context): context
    case .redirect(let context): context
    case .data, .list: nil
    }
  }

  private func writeData<Context: PageContext>(of context: Context, to json: inout JSONWriter) {
    Context.shape.write(context, to: &json)
  }
}
