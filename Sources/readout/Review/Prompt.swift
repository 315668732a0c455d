internal import Glibc
internal import Publishing
internal import Text

/// Questions at a terminal.
struct Prompt {
  let terminal: Terminal
  /// What came after the last answer's line break.
  private var rest: [UInt8] = []

  init(at terminal: Terminal) { self.terminal = terminal }

  /// Asks, and returns the answer without blanks at its ends; `nil` where the input has ended, or
  /// a signal came.
  mutating func answer(to question: String) -> String? {
    terminal.write(Array(question.utf8))
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = String(validating: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        if let line { return onOneLine(line) }
        terminal.say("That is not UTF-8 text; type it anew.")
        terminal.write(Array(question.utf8))
        continue
      }
      // A signal ends this wait, but no reading.
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      unsafe poll(&input, 1, -1)
      if Interruption.signal != nil { return nil }
      if input.revents == 0 { continue }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        terminal.say("")
        return nil
      }
      rest += chunk[..<count]
    }
  }

  func say(_ line: String) { terminal.say(line) }
}
