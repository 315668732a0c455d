internal import Text

extension Report {
  /// The report as workflow commands of GitHub Actions, one line a diagnostic.
  ///
  /// A note stands in the message of its diagnostic, as there are no notes to commands.
  var github: [UInt8] {
    var text = ""
    for diagnostic in diagnostics {
      let place = place(diagnostic.path, diagnostic.position, countingCharacters: true)
      var properties: [String] = []
      if let path = place.path { properties.append("file=\(property(path))") }
      if let line = place.line { properties.append("line=\(line)") }
      if let character = place.character { properties.append("col=\(character)") }
      properties.append("title=\(property(diagnostic.code))")
      var message = diagnostic.message
      for note in diagnostic.notes {
        let other = self.place(note.path, note.position)
        message += "\n\(other.path ?? "readout"):\(other.line ?? 1): note: \(note.message)"
      }
      text += "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))"
      text += "::\(escaped(message))\n"
    }
    return Array(text.utf8)
  }

  /// What would end a command, or begin an escape, as `%XX`; what would steer the log's terminal as
  /// `\u{…}`.
  private func escaped(_ text: String, besides more: String = "") -> String {
    var escaped = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for scalar in lines.map({ terminalSafe(String($0)) }).joined(separator: "\n").unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || more.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private func property(_ text: String) -> String { escaped(text, besides: ":,") }
}
