import Glibc
import Text

/// A part of the program that takes bytes from outside, and what must hold whatever they are.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads an input; ends the process where something does not hold.
  let run: @Sendable ([UInt8]) -> Void

  /// `Scripts/fuzz` runs them in this order.
  static let all = [
    frontMatter, markdown, mustache, json, extraction, sentences, html, drafts, images,
    commandLine, http, storms,
  ]
}

/// Ends the process where something does not hold, so that libFuzzer keeps the input.
func expect(
  _ holds: Bool, _ promise: @autoclosure () -> String, line: Int = #line, file: String = #file
) {
  if holds { return }
  writeLine("\(file):\(line): broken: \(promise())")
  abort()
}

/// Writes to standard error, which libFuzzer writes to as well.
func writeLine(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// The most bytes that a message may have: it quotes of a text no more than a reader needs.
let longest = 2_000

/// Ends the process where a diagnostic does not stand in its file, or has no words for a reader.
func expectPlaced(_ diagnostics: [Diagnostic], in file: SourceFile) {
  func expectPlace(_ position: Position?, _ message: String) {
    expect((1...longest).contains(message.utf8.count), "a message is short: \(message)")
    guard let position else { return }
    guard let start = file.lines.start(ofLine: position.line) else {
      return expect(false, "line \(position.line) is no line of the file: \(message)")
    }
    let end = file.lines.start(ofLine: position.line + 1) ?? file.bytes.count + 1
    expect(
      position.column >= 1 && start + position.column - 1 < max(end, start + 1),
      "\(position) is no place in the file: \(message)")
  }
  for diagnostic in diagnostics {
    expect(!diagnostic.code.isEmpty, "a diagnostic has a code")
    expectPlace(diagnostic.position, diagnostic.message)
    for note in diagnostic.notes { expectPlace(note.position, note.message) }
  }
}
