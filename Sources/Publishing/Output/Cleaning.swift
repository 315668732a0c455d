internal import Glibc
package import Text

/// Takes away what builds made: their files in the output, and the cache in the source.
package struct Cleaning {
  /// The paths of what was, or would be, removed, as the user knows them.
  package private(set) var removed: [String] = []
  /// How many files of the output no build made; they stay.
  package private(set) var kept = 0

  private let request: Build.Request
  private let isDry: Bool

  /// Removes the files that the list of the output names, folders that are empty then, and the cache.
  ///
  /// - Parameters:
  ///   - request: Names the source and the output.
  ///   - isDry: Whether only to find out what there is to be removed.
  ///   - diagnostics: Where errors go.
  /// - Returns: `nil` where that failed, or a signal came (see `Interruption`).
  package static func run(
    _ request: Build.Request, isDry: Bool, reporting diagnostics: inout [Diagnostic]
  ) -> Cleaning? {
    var cleaning = Cleaning(request: request, isDry: isDry)
    guard canonicalPath(of: DiskPath(request.source)) != nil else {
      diagnostics.append(.noSource(request.source, DiskError(.listed, request.source, errno)))
      return nil
    }
    guard
      let place = OutputPlace.finding(
        request.outputFolder, source: request.source, isInPlace: true, reporting: &diagnostics)
    else { return nil }
    do throws(DiskError) {
      if place.exists { try cleaning.cleanOutput(place) }
      try cleaning.cleanCache()
      return cleaning
    } catch {
      if Interruption.signal == nil { diagnostics.append(error.diagnostic()) }
      return nil
    }
  }

  private init(request: Build.Request, isDry: Bool) {
    self.request = request
    self.isDry = isDry
  }

  private mutating func cleanOutput(_ place: OutputPlace) throws(DiskError) {
    let parent = try Folder.opening(place.parent)
    while try !parent.lock() {
      if Interruption.signal != nil { throw parent.error(.locked, .root, EINTR) }
      usleep(20_000)
    }
    defer { parent.unlock() }
    let output = try FormerOutput(
      Folder.opening(place.path, shown: place.shown), jobs: request.jobs)
    var own = output.files.keys.filter(output.isOwn).sorted()
    kept = output.files.count - own.count
    if output.listingBytes != nil { own.append(Listing.path) }
    var folders: Set<DiskPath> = []
    for path in own {
      removed.append(output.folder.words(for: path))
      insertParents(of: path, into: &folders)
      if isDry { continue }
      if Interruption.signal != nil { throw output.folder.error(.removed, path, EINTR) }
      try output.folder.remove(path)
    }
    if isDry { return }
    for path in folders.sorted(by: >) where !path.isRoot { try output.folder.removeFolder(path) }
    if !own.isEmpty { try parent.removeFolder(place.name) }
  }

  private mutating func cleanCache() throws(DiskError) {
    let source = try Folder.opening(DiskPath(request.source), shown: request.source)
    let cache = DiskPath(".readout")
    guard try source.status(of: cache)?.kind == .folder else { return }
    removed.append(source.words(for: cache) + "/")
    if !isDry { try source.removeTree(cache) }
  }
}
