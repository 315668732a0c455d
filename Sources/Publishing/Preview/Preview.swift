internal import Briefing
internal import Pages
internal import Text

/// A composed site whose files are made when they are asked for; nothing of it is on a disk.
///
/// A reference type, because many ask and it takes a while to let go of a large site.
package final class Preview: Sendable {
  /// What stands in the place of a file.
  package enum Contents: Sendable {
    case bytes([UInt8])
    /// The file that is copied there has gone or cannot be read.
    case unreadable(DiskError)
  }

  package let briefCount: Int
  package let draftCount: Int
  private let source: SourceTree
  private let theme: Theme
  private let pages: [String: Page]
  private let searchFiles: Later<[String: Page]>
  private let assets: [String: [UInt8]]
  /// The files of the source that are copied, by the files that they become.
  private let copies: [String: String]

  init(_ site: Composition, theme: Theme) {
    briefCount = site.index.briefs.count
    draftCount = site.index.briefs.indices.count { site.index.briefs[$0].visibility.isDraft }
    source = site.source
    self.theme = theme
    pages = byFile(site.pages.own)
    searchFiles = Later { [pages = site.pages] in byFile(pages.ofSearch) }
    assets = Dictionary(
      site.assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { one, _ in one })
    copies = Dictionary(
      site.copies.known.compactMap { copy in copy.target.map { ($0, copy.source) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// Whether the site has a file; its path is from the root of the output.
  package func has(_ file: String) -> Bool {
    page(in: file) != nil || assets[file] != nil || copies[file] != nil
  }

  /// Returns what a file of the site holds, or `nil` where the site has no such file.
  package func contents(of file: String) -> Contents? {
    if let page = page(in: file) { return .bytes(theme.render(page)) }
    if let bytes = assets[file] { return .bytes(bytes) }
    guard let copied = copies[file] else { return nil }
    do throws(DiskError) {
      return try source.readInside(copied).map { .bytes($0) }
    } catch {
      return .unreadable(error)
    }
  }

  /// Returns the file that is copied to a path of the site, open; `nil` where there is none.
  ///
  /// - Throws: `DiskError` where it has gone or cannot be read.
  package func copy(at file: String) throws(DiskError) -> ReadableFile? {
    guard page(in: file) == nil, assets[file] == nil, let copied = copies[file] else { return nil }
    return try source.openInside(copied)
  }

  /// All files of the site, in no particular order.
  package var files: [String] {
    Array(pages.keys) + searchFiles.value.keys + assets.keys + copies.keys
  }

  private func page(in file: String) -> Page? {
    pages[file] ?? (PageList.isOfSearch(file) ? searchFiles.value[file] : nil)
  }
}

private func byFile(_ pages: [Page]) -> [String: Page] {
  Dictionary(pages.lazy.map { ($0.file, $0) }, uniquingKeysWith: { one, _ in one })
}
