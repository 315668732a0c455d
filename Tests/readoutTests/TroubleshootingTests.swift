import Foundation
import Testing

@testable import readout

/// `docs/troubleshooting.md` says what every code means, and its examples give what they say.
@Suite struct TroubleshootingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let document =
    (try? String(
      contentsOf: root.appending(path: "docs/troubleshooting.md"), encoding: .utf8)) ?? ""

  @Test func `every code of the program has a section, and no other code has one`() throws {
    var codes: Set<String> = []
    let sources = try #require(
      FileManager.default.enumerator(
        at: Self.root.appending(path: "Sources"), includingPropertiesForKeys: nil))
    for case let file as URL in sources where file.pathExtension == "swift" {
      codes.formUnion(try Self.codes(in: String(contentsOf: file, encoding: .utf8)))
    }
    #expect(codes == Set(Troubleshooting.standard.codes))
    #expect(Troubleshooting.standard.codes.count == codes.count)
  }

  /// The first text behind each `Diagnostic(`, and behind each `self.init(` of an extension of it.
  private static func codes(in source: String) -> [String] {
    guard source.contains("Diagnostic") else { return [] }
    let unproved =
      source.contains("\"unproved-\\(one)\"") ? ["unproved-pillar", "unproved-outcome"] : []
    return unproved
      + source.matches(
        of: /(?:[^a-zA-Z.]|\.)(?:Diagnostic)\(\s*(?:at: link, )?"([a-z0-9-]+)"/
      ).map { String($0.1) }
  }

  @Test func `the program has the document as it is in the repository`() {
    #expect(Troubleshooting(Self.document).codes == Troubleshooting.standard.codes)
    for section in Troubleshooting(Self.document).sections {
      #expect(Troubleshooting.standard.section(section.code)?.markdown == section.markdown)
    }
  }

  @Test func `every section begins with a sentence`() {
    for section in Troubleshooting.standard.sections {
      #expect(section.firstSentence.hasSuffix("."), "\(section.code)")
      #expect(!section.firstSentence.contains("`") && !section.text.contains("```"))
    }
  }

  @Test(arguments: Troubleshooting(document).sections.map(Example.init).filter(\.isTried))
  func `an example gives the message that it shows, and none once it is mended`(
    example: Example
  ) throws {
    let program = try Program()
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "content/briefs"), withIntermediateDirectories: true)
    for file in example.files { try program.write(file.text, to: file.name) }
    #expect(try messages(of: example, in: program) == example.messages)
    #expect(!example.messages.isEmpty)
    guard !example.mended.isEmpty else { return }
    for file in example.mended { try program.write(file.text, to: file.name) }
    #expect(try messages(of: example, in: program) == [])
  }

  /// The lines of a run that bear the code, each with its notes.
  private func messages(of example: Example, in program: Program) throws -> [String] {
    let script = "readout() { '\(Program.readout.path)' \"$@\"; }\n\(example.command)"
    let shell = try Shell(script, in: program.folder)
    var isMeant = false
    return shell.errors.split(separator: "\n").map(String.init).filter { line in
      if !line.contains(": note: ") { isMeant = line.hasSuffix("[\(example.code)]") }
      return isMeant
    }
  }
}

/// What a section of the document shows: files, a command, messages, and the files mended.
struct Example: Sendable, CustomTestStringConvertible {
  typealias File = (name: String, text: String)

  let code: String
  let isTried: Bool
  private(set) var files: [File] = []
  private(set) var mended: [File] = []
  private(set) var command = "readout check"
  private(set) var messages: [String] = []

  var testDescription: String { code }

  init(_ section: Troubleshooting.Section) {
    code = section.code
    isTried = !section.markdown.contains("<!-- not tried")
    var block: (information: String, lines: [String])?
    var isMended = false
    for line in section.markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```"), let (information, lines) = block {
        add(information, lines, isMended: isMended)
        block = nil
      } else if line.hasPrefix("```") {
        block = (String(line.dropFirst(3)), [])
      } else if block != nil {
        block?.lines.append(String(line))
      } else if line == "Mended:" {
        isMended = true
      }
    }
  }

  private mutating func add(_ information: String, _ lines: [String], isMended: Bool) {
    let words = information.split(separator: " ", maxSplits: 1)
    if words.count == 2 {
      let file = (name: String(words[1]), text: lines.map { $0 + "\n" }.joined())
      if isMended { mended.append(file) } else { files.append(file) }
    } else if information == "sh" {
      command = lines.joined(separator: "\n")
    } else {
      messages = lines
    }
  }
}

/// A script that was run in a folder.
private struct Shell {
  let errors: String

  init(_ script: String, in folder: URL) throws {
    let file = folder.appending(path: ".errors")
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "dumb"]
      .merging(Program.sanitizing) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: file)
    try process.run()
    process.waitUntilExit()
    errors = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
