import Foundation

/// A small site whose builds are made to fail, and what its output was before and shall be after.
final class FaultySite {
  /// What is built over what.
  enum Start: CaseIterable {
    /// There is no output yet, nor the folder above it.
    case first
    /// A page changed, one is new, one is gone, and files of another hand stand among them.
    case changed
    /// All is as it was built, but for a file of another hand.
    case unchanged
    /// Like `changed`, file by file.
    case inPlace
  }

  /// All paths below a folder, each with what stands there.
  typealias Tree = [String: String]

  let start: Start
  /// Before the build; empty where there is no output.
  let old: Tree
  /// After it.
  private(set) var new: Tree = [:]
  private let program: Program
  private var source: Tree = [:]
  private let words: [String]

  init(_ start: Start) throws {
    self.start = start
    let environment = ProcessInfo.processInfo.environment
    program = try Program(
      environment["READOUT_PROGRAM"].map { URL(filePath: $0) } ?? Program.readout)
    words =
      ["build", "-s", "site", "-o", "out/deep/public", "--jobs", "1", "--now", "2024-06-01"]
      + (start == .inPlace ? ["--in-place"] : [])
    let files = [
      ("readout.yaml", "readout: 1\ntitle: Desk\nbase_url: https://desk.example/\n"),
      ("content/briefs/a.md", Self.brief("A", "Ann Lee met Bo Yu in Oslo.")),
      ("content/pages/about.md", "---\ntitle: About\n---\nWho we are.\n"),
      ("content/files/table.csv", "a,b\n"),
      ("templates/assets/own.css", "p { color: #333 }\n"),
    ]
    for (name, text) in files { try program.write(text, to: "site/" + name) }
    if start == .first {
      old = [:]
    } else {
      if start != .unchanged {
        try program.write(Self.brief("B", "Bo Yu resigned."), to: "site/content/briefs/b.md")
      }
      try program.run(words)
      try program.write("mine", to: "out/deep/public/mine.txt")
      try program.write("mine", to: "out/deep/public/briefs/a/notes/mine.txt")
      try program.link("out/deep/public/latest", to: "briefs/a")
      old = try Self.tree(program.folder.appending(path: "out/deep/public"))
      if start != .unchanged {
        try FileManager.default.removeItem(
          at: program.folder.appending(path: "site/content/briefs/b.md"))
        try program.write(
          Self.brief("A", "Ann Lee and Bo Yu agreed to open an office in Oslo."),
          to: "site/content/briefs/a.md")
        try program.write(Self.brief("C", "Cy Poe met Bo Yu."), to: "site/content/briefs/c.md")
      }
      try keepOld()
    }
    source = try Self.tree(program.folder.appending(path: "site"))
    try program.run(words)
    new = try output()
    try restore()
  }

  /// Builds with a fault or in a shell script (see `Program.run`), or as usual.
  func build(
    _ fault: [String: String] = [:], shell: String? = nil
  ) throws -> Program.Outcome {
    try program.run(words, environment: fault, shell: shell)
  }

  /// Where the program logs the calls that it makes.
  var log: URL { program.folder.appending(path: "log") }

  /// What the output holds now.
  func output() throws -> Tree { try Self.tree(folder("out/deep/public")) }

  /// What stands beside the output, and above it.
  func litter() throws -> [String] {
    let beside = try Self.tree(folder("out")).keys.filter {
      $0 != "deep" && !$0.hasPrefix("deep/public")
    }
    let hasFolder = FileManager.default.fileExists(atPath: folder("out").path)
    return try start == .first && hasFolder && output().isEmpty ? ["out"] : beside.sorted()
  }

  /// Whether nothing of the author's has changed.
  func isSourceWhole() throws -> Bool { try Self.tree(folder("site")) == source }

  /// Makes the output what it was before the build.
  func restore() throws {
    try? FileManager.default.removeItem(at: folder("out"))
    if start != .first { try copy("kept", to: "out") }
  }

  private func keepOld() throws { try copy("out", to: "kept") }

  private func copy(_ name: String, to other: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/cp")
    process.arguments = ["-a", folder(name).path, folder(other).path]
    try process.run()
    process.waitUntilExit()
  }

  private func folder(_ name: String) -> URL { program.folder.appending(path: name) }

  private static func brief(_ title: String, _ text: String) -> String {
    "---\ntitle: \(title)\ndate: 2024-01-02\n---\n\(text)\n"
  }

  private static func tree(_ folder: URL) throws -> Tree {
    let files = FileManager.default
    guard let names = try? files.subpathsOfDirectory(atPath: folder.path) else { return [:] }
    var tree: Tree = [:]
    for name in names {
      let path = folder.appending(path: name).path
      let kind = try files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      tree[name] =
        switch kind {
        case .typeDirectory: "folder"
        case .typeSymbolicLink: "link " + (try files.destinationOfSymbolicLink(atPath: path))
        default: String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        }
    }
    return tree
  }
}
