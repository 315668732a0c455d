internal import Glibc
internal import Pages

/// A folder beside the output that becomes the output once it is complete.
///
/// Every file is made once, compared with the one that stands in the output, and either written
/// here or, where it has not changed, linked later. So nothing but what is being made is held, and
/// where nothing has changed there is no such folder at all.
struct Staging: Sendable {
  let place: OutputPlace
  /// The folder that holds the output and the staging folder.
  let parent: Folder
  let plan: Plan
  let former: FormerOutput?
  let watch: Watch
  /// How many threads make, link, write and remove.
  let jobs: Int
  let tally: Tally

  /// Makes the output what the plan says, in one step at the end.
  ///
  /// - Throws: `DiskError`; the output is then as it was, and the staging folder is gone unless
  ///   that, too, failed.
  func publish() throws(DiskError) -> PublishingReport {
    let name = temporaryName(String(decoding: stagingPrefix(for: place.name), as: UTF8.self))
    var report: PublishingReport
    do throws(DiskError) {
      report = try stage(as: name)
    } catch {
      if watch.mayClean { try? parent.removeTree(name) }
      throw error
    }
    guard report.hasChanges else { return report }
    if let former, !clear(former, name) { report.leftBehind = parent.words(for: name) }
    return report
  }

  /// Puts the new output together, where anything has changed, and gives it its name.
  ///
  /// The staging folder is open in here only: where no further file can be opened, what it holds can
  /// be removed afterwards all the same.
  private func stage(as name: DiskPath) throws(DiskError) -> PublishingReport {
    let staged = Later { Result { () throws(DiskError) in try make(name) } }
    let unchanged = try writeChanged(into: staged)
    let report = PublishingReport(plan, written: plan.items.count - unchanged.count)
    guard report.hasChanges else { return report }
    try complete(staged.value.get(), linking: unchanged)
    try putInPlace(name, staged.value.get().status)
    return report
  }

  /// Gives the complete folder the output's name.
  private func putInPlace(_ name: DiskPath, _ status: FileStatus) throws(DiskError) {
    do throws(DiskError) {
      if former == nil {
        try parent.renameNew(name, to: place.name)
      } else {
        try parent.exchange(name, with: place.name)
      }
    } catch {
      // A file system across a network may have done it all the same.
      guard let found = try? parent.status(of: place.name), found.inode == status.inode,
        found.device == status.device
      else { throw error }
    }
  }

  /// The staging folder as it was made, and what the disk said of it then.
  private typealias Fresh = (folder: Folder, status: FileStatus)

  /// Makes the staging folder with all folders in it.
  private func make(_ name: DiskPath) throws(DiskError) -> Fresh {
    do throws(DiskError) {
      try parent.make(name)
    } catch {
      // The user knows nothing of the staging folder.
      throw DiskError(.made, place.shown, error.number)
    }
    try watch.step(.made)
    let folder = try parent.opening(name, shown: place.shown)
    let status = try folder.status()
    // Until its folders have their modes, nobody else looks into it.
    try folder.setMode(0o700)
    for path in plan.folders {
      try folder.make(path)
      try watch.step(.made)
    }
    return (folder, status)
  }

  /// Makes every file and writes those that are new or have changed.
  ///
  /// - Returns: The others.
  private func writeChanged(
    into staged: Later<Result<Fresh, DiskError>>
  ) throws(DiskError) -> [Plan.Item] {
    let unchanged = try tryParallelMap(plan.items, jobs: jobs) { item throws(DiskError) in
      defer { tally.add() }
      let comparison = FileComparison(with: item.former(in: former?.folder)) {
        () throws(DiskError) in
        try OpenFile.making(item.path, in: staged.value.get().folder)
      }
      try comparison.take(item.contents, in: parent)
      try watch.step(comparison.isDifferent ? .written : .compared)
      return !comparison.isDifferent
    }
    return zip(plan.items, unchanged).filter(\.1).map(\.0)
  }

  /// Adds to the staging folder what stays as it is, and gives all folders their modes.
  private func complete(_ fresh: Fresh, linking unchanged: [Plan.Item]) throws(DiskError) {
    let folder = fresh.folder
    try tryParallelMap(unchanged, jobs: jobs) { item throws(DiskError) in
      if let former, try folder.link(item.path, in: former.folder) {
        try watch.step(.linked)
      } else {
        try folder.write(item.contents, to: item.path)
        try watch.step(.written)
      }
    }
    try tryParallelMap(plan.kept, jobs: jobs) { kept throws(DiskError) in
      try keep(kept.path, kept.kind, in: folder)
      try watch.step(.linked)
    }
    try folder.write(plan.listing.bytes, to: Listing.path)
    try watch.step(.written)
    for path in plan.folders.reversed() {
      try setStatus(of: path, in: folder, fresh: fresh.status)
    }
    try folder.setMode(fresh.status.mode)
    try setStatus(of: .root, in: folder, fresh: fresh.status)
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

  /// Removes the old output, which has the staging folder's name now, and saves what came late.
  private func clear(_ former: FormerOutput, _ name: DiskPath) -> Bool {
    do throws(DiskError) {
      try watch.step(.exchanged)
      let late = LateFiles(
        old: former.folder, new: try parent.opening(place.name, shown: place.shown))
      try tryParallelMap(plan.kept, jobs: jobs) { kept throws(DiskError) in
        try late.saveReplaced(kept.path)
      }
      // What is known goes first; looking through the folders again would take as long once more.
      try tryParallelMap(former.files.keys.sorted(), jobs: jobs) { path throws(DiskError) in
        try former.folder.remove(path)
      }
      try former.folder.remove(Listing.path)
      for path in former.folders.keys.sorted(by: >) where !path.isRoot {
        if try !former.folder.removeFolder(path) { try late.saveAll(in: path) }
      }
      if try parent.removeFolder(name) { return true }
      try late.saveAll(in: .root)
    } catch {
      // A folder that may not be changed, most likely; `removeTree` opens it up.
    }
    return watch.mayClean && (try? parent.removeTree(name)) != nil
  }
}
