internal import Briefing
internal import Text

/// The addresses of a site as far as they are given away.
struct TakenAddresses {
  private var table: AddressTable
  /// The names of all pages, those of the search looked up only where they may matter.
  private let names: FileNames
  /// The files of the source by the pages they make, once somebody asks.
  private var sources: [String: [String]]?

  init(beside names: FileNames, count: Int) {
    table = AddressTable(capacity: count)
    self.names = names
  }

  /// Gives a file to an owner, or returns what stands in the way.
  mutating func take(_ file: String, _ owner: AddressTable.Owner) -> AddressTable.Clash? {
    if case .page = owner {
    } else if PageList.isOfSearch(file), names.contains(file) {
      return AddressTable.Clash(kind: .same, file: file, owner: .page)
    }
    return table.take(file, owner)
  }

  /// Returns the files of the source that make the page in a file.
  mutating func sources(of file: String, _ composer: Composer) -> [String] {
    let known =
      sources
      ?? Dictionary(
        grouping: composer.owners(), by: { AddressTable.folded($0.route.file) }
      ).mapValues { $0.map(\.path).sorted() }
    sources = known
    return known[AddressTable.folded(file)] ?? []
  }

  /// Returns words for who has the file that is in the way.
  mutating func words(for clash: AddressTable.Clash, _ composer: Composer) -> String {
    switch clash.owner {
    case .page:
      sources(of: clash.file, composer).first
        ?? "a \(clash.file.hasSuffix(".html") ? "page" : "file") that Readout makes"
    case .copy(let source): source
    case .alias(let source): "an alias in \(source)"
    case .theme: "a file of the theme"
    case .listing: "the list of what a build made"
    }
  }
}

extension Composer {
  /// Gives every page and every file that is copied its address, and reports those that would
  /// overwrite each other, both named.
  func addresses(
    of pages: [Page], searchFiles: Later<[Page]>, reporting diagnostics: inout [Diagnostic]
  ) -> TakenAddresses {
    var taken = TakenAddresses(
      beside: FileNames(pages.lazy.map(\.file), searchFiles: searchFiles), count: pages.count)
    _ = taken.take(".readout", .listing)
    var doubles: Set<String> = []
    for page in pages {
      if let clash = taken.take(page.file, .page), doubles.insert(clash.file).inserted {
        report(clash, at: page.file, in: &taken, reporting: &diagnostics)
      }
    }
    for path in assets.paths { _ = taken.take(path, .theme) }
    var free = Self.hostingFiles
    for copy in index.copies {
      guard let file = copy.target else { continue }
      free.remove(file)
      if let clash = taken.take(file, .copy(copy.source)) {
        let words = taken.words(for: clash, self)
        diagnostics.append(.sameURL(file, in: copy.source, clash, of: words))
      }
    }
    for file in free.sorted() { _ = taken.take(file, .page) }
    reportDoubleEntries(reporting: &diagnostics)
    return taken
  }

  /// Reports two pages of one address, at the last file of the source that makes one of them.
  private func report(
    _ clash: AddressTable.Clash, at file: String, in taken: inout TakenAddresses,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let paths = taken.sources(of: file, self)
    guard let path = paths.last else { return }
    let other = paths.count > 1 ? paths[0] : "a page that Readout makes"
    diagnostics.append(.sameURL(Route(file: file).path, in: path, as: other))
  }

  /// Reports files of the register that describe one term.
  private func reportDoubleEntries(reporting diagnostics: inout [Diagnostic]) {
    var taken: [Route: String] = [:]
    for entry in index.register.sorted(by: { $0.path < $1.path }) {
      let route = Route.term(entry.term, entry.slug)
      if let other = taken[route] {
        diagnostics.append(.sameURL(route.path, in: entry.path, as: other))
      } else {
        taken[route] = entry.path
      }
    }
  }
}
