import Foundation
import Testing

/// Whatever the system does to a build, call by call, the site is a whole one.
///
/// A library that is preloaded (`Tests/faults`) counts the calls of a build and lets one go wrong.
/// Here a few calls are tried; with `FAULTS=all`, as `Scripts/faults` sets it, every one.
@Suite struct FaultTests {
  /// What goes wrong.
  enum Fault: String, CaseIterable {
    /// An error instead of what was asked for: the disk fails, is full, or no file can be opened.
    case fail, full
    /// An error although it was done.
    case late
    case kill, end, term
  }

  private static let calls =
    "open openat read write close mkdirat linkat symlinkat readlinkat renameat renameat2 unlinkat "
    + "fchmod fchmodat fstat fstatat faccessat lseek getdents64 flock futimens realpath"
  private static let isExhaustive = ProcessInfo.processInfo.environment["FAULTS"] == "all"
  private static let library = Program.readout.deletingLastPathComponent()
    .appending(path: "libfaults.so")

  private static func fault(
    _ how: String, at place: Int? = nil, every step: Int? = nil
  ) -> [String: String] {
    var fault = ["LD_PRELOAD": library.path, "FAULT_CALLS": calls, "FAULT_HOW": how]
    fault["FAULT_AT"] = place.map(String.init)
    fault["FAULT_EVERY"] = step.map(String.init)
    return fault
  }

  /// Returns the names of the calls that a build makes, in their order.
  private static func calls(of site: FaultySite) throws -> [String] {
    var fault = fault("none")
    fault["FAULT_LOG"] = site.log.path
    _ = try site.build(fault)
    let text = try String(contentsOf: site.log, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  /// Returns the places at which to try: all, or a few, others for each fault.
  private static func places(among calls: [String], for fault: Fault) -> [Int] {
    if isExhaustive { return Array(1...calls.count) }
    let first = Fault.allCases.firstIndex(of: fault) ?? 0
    // Most calls are those on the many files alike; each other name is tried at its last call.
    let rare = Dictionary(grouping: calls.indices) { calls[$0] }.values.filter { $0.count < 20 }
      .compactMap(\.last).sorted()
    let few = stride(from: first, to: rare.count, by: 6).map { rare[$0] + 1 }
    return few + [1, 2].map { calls.count * ($0 * 6 + first) / 18 }
  }

  @Test(arguments: FaultySite.Start.allCases)
  func `whichever call goes wrong, the site is the old one or the new one`(
    start: FaultySite.Start
  ) throws {
    let site = try FaultySite(start)
    let calls = try Self.calls(of: site)
    try #require(calls.count > 150)
    try site.restore()
    for fault in Fault.allCases {
      let places = Self.places(among: calls, for: fault)
      for place in places { try check(site, fault, at: place, calls[place - 1]) }
      try Self.note("\(start) \(fault): \(places.count) of \(calls.count) calls")
    }
  }

  /// Adds a line to the file that `FAULT_POINTS` names, if it does.
  private static func note(_ line: String) throws {
    guard let path = ProcessInfo.processInfo.environment["FAULT_POINTS"] else { return }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data((line + "\n").utf8))
  }

  private func check(
    _ site: FaultySite, _ fault: Fault, at place: Int, _ name: String
  ) throws {
    let start = ContinuousClock.now
    let outcome = try site.build(Self.fault(fault.manner(of: name), at: place))
    let what: Comment = "\(site.start), \(fault) at call \(place), \(name): \(outcome)"
    #expect(fault.mayEnd(outcome), what)
    #expect(start.duration(to: .now) < .seconds(fault == .term ? 3 : 20), what)
    let tree = try site.output()
    if site.start == .inPlace {
      #expect(tree.allSatisfy { isOld($0, of: site) || isNew($0, of: site) }, what)
      #expect(outcome.status != 0 || tree == site.new, what)
    } else {
      #expect(tree == site.old || tree == site.new, what)
      if outcome.signal == nil {
        #expect(outcome.status != 0 || tree == site.new, what)
        #expect(outcome.status != 1 || tree == site.old, what)
      }
    }
    // What fails in clearing up is said, and cleared up by the next build.
    if outcome.signal == nil, name != "unlinkat", name != "close" {
      #expect(try site.litter().isEmpty, what)
    }
    #expect(try site.isSourceWhole(), what)
    let isAsBefore = try tree == site.old && site.litter().isEmpty
    if !isAsBefore, tree != site.new || site.start == .inPlace {
      let next = try site.build()
      #expect(next.status == 0 && next.errors.isEmpty, "\(what) \(next)")
      #expect(try site.output() == site.new, what)
      #expect(try site.litter().isEmpty, what)
    }
    try site.restore()
  }

  private func isOld(_ entry: FaultySite.Tree.Element, of site: FaultySite) -> Bool {
    entry.key == ".readout" || entry.key.contains(".readout-") || site.old[entry.key] == entry.value
  }

  private func isNew(_ entry: FaultySite.Tree.Element, of site: FaultySite) -> Bool {
    site.new[entry.key] == entry.value
  }

  @Test(arguments: FaultySite.Start.allCases)
  func `reads and writes by halves, and calls that a signal breaks off, do no harm`(
    start: FaultySite.Start
  ) throws {
    let site = try FaultySite(start)
    for how in ["short", "fail \(EINTR)"] {
      var fault = Self.fault(how, every: how == "short" ? 1 : 2)
      fault["FAULT_CALLS"] = "open openat read write close fchmod fchmodat"
      let outcome = try site.build(fault)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
      #expect(try site.output() == site.new)
      #expect(try site.litter().isEmpty)
      try site.restore()
    }
  }
}

extension FaultTests.Fault {
  /// How the library brings it about.
  fileprivate func manner(of call: String) -> String {
    switch self {
    case .fail: "fail \(EIO)"
    case .full:
      switch call {
      case "open", "openat": "fail \(EMFILE)"
      case "renameat2": "fail \(EINVAL)"
      case "flock": "fail \(ENOLCK)"
      case "linkat": "fail \(EMLINK)"
      case "unlinkat", "fstat", "fstatat", "realpath": "fail \(EACCES)"
      default: "fail \(ENOSPC)"
      }
    case .late: "late \(EIO)"
    case .kill: "kill"
    case .end: "end"
    case .term: "term \(SIGTERM)"
    }
  }

  /// Whether a build may end so after this.
  fileprivate func mayEnd(_ outcome: Program.Outcome) -> Bool {
    switch self {
    case .fail, .full, .late:
      outcome.signal == nil && outcome.status == 0
        || outcome.status == 1 && outcome.errors.contains("error: ")
    case .kill, .end: outcome.signal == SIGKILL
    case .term: outcome.signal == SIGTERM || outcome.signal == nil && outcome.status == 143
    }
  }
}
