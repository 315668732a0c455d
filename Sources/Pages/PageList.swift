internal import Briefing

/// All files of a site that templates and code make, none of them made yet.
///
/// Which files the search loads is known only once the words of all briefs are counted, the
/// longest part of composing. So that is put off until somebody asks: a build does, and a preview
/// only where someone searches.
package struct PageList: Sendable {
  /// All but the files that the search loads.
  package let own: [Page]
  private let searchFiles: Later<[Page]>

  init(own: [Page], searchFiles: Later<[Page]>) {
    self.own = own
    self.searchFiles = searchFiles
  }

  /// Every page, feed and data file, each file once, those that take longest first.
  package var all: [Page] { own + searchFiles.value }

  /// The files that the search loads.
  package var ofSearch: [Page] { searchFiles.value }

  /// Whether a file, from the root of the output, stands where the search has its own.
  package static func isOfSearch(_ file: String) -> Bool {
    file.hasPrefix(Route.section(.search).path)
  }

  /// Returns the page in a file of the output, or `nil` where there is none.
  package func page(in file: String) -> Page? {
    own.first { $0.file == file }
      ?? (Self.isOfSearch(file) ? searchFiles.value.first { $0.file == file } : nil)
  }
}

/// The names of the files of a site, those of the search looked up only where they may matter.
struct FileNames: Sendable {
  private var own: Set<String>
  private let ofSearch: Later<Set<String>>

  init(_ own: some Sequence<String>, searchFiles: Later<[Page]>) {
    self.own = Set(own)
    ofSearch = Later { Set(searchFiles.value.map(\.file)) }
  }

  func contains(_ file: String) -> Bool {
    own.contains(file) || (PageList.isOfSearch(file) && ofSearch.value.contains(file))
  }

  /// Adds a name, and returns whether it is new.
  mutating func insert(_ file: String) -> Bool { !contains(file) && own.insert(file).inserted }

  mutating func insert(_ files: some Sequence<String>) { own.formUnion(files) }

  var all: Set<String> { own.union(ofSearch.value) }
}
