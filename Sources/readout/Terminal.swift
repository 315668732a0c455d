internal import Glibc
internal import Text

/// Standard output and standard error.
struct Terminal: Sendable {
  private let isColored: Bool
  /// Whether colours are for standard output too, where it is a terminal of its own.
  let colorsOutput: Bool
  /// Whether a line that is written over may be shown while something takes long.
  let showsProgress: Bool

  init(color: String?, environment: Environment) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    showsProgress =
      isTerminal && environment.value("TERM").map { $0 != "dumb" } ?? false
      && environment.value("CI") == nil
    switch color {
    case "always": (isColored, colorsOutput) = (true, true)
    case "never": (isColored, colorsOutput) = (false, false)
    default:
      let allows = environment.value("NO_COLOR") == nil && environment.value("TERM") != "dumb"
      let forces = environment.value("CLICOLOR_FORCE").map { $0 != "0" } ?? false
      isColored = allows && (forces || isTerminal)
      colorsOutput = allows && (forces || isatty(STDOUT_FILENO) == 1)
    }
  }

  /// Whether somebody can be asked: both ends lead to a terminal.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Writes a line to standard output.
  func say(_ line: String) { write(Array((line + "\n").utf8)) }

  /// Writes bytes to standard output; ends the program where that cannot be done.
  ///
  /// It ends without a word where nobody reads on, as SIGPIPE would end it.
  func write(_ bytes: [UInt8]) {
    if writeAll(bytes, to: STDOUT_FILENO) { return }
    if errno == EPIPE { exit(128 + SIGPIPE) }
    Self.complain("readout: error: standard output cannot be written [io-error]")
    exit(1)
  }

  /// Writes a line to standard error.
  func warn(_ line: String) { Self.complain(line) }

  /// Writes a line to standard error, before it is known what the terminal can show.
  static func complain(_ line: String, end: String = "\n") {
    writeAll(Array((line + end).utf8), to: STDERR_FILENO)
  }

  /// Whether standard output is read by a person.
  static var isOutputShown: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes diagnostics to standard error, in order, and a line that counts them.
  ///
  /// Their paths are relative to `source`.
  func report(_ diagnostics: [Diagnostic], source: String) {
    guard !diagnostics.isEmpty else { return }
    var text = ""
    for diagnostic in diagnostics.sorted() {
      text += line(for: diagnostic, source: source) + "\n"
      for note in diagnostic.notes {
        text += "\(place(note.path, note.position, source: source)): "
        text += "\(colored("note", "36")): \(terminalSafe(note.message))\n"
      }
    }
    let errors = diagnostics.count(where: \.isError)
    let warnings = diagnostics.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map(counted)
    text += "readout: \(counts.joined(separator: ", "))\n"
    writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  private func line(for diagnostic: Diagnostic, source: String) -> String {
    let start =
      diagnostic.path.map { place($0, diagnostic.position, source: source) } ?? "readout"
    let severity = colored(
      diagnostic.severity.rawValue, diagnostic.isError ? "1;31" : "1;33")
    return "\(start): \(severity): \(terminalSafe(diagnostic.message)) [\(diagnostic.code)]"
  }

  private func place(_ path: String, _ position: Position?, source: String) -> String {
    let shown = terminalSafe(shownPath(path, source: source))
    return position.map { "\(shown):\($0.line):\($0.column)" } ?? shown
  }

  private func colored(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Returns a path of the site as seen from the working folder.
func shownPath(_ path: String, source: String) -> String {
  if path.hasPrefix("/") { return path }
  var folder = source
  while folder.hasSuffix("/"), folder.count > 1 { folder.removeLast() }
  if folder == "." || folder.isEmpty { return path }
  return folder == "/" ? "/" + path : "\(folder)/\(path)"
}

@discardableResult
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        descriptor, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
    }
    if written < 0, errno == EINTR { continue }
    if written < 0, errno == EAGAIN {
      // Somebody made the pipe answer at once; wait until it takes more.
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      unsafe poll(&request, 1, -1)
      continue
    }
    guard written > 0 else { return false }
    start += written
  }
  return true
}
