internal import Briefing
internal import Text

/// Who has a file of the output.
enum AddressOwner {
  /// A page or a data file.
  case page
  /// A file of the source, which is copied.
  case copy(String)
  /// An old address that a file of the source names.
  case alias(in: String)
  case theme
  /// A build, for its own list of what it made.
  case listing
}

/// What stands in the way of a file of the site.
typealias AddressClash = AddressTable<AddressOwner>.Clash

/// The addresses of a site as far as they are given away.
struct TakenAddresses {
  private var table: AddressTable<AddressOwner>
  /// The names of all pages, those of the search looked up only where they may matter.
  private let names: FileNames
  /// The files of the source by the pages they make, once somebody asks.
  private var sources: [String: [String]]?

  init(beside names: FileNames, count: Int) {
    table = AddressTable(capacity: count)
    self.names = names
  }

  /// Gives a file to an owner, or returns what stands in the way.
  mutating func take(_ file: String, _ owner: AddressOwner) -> AddressClash? {
    let isPage = if case .page = owner { true } else { false }
    if !isPage, PageList.isOfSearch(file), names.contains(file) {
      return AddressClash(kind: .same, file: file, owner: .page)
    }
    return table.take(file, owner)
  }

  /// Returns the files of the source that make the page in a file.
  mutating func sources(of file: String, _ composer: Composer) -> [String] {
    let known =
      sources
      ?? Dictionary(
        grouping: composer.owners(), by: { foldedAddress($0.route.file) }
      ).mapValues { $0.map(\.path).sorted() }
    sources = known
    return known[foldedAddress(file)] ?? []
  }

  /// Returns words for who has the file that is in the way.
  mutating func words(for clash: AddressClash, _ composer: Composer) -> String {
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
