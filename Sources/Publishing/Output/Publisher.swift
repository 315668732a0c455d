internal import Glibc
internal import Text

/// The one who makes an output folder what a list of files says.
///
/// An output folder may hold files that no build made; they stay as they are. Which are the
/// build's own, the list `.readout` in it says. Where nothing has changed, nothing is touched.
/// Otherwise the new output is put together in a folder beside it, from links to what stays and
/// new files, and exchanged for the old one in one step; whatever goes wrong before leaves the
/// old one as it was. Of two builds at once the second waits.
struct Publisher: Sendable {
  private let place: OutputPlace
  private let isInPlace: Bool
  var watch = Watch()

  /// Finds the output folder, which need not exist, and asks whether it may be used.
  ///
  /// - Parameters:
  ///   - output: The folder as the user named it; a link to a folder stands for the folder.
  ///   - source: The source folder, which the output must not endanger.
  ///   - isInPlace: Whether files are replaced one by one in the folder itself. That needs
  ///     neither exchange nor a folder above that can be written; but while it lasts, and after
  ///     it was broken off, old and new files stand side by side.
  ///   - diagnostics: Where errors go.
  /// - Returns: `nil`, with an error reported, where the folder may not be used.
  static func finding(
    _ output: String, source: String, isInPlace: Bool = false,
    reporting diagnostics: inout [Diagnostic]
  ) -> Publisher? {
    OutputPlace.finding(
      output, source: source, isInPlace: isInPlace, reporting: &diagnostics
    ).map { Publisher(place: $0, isInPlace: isInPlace) }
  }

  /// Makes the output folder hold these files and, besides, only what no build made.
  ///
  /// - Parameters:
  ///   - files: In any order.
  ///   - jobs: How many threads make, compare, link and write.
  ///   - tally: Counts the files that were made and compared.
  ///   - diagnostics: Where errors and warnings go.
  /// - Returns: `nil` where that failed, with the errors reported, and where a signal came (see
  ///   `Interruption`).
  func publish(
    _ files: [OutputFile], jobs: Int = 1, tally: Tally = .silent,
    reporting diagnostics: inout [Diagnostic]
  ) -> PublishingReport? {
    let conflicts = conflicts(among: files)
    diagnostics += conflicts
    if !conflicts.isEmpty { return nil }
    Interruption.holdOn()
    var made = MadeFolders()
    do throws(DiskError) {
      let report = try publishInTurn(
        files, jobs: jobs, tally: tally, making: &made, reporting: &diagnostics)
      if let path = report?.leftBehind { diagnostics.append(.leftBehind(path)) }
      if report == nil { made.remove() }
      return report
    } catch {
      made.remove()
      if Interruption.signal == nil {
        diagnostics.append(.publishing(error, output: place.shown))
      }
      return nil
    }
  }

  /// Waits for other builds, then does what is to be done.
  private func publishInTurn(
    _ files: [OutputFile], jobs: Int, tally: Tally, making made: inout MadeFolders,
    reporting diagnostics: inout [Diagnostic]
  ) throws(DiskError) -> PublishingReport? {
    try made.make(place.parent)
    let (parent, locked) = try lock()
    defer { locked.unlock() }
    if let parent { removeLitter(in: parent) }
    if let parent, isInPlace, try parent.status(of: place.name) == nil {
      try made.make(place.path)
    }
    let former = try former(in: parent, jobs: jobs)
    guard !refusesMount(in: former, reporting: &diagnostics),
      let plan = try Plan(files, over: former, reporting: &diagnostics)
    else { return nil }
    if isInPlace, let former {
      return try InPlace(
        folder: former.folder, plan: plan, former: former, watch: watch, jobs: jobs, tally: tally
      ).publish()
    }
    return try parent.map { (parent) throws(DiskError) in
      try Staging(
        place: place, parent: parent, plan: plan, former: former, watch: watch, jobs: jobs,
        tally: tally
      ).publish()
    }
  }

  /// Takes the lock of the folder above, which leaves no trace and ends with the process.
  ///
  /// Where that folder cannot be opened, publishing in place takes the output's own. Where the
  /// file system knows no locks, publishing in place goes on without.
  ///
  /// - Returns: The folder above, where it can be opened, and the one whose lock was taken.
  private func lock() throws(DiskError) -> (parent: Folder?, locked: Folder) {
    let parent: Folder?
    let locked: Folder
    do throws(DiskError) {
      locked = try Folder.opening(place.parent)
      parent = locked
    } catch {
      guard isInPlace else { throw error }
      locked = try Folder.opening(place.path, shown: place.shown)
      parent = nil
    }
    do throws(DiskError) {
      while try !locked.lock() {
        try watch.step(.locked)
        usleep(20_000)
      }
    } catch {
      if !isInPlace || Interruption.signal != nil { throw error }
    }
    try watch.step(.locked)
    return (parent, locked)
  }

  /// Removes staging folders of this output; with the lock taken, nobody works in them.
  private func removeLitter(in parent: Folder) {
    let prefix = stagingPrefix(for: place.name)
    guard let names = try? parent.names() else { return }
    for (name, _) in names where isTemporaryName(name, prefix: prefix) {
      // What cannot be removed now may be removed by the next build.
      try? parent.removeTree(name)
    }
  }

  private func former(in parent: Folder?, jobs: Int) throws(DiskError) -> FormerOutput? {
    guard let parent else {
      return try FormerOutput(.opening(place.path, shown: place.shown), jobs: jobs)
    }
    if try parent.status(of: place.name) == nil { return nil }
    return try FormerOutput(parent.opening(place.name, shown: place.shown), jobs: jobs)
  }

  private func refusesMount(
    in former: FormerOutput?, reporting diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard !isInPlace, let mount = former?.mount else { return false }
    diagnostics.append(
      .notExchangeable(place.shown, "something is mounted at '\(mount.text)' in it"))
    return true
  }
}

extension PublishingReport {
  /// What carrying out a plan comes to, where so many of its files are new or have changed.
  init(_ plan: Plan, written: Int) {
    self.written = written
    unchanged = plan.items.count - written
    removed = plan.removed.count
    kept = plan.kept.count
    hasChanges = written > 0 || removed > 0 || !plan.isListingUnchanged
  }
}
