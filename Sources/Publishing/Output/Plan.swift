internal import Text

/// What is to be done so that an output folder becomes what the files say.
struct Plan: Sendable {
  /// A file of the site.
  struct Item: Sendable {
    let path: DiskPath
    let contents: OutputFile.Contents
    /// Whether a file stands there now, which may have these contents already.
    var hasFormer = false
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

  /// Lays files without conflicts among themselves over what stands there, if anything does.
  ///
  /// Makes none, and reports errors, where a file would take the place of something that no
  /// build made.
  init?(
    _ files: [OutputFile], over former: FormerOutput?, reporting diagnostics: inout [Diagnostic]
  ) throws(DiskError) {
    items = files.map { Item(path: DiskPath($0.path), contents: $0.contents) }
    items.sort { $0.path < $1.path }
    listing = Listing(items.map(\.path))
    var needed: Set<DiskPath> = []
    for item in items { insertParents(of: item.path, into: &needed) }
    if let former {
      for index in items.indices {
        items[index].hasFormer = former.files[items[index].path] == .file
      }
      isListingUnchanged = former.listingBytes == listing.bytes
      let ours = needed
      keepForeign(of: former, into: &needed)
      let collisions = try collisions(with: former, needed: ours, kept: needed)
      diagnostics += collisions
      if !collisions.isEmpty { return nil }
    }
    needed.remove(.root)
    folders = needed.sorted()
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
  ) throws(DiskError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for item in items {
      if folders.contains(item.path) {
        diagnostics.append(.foreignFolder(former.folder.words(for: item.path)))
      } else if former.files[item.path] != nil, !former.isOwn(item.path),
        try !item.isSame(in: former.folder)
      {
        diagnostics.append(.foreignFile(former.folder.words(for: item.path)))
      }
    }
    for (path, _) in kept where needed.contains(path) {
      diagnostics.append(.foreignNotFolder(former.folder.words(for: path)))
    }
    return diagnostics
  }
}

extension Plan.Item {
  /// Returns whether the folder has a file with these contents at this path already.
  func isSame(in folder: Folder) throws(DiskError) -> Bool {
    guard hasFormer else { return false }
    let comparison = FileComparison(with: former(in: folder))
    try comparison.take(contents, in: folder)
    return !comparison.isDifferent
  }

  /// Opens the file that stands at this path, if there is one that can be read.
  func former(in folder: Folder?) -> OpenFile? {
    guard hasFormer, let folder else { return nil }
    return try? OpenFile.reading(path, in: folder, followsLink: false)
  }
}

/// Adds every folder that holds the path, the root last.
func insertParents(of path: DiskPath, into folders: inout Set<DiskPath>) {
  var path = path
  while let parent = path.parent, folders.insert(parent).inserted { path = parent }
}
