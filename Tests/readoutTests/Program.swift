import Foundation
import Testing

/// The built program, run as a user runs it, in a folder of its own that a test fills.
final class Program {
  /// What a run left.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
    /// The signal that ended it, if one did.
    var signal: Int32?
  }

  let folder: URL
  private let executable: URL

  /// Makes the folder, which goes when the test ends; `executable` is what runs in it.
  init(_ executable: URL = Program.readout) throws {
    self.executable = executable
    folder = FileManager.default.temporaryDirectory.appending(
      path: "readout-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program beside the tests: SwiftPM builds both into one folder.
  static let readout = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "readout")

  /// What a sanitizer is told, where the program was built with one; see `Scripts/sanitize`.
  static let sanitizing = ProcessInfo.processInfo.environment.filter {
    $0.key.hasSuffix("SAN_OPTIONS") || $0.key == "SWIFT_BACKTRACE"
  }

  /// Writes a file, and makes the folders above it.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Returns the text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  /// Makes a symbolic link with any target.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: name).path, withDestinationPath: target)
  }

  /// Runs the program in the folder and waits for its end.
  ///
  /// Its output goes into files, which no amount of it can fill up as it would a pipe. A `shell`
  /// script that is given runs instead, and finds the program and its words in `"$0" "$@"`.
  @discardableResult
  func run(
    _ arguments: [String], input: String = "", path: String? = nil,
    environment: [String: String] = [:], shell: String? = nil
  ) throws -> Outcome {
    let files = ["in", "out", "err"].map { folder.appending(path: ".\($0)") }
    for (file, text) in zip(files, [input, "", ""]) { try Data(text.utf8).write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let shell {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", shell, executable.path] + arguments
    }
    process.currentDirectoryURL = folder
    process.environment = ["TERM": "dumb"].merging(Program.sanitizing) { $1 }
      .merging(environment) { $1 }
    // Where the program looks for other programs.
    if let path { process.environment?["PATH"] = path }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    let status = process.terminationStatus
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: status, output: texts[1], errors: texts[2], signal: isSignal ? status : nil)
  }
}

/// A program of another hand that a test asks; the test says that it is skipped where there is none.
enum Tool {
  /// Returns where a program stands, or `nil` where it is not installed.
  static func find(_ name: String) -> URL? {
    ["/usr/bin", "/bin", "/usr/local/bin"].map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
