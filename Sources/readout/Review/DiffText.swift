internal import Authoring
internal import Glibc
internal import Text

/// A diff as standard output gets it: the bytes of the files where a program reads them, and nothing
/// that could steer a terminal where a person does.
struct DiffText {
  private let diff: UnifiedDiff
  private let isColored: Bool
  private let isForPerson: Bool

  init(
    _ diff: UnifiedDiff, isColored: Bool, isForPerson: Bool = isatty(STDOUT_FILENO) == 1
  ) {
    self.diff = diff
    self.isColored = isColored
    self.isForPerson = isForPerson
  }

  var bytes: [UInt8] {
    guard isColored || isForPerson else { return diff.bytes }
    return diff.lines.flatMap { line -> [UInt8] in
      let text = isForPerson ? Array(safe(line).utf8) : line.bytes
      guard isColored, let color = color(of: line.kind) else { return text + [0x0A] }
      return Array("\u{1B}[\(color)m".utf8) + text + Array("\u{1B}[0m\n".utf8)
    }
  }

  /// The text of a line; the carriage return at its end is no business of a person.
  private func safe(_ line: UnifiedDiff.Line) -> String {
    let bytes = line.bytes.last == 0x0D ? line.bytes.dropLast() : line.bytes[...]
    return terminalSafe(String(decoding: bytes, as: UTF8.self))
  }

  private func color(of kind: UnifiedDiff.Line.Kind) -> String? {
    switch kind {
    case .file: "1"
    case .place: "36"
    case .removed: "31"
    case .added: "32"
    case .kept, .note: nil
    }
  }
}
