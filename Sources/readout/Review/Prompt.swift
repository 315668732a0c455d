internal import Glibc
internal import Text

/// Questions at a terminal.
struct Prompt {
  /// What came after the last answer's line break.
  private var rest: [UInt8] = []

  /// Whether there is a terminal to ask at.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Asks, and returns the answer without blanks at its ends; `nil` where the input has ended.
  mutating func answer(to question: String) -> String? {
    write(question)
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return onOneLine(line)
      }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        write("\n")
        return nil
      }
      rest += chunk[..<count]
    }
  }

  func say(_ line: String) { write(line + "\n") }

  private func write(_ text: String) {
    fflush(nil)
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe Glibc.write(STDOUT_FILENO, buffer.baseAddress, buffer.count)
    }
  }
}
