internal import Text

/// What is to be done so that an output folder becomes what the files say.
struct Plan: Sendable {
  /// A file of the site, and whether it stands there already.
  struct Item: Sendable {
    let path: DiskPath
    let contents: OutputFile.Contents
    var isUnchanged = false
  }

  /// In the order of their paths.
  private(set) var items: [Item]
  /// What no build made, in the order of the paths; without folders.
  private(set) var kept: [(path: DiskPath, kind: FileStatus.Kind)] = []
  /// The build's own files that are not made again, in the order of their paths.
  private(set) var removed: [DiskPath] = []
  /// The folders that there shall be, each after the one that holds it; without the root.
  private(set) var folders: [DiskPath] = []
  let listing: Listing
  private(set) var isListingUnchanged = false

  /// Whether anything at all is to be done.
  var hasChanges: Bool {
    !isListingUnchanged || !removed.isEmpty || !items.allSatisfy(\.isUnchanged)
  }

  /// Compares files without conflicts among themselves with what stands there, if anything does.
  ///
  /// Makes none, and reports errors, where a file would take the place of something that no
  /// build made.
  init?(
    _ files: [OutputFile], over former: FormerOutput?, jobs: Int,
    reporting diagnostics: inout [Diagnostic]
  ) throws(DiskError) {
    items = files.map { Item(path: DiskPath($0.path), contents: $0.contents) }
    items.sort { $0.path < $1.path }
    listing = Listing(items.map(\.path))
    var needed: Set<DiskPath> = []
    for item in items { insertParents(of: item.path, into: &needed) }
    if let former {
      try compare(with: former, jobs: jobs)
      isListingUnchanged = former.listingBytes == listing.bytes
      let ours = needed
      keepForeign(of: former, into: &needed)
      let collisions = collisions(with: former, needed: ours, kept: needed)
      diagnostics += collisions
      if !collisions.isEmpty { return nil }
    }
    needed.remove(.root)
    folders = needed.sorted()
  }

  private mutating func compare(with former: FormerOutput, jobs: Int) throws(DiskError) {
    let standing = items.indices.filter { former.files[items[$0].path] == .file }
    let folder = former.folder
    let results = parallelMap(standing.map { items[$0] }, jobs: jobs) { item in
      Result { () throws(DiskError) in try item.contents.isSame(as: item.path, in: folder) }
    }
    for (index, result) in zip(standing, results) { items[index].isUnchanged = try result.get() }
  }

  /// Sorts what else stands there into what goes and what stays, with the folders that hold it.
  private mutating func keepForeign(of former: FormerOutput, into needed: inout Set<DiskPath>) {
    var others = former.files
    for item in items { others[item.path] = nil }
    for (path, kind) in others.sorted(by: { $0.key < $1.key }) {
      if former.isOwn(path) {
        removed.append(path)
      } else {
        kept.append((path, kind))
        insertParents(of: path, into: &needed)
      }
    }
    // A folder without anything was never left by a build.
    for (path, place) in former.folders where place.isEmpty && !path.isRoot {
      needed.insert(path)
      insertParents(of: path, into: &needed)
    }
  }

  private func collisions(
    with former: FormerOutput, needed: Set<DiskPath>, kept folders: Set<DiskPath>
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for item in items where !item.isUnchanged {
      if folders.contains(item.path) {
        diagnostics.append(.foreignFolder(former.folder.words(for: item.path)))
      } else if former.files[item.path] != nil, !former.isOwn(item.path) {
        diagnostics.append(.foreignFile(former.folder.words(for: item.path)))
      }
    }
    for (path, _) in kept where needed.contains(path) {
      diagnostics.append(.foreignNotFolder(former.folder.words(for: path)))
    }
    return diagnostics
  }
}

/// Adds every folder that holds the path, the root last.
func insertParents(of path: DiskPath, into folders: inout Set<DiskPath>) {
  var path = path
  while let parent = path.parent, folders.insert(parent).inserted { path = parent }
}
