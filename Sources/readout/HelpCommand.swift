internal import Text

extension Command {
  static let help = Command(
    name: "help", operands: "[COMMAND]", summary: "explain the program or one command",
    details: "", flags: []
  ) { invocation throws(UsageError) in
    guard let name = invocation.arguments.operands.first else {
      invocation.terminal.write(Array(overview.utf8))
      return 0
    }
    guard let command = all.first(where: { $0.name == name }) else {
      throw UsageError(
        message: "unknown command '\(name)'; " + suggestion(for: name, among: all.map(\.name)))
    }
    invocation.terminal.write(Array(command.manual.utf8))
    return 0
  }

  static let version = Command(
    name: "version", operands: "", summary: "print the version", details: "", flags: []
  ) { invocation throws(UsageError) in
    invocation.terminal.say("readout \(readout.version)")
    return 0
  }

  private static var overview: String {
    var text = """
      readout turns Markdown briefs about diplomatic meetings into a site, and finds in the
      prose who took part, what was declared and what came of it.

      usage: readout COMMAND [FLAGS]


      """
    for command in all {
      text += "  \(padded(command.name, to: 10))\(command.summary)\n"
    }
    return text + "\n'readout help COMMAND' explains one of them.\n"
  }

  /// What `readout help COMMAND` prints.
  var manual: String {
    let operands = operands.isEmpty ? "" : " \(operands)"
    var text = "usage: readout \(name)\(flags.isEmpty ? "" : " [FLAGS]")\(operands)\n\n"
    text += summary.prefix(1).uppercased() + summary.dropFirst() + ".\n"
    if !details.isEmpty { text += "\n\(details)\n" }
    for (heading, flags) in [("Flags", flags), ("Flags of every command", Command.common)] {
      guard !flags.isEmpty else { continue }
      text += "\n\(heading):\n"
      for flag in flags { text += "  \(padded(flag.usage, to: 24))\(flag.help)\n" }
    }
    return text
  }
}

/// Returns `text` with spaces behind it, at least one.
private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
