internal import Briefing
internal import Text

/// A section or plain page that stands in the menu.
struct MenuEntry: Sendable {
  /// The name that the setting `nav` knows it by.
  let name: String
  let label: String
  let route: Route
  /// The way there, percent-encoded.
  let path: String

  init(name: String, label: String, route: Route) {
    self.name = name
    self.label = label
    self.route = route
    path = route.encodedPath
  }

  /// Returns the menu: sections in their fixed order, then plain pages that ask for it.
  ///
  /// What `order` names comes first, and a plain page that it names need not ask. It may name
  /// `hidden` pages, which have no place yet.
  static func entries(
    sections: [Section], pages: [PlainPage], order: [String], hidden: [String],
    reporting diagnostics: inout [Diagnostic]
  ) -> [MenuEntry] {
    var entries = sections.map {
      MenuEntry(name: $0.rawValue, label: $0.heading, route: .section($0))
    }
    entries += pages.filter { $0.isInNavigation || order.contains($0.location) }.map {
      MenuEntry(name: $0.location, label: $0.title, route: Route($0.location + "/"))
    }
    let known = Section.allCases.map(\.rawValue) + pages.map(\.location)
    for name in order where !known.contains(name) && !hidden.contains(name) {
      diagnostics.append(.unknownNavigation(name, known: known))
    }
    let first = order.compactMap { name in entries.first { $0.name == name } }
    return first + entries.filter { !order.contains($0.name) }
  }
}

extension MenuEntry {
  /// Returns the entry as one page shows it.
  func item(on page: PageFrame) -> MenuItem {
    MenuItem(
      label: label, address: page.index.address(at: path),
      isCurrent: page.kind != .notFound && page.route.path.utf8.starts(with: route.path.utf8))
  }
}
