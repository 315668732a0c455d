internal import Briefing
internal import Text

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
    _ clash: AddressClash, at file: String, in taken: inout TakenAddresses,
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
