internal import Text

/// What asking for a template that is not at hand comes to.
package enum FetchedTemplate: Sendable {
  case template(Template)
  case nothing
  /// The name leads out of the folder in which templates are looked for.
  case outside
}

/// The templates at hand, and those that are fetched when another one first names them.
///
/// Each name is asked for once.
final class TemplateShelf {
  /// The names of the templates that were at hand from the beginning, in order.
  let names: [String]
  private var asked: [String: FetchedTemplate]
  private let fetch: (String) -> FetchedTemplate

  init(
    _ templates: [String: Template], fetching fetch: @escaping (String) -> FetchedTemplate
  ) {
    names = templates.keys.sorted()
    asked = templates.mapValues { .template($0) }
    self.fetch = fetch
  }

  /// Returns what there is under a name; one that leads out of every folder is never fetched.
  func ask(for name: String) -> FetchedTemplate {
    if let answer = asked[name] { return answer }
    let answer = leadsOut(name) ? .outside : fetch(name)
    asked[name] = answer
    return answer
  }

  /// Returns the template of a name, or `nil` where there is none.
  subscript(name: String) -> Template? {
    if case .template(let template) = ask(for: name) { template } else { nil }
  }
}

/// Returns whether a name, taken as a path, may lead out of the folder it is looked for in.
private func leadsOut(_ name: String) -> Bool {
  name.hasPrefix("/") || name.split(separator: "/").contains("..")
}
