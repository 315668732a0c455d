/// Publishing file by file, for an output that cannot be exchanged for another.
///
/// Each file is replaced at once, the site as a whole is not: whoever looks in between, and
/// whatever a broken-off build leaves, is a mixture of old and new whole files. The next build
/// mends it, for a path is listed before it is written and until it is removed.
struct InPlace {
  let folder: Folder
  let plan: Plan
  let former: FormerOutput
  let watch: Watch
  let jobs: Int
  let tally: Tally

  /// Makes the output what the plan says.
  ///
  /// All files are made and compared before the first one is replaced; what has changed is made
  /// once more then, so that no more than a few are held at a time.
  func publish() throws(DiskError) -> PublishingReport {
    let changed = try changedItems()
    let report = PublishingReport(plan, written: changed.count)
    if report.hasChanges { try publish(changed) }
    return report
  }

  private func changedItems() throws(DiskError) -> [Plan.Item] {
    try tryParallelMap(plan.items, jobs: jobs) { item throws(DiskError) in
      defer { tally.add() }
      let isSame = try item.isSame(in: folder)
      try watch.step(.compared)
      return isSame ? nil : item
    }.compactMap(\.self)
  }

  private func publish(_ changed: [Plan.Item]) throws(DiskError) {
    let both = Listing(former.listed.union(plan.listing.paths))
    if both.bytes != former.listingBytes { try replace(Listing.path, with: .bytes(both.bytes)) }
    try clearWay()
    for path in plan.folders where former.folders[path] == nil {
      try folder.make(path)
      // The process' mask may have taken bits away.
      try folder.setMode(0o755, of: path)
      try watch.step(.made)
    }
    for item in changed {
      try replace(item.path, with: item.contents)
      try watch.step(.written)
    }
    let folders = Set(plan.folders)
    for path in plan.removed where !folders.contains(path) {
      try folder.remove(path)
      try watch.step(.removed)
    }
    for path in former.folders.keys.sorted(by: >) where !path.isRoot && !folders.contains(path) {
      try folder.removeFolder(path)
    }
    if both.paths != plan.listing.paths {
      try replace(Listing.path, with: .bytes(plan.listing.bytes))
    }
  }

  /// Removes own files where a folder is to be, and folders of own files where a file is to be.
  private func clearWay() throws(DiskError) {
    let folders = Set(plan.folders)
    for path in plan.removed where folders.contains(path) { try folder.remove(path) }
    for item in plan.items where former.folders[item.path] != nil {
      try folder.removeTree(item.path)
    }
  }

  /// Writes a file beside its place and gives it its name when it is complete.
  private func replace(
    _ path: DiskPath, with contents: OutputFile.Contents
  ) throws(DiskError) {
    let name = (path.parent ?? .root).appending(temporaryName(temporaryFilePrefix))
    do throws(DiskError) {
      try folder.write(contents, to: name)
      try watch.step(.staged)
      try folder.rename(name, to: path)
    } catch {
      if watch.mayClean { try? folder.remove(name) }
      // The user knows nothing of the other name.
      throw folder.error(error.operation, path, error.number)
    }
  }
}
