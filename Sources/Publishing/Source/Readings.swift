internal import Content
internal import Glibc
internal import Text

/// What the files of `content/` were found to say, kept as long as they are what they were.
struct Readings: Sendable {
  /// One file, read and understood.
  struct Reading: Sendable {
    let entry: SourceTree.Entry
    /// `nil` where the file has faults.
    let file: ContentFile?
    let diagnostics: [Diagnostic]
    /// Whether a later change of the file would give it another stamp.
    ///
    /// The clock of stamps ticks every few milliseconds, so that a file may change once more in
    /// the tick in which it was read.
    let isSettled: Bool

    init(of entry: SourceTree.Entry, file: ContentFile?, diagnostics: [Diagnostic]) {
      self.entry = entry
      self.file = file
      self.diagnostics = diagnostics
      var now = timespec()
      unsafe clock_gettime(CLOCK_REALTIME, &now)
      let nanoseconds = now.tv_sec &* 1_000_000_000 &+ now.tv_nsec
      isSettled = entry.stamp.changed < nanoseconds - Self.tick
    }

    /// Longer than any clock of stamps takes for a step, in nanoseconds.
    private static let tick = 20_000_000
  }

  /// By path as the disk has it: two spellings of one letter are two files.
  private var kept: [DiskPath: Reading] = [:]
  /// The settings and the files of the register, which all briefs depend on.
  private var basis: [SourceTree.Entry] = []
  /// The files whose readings may be older than they are.
  private var unsettled: Set<DiskPath> = []
  /// How many files were read since `rest(on:)`.
  private(set) var readCount = 0

  /// Whether every file that was read is known to be as it was read.
  var areSettled: Bool { unsettled.isEmpty }

  /// Begins anew: forgets everything unless the files on which all readings rest are as they were.
  mutating func rest(on basis: [SourceTree.Entry]) {
    readCount = 0
    if basis != self.basis || basis.contains(where: { unsettled.contains(DiskPath($0.path)) }) {
      kept = [:]
      unsettled = []
    }
    self.basis = basis
  }

  /// Returns what is known of a file, if it has not changed.
  func reading(of entry: SourceTree.Entry) -> Reading? {
    kept[DiskPath(entry.path)].flatMap { $0.isSettled && $0.entry == entry ? $0 : nil }
  }

  /// Returns what is known of a file, changed or not.
  subscript(path: String) -> Reading? { kept[DiskPath(path)] }

  mutating func add(_ readings: [Reading]) {
    readCount += readings.count
    for reading in readings {
      let path = DiskPath(reading.entry.path)
      kept[path] = reading
      if reading.isSettled { unsettled.remove(path) } else { unsettled.insert(path) }
    }
  }

  /// Forgets all files but these.
  mutating func keep(only files: [SourceTree.Entry]) {
    guard kept.count != files.count else { return }
    let paths = Set(files.map { DiskPath($0.path) })
    kept = kept.filter { paths.contains($0.key) }
    unsettled.formIntersection(paths)
  }
}
