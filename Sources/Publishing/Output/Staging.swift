internal import Glibc

/// A folder beside the output that becomes the output once it is complete.
struct Staging: Sendable {
  let place: OutputPlace
  /// The folder that holds the output and the staging folder.
  let parent: Folder
  let plan: Plan
  let former: FormerOutput?
  let watch: Watch
  /// How many threads link, write and remove.
  let jobs: Int

  /// Makes the output what the plan says, in one step at the end.
  ///
  /// - Returns: The path of the old output where it could not be cleared away; else `nil`.
  /// - Throws: `DiskError`; the output is then as it was, and the staging folder is gone unless
  ///   that, too, failed.
  func publish() throws(DiskError) -> String? {
    let name = temporaryName(String(decoding: stagingPrefix(for: place.name), as: UTF8.self))
    do throws(DiskError) {
      try make(name)
      try watch.step(.made)
      try fill(parent.opening(name, shown: place.shown))
      if former == nil {
        try parent.renameNew(name, to: place.name)
      } else {
        try parent.exchange(name, with: place.name)
      }
    } catch {
      if watch.mayClean { try? parent.removeTree(name) }
      throw error
    }
    guard let former else { return nil }
    return clear(former, name) ? nil : parent.words(for: name)
  }

  private func make(_ name: DiskPath) throws(DiskError) {
    do throws(DiskError) {
      try parent.make(name)
    } catch {
      // The user knows nothing of the staging folder.
      throw DiskError(.made, place.shown, error.number)
    }
  }

  /// Puts everything into the staging folder.
  private func fill(_ folder: Folder) throws(DiskError) {
    let fresh = try folder.status()
    // Until its folders have their modes, nobody else looks into it.
    try folder.setMode(0o700)
    for path in plan.folders {
      try folder.make(path)
      try watch.step(.made)
    }
    try parallelForEach(plan.items, jobs: jobs) { item throws(DiskError) in
      if item.isUnchanged, let former, try folder.link(item.path, in: former.folder) {
        try watch.step(.linked)
      } else {
        try folder.write(item.contents, to: item.path)
        try watch.step(.written)
      }
    }
    try parallelForEach(plan.kept, jobs: jobs) { kept throws(DiskError) in
      try keep(kept.path, kept.kind, in: folder)
      try watch.step(.linked)
    }
    try folder.write(plan.listing.bytes, to: Listing.path)
    try watch.step(.written)
    for path in plan.folders.reversed() {
      try setStatus(of: path, in: folder, fresh: fresh)
    }
    try folder.setMode(fresh.mode)
    try setStatus(of: .root, in: folder, fresh: fresh)
    try watch.step(.complete)
  }

  /// Links what no build made, or copies it where that cannot be had.
  private func keep(
    _ path: DiskPath, _ kind: FileStatus.Kind, in folder: Folder
  ) throws(DiskError) {
    guard let former, try !folder.link(path, in: former.folder) else { return }
    switch kind {
    case .file: try folder.copy(path, in: former.folder, to: path, keepingStatus: true)
    case .link: try folder.copyLink(path, in: former.folder)
    case .folder, .other: throw folder.error(.linked, path)
    }
  }

  /// Gives a folder the mode and owner that it had, or mode 0755; `fresh` is what it has now.
  private func setStatus(
    of path: DiskPath, in folder: Folder, fresh: FileStatus
  ) throws(DiskError) {
    guard let old = former?.folders[path]?.status else {
      let mode = fresh.mode & 0o7000 | 0o755
      if mode != fresh.mode { try folder.setMode(mode, of: path) }
      return
    }
    let isForeign = old.owner != fresh.owner || old.group != fresh.group
    if isForeign { folder.setOwner(old.owner, group: old.group, of: path) }
    if isForeign || old.mode != fresh.mode { try folder.setMode(old.mode, of: path) }
  }

  /// Removes the old output, which has the staging folder's name now.
  private func clear(_ former: FormerOutput, _ name: DiskPath) -> Bool {
    do throws(DiskError) {
      try watch.step(.exchanged)
      // What is known goes first; looking through the folders again would take as long once more.
      try parallelForEach(former.files.keys.sorted(), jobs: jobs) { path throws(DiskError) in
        try former.folder.remove(path)
      }
      try former.folder.remove(Listing.path)
      for path in former.folders.keys.sorted(by: >) where !path.isRoot {
        try former.folder.removeFolder(path)
      }
      if try parent.removeFolder(name) { return true }
    } catch {
      // A folder that may not be changed, most likely; `removeTree` opens it up.
    }
    return watch.mayClean && (try? parent.removeTree(name)) != nil
  }
}
