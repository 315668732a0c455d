internal import Pages
package import Text

/// A build in memory that is made again and again, each time only what a change touches.
///
/// Files that have not changed are not read again, and pages are rendered when they are asked for.
/// What comes of it is what `Build` would publish, byte for byte.
package struct IncrementalBuild: Sendable {
  /// What came of one build.
  package struct Result: Sendable {
    /// In the order of a report.
    package let diagnostics: [Diagnostic]
    /// The lines that the diagnostics speak of, by diagnostic.
    package let excerpts: Excerpts
    /// `nil` where errors stand in the way.
    package let preview: Preview?
    /// The files of the source that are new, have changed or have gone, in order.
    package let changes: [String]
    /// How many files of content were read.
    package let readCount: Int
  }

  private let request: Build.Request
  private var readings = Readings()
  /// The files of the source at the last build.
  private var entries: [SourceTree.Entry]?
  /// What was wrong with the folders themselves at the last build.
  private var found: [Diagnostic] = []
  /// The absolute paths of the folders that were looked through at the last build; a change in one
  /// of them may change the site.
  package private(set) var folders: [String] = []

  package init(_ request: Build.Request) { self.request = request }

  /// Builds the site, or returns `nil` where nothing has changed since the last time.
  package mutating func run() -> Result? {
    var diagnostics: [Diagnostic] = []
    let source = SourceTree.finding(
      in: request.source, besides: request.outputFolder, reporting: &diagnostics)
    folders = source?.folders ?? []
    let former = entries
    let current = source?.entries ?? []
    if let former, former == current, found == diagnostics, readings.areSettled { return nil }
    entries = current
    found = diagnostics
    let site = source.flatMap {
      Composition.composing($0, request, from: &readings, reporting: &diagnostics)
    }
    if let site, !diagnostics.hasErrors { diagnostics += site.conflicts }
    diagnostics.sort()
    let preview = site.flatMap { site in
      diagnostics.hasErrors ? nil : site.theme.map { Preview(site, theme: $0) }
    }
    return Result(
      diagnostics: diagnostics, excerpts: Excerpts(of: diagnostics, in: source),
      preview: preview, changes: changes(from: former ?? [], to: current),
      readCount: readings.readCount)
  }
}

extension Composition {
  /// What the author's own files would write over; pages among themselves are looked at elsewhere.
  fileprivate var conflicts: [Diagnostic] {
    guard !copies.files.isEmpty else { return [] }
    let made = pages.own.map(\.file) + assets.map(\.path)
    return Publishing.conflicts(
      among: made.map { OutputFile(path: $0, contents: .bytes([])) } + copies.files)
  }
}

/// Returns the paths of the files that differ.
private func changes(
  from former: [SourceTree.Entry], to current: [SourceTree.Entry]
) -> [String] {
  // Mostly one in thousands differs, at the same place in both.
  let same = zip(former, current).prefix { $0 == $1 }.count
  let sameAtEnd = zip(former.dropFirst(same).reversed(), current.dropFirst(same).reversed())
    .prefix { $0 == $1 }.count
  let old = former.dropFirst(same).dropLast(sameAtEnd)
  let new = current.dropFirst(same).dropLast(sameAtEnd)
  return Set(Set(old).symmetricDifference(new).map(\.path)).sorted()
}
