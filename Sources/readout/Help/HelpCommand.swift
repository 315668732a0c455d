internal import Text

extension Command {
  static let help = Command(
    name: "help", operands: "[COMMAND]", summary: "explain the program or one command",
    details: """
      Without a command, lists all of them. 'readout COMMAND --help' prints the same as
      'readout help COMMAND'.

      With --man, prints the manual page of the program, as man(1) reads it.
      """,
    examples: [
      Example("readout help build", "explains 'build'"),
      Example("readout help --man | man -l -", "shows the manual page"),
    ],
    flags: [Flag("man", "print the manual page, in the language of man(1)")],
    not: "man", "manual", "usage"
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    guard operands.count <= 1 else {
      throw UsageError(
        message: "'help' explains one command, but \(operands.count) were named")
    }
    if invocation.arguments.has("man") {
      if let name = operands.first {
        throw UsageError(message: "'--man' tells of all commands; leave out '\(name)'")
      }
      let now = try invocation.environment.moment(flag: invocation.arguments.value("now"))
      invocation.terminal.write(Array(ManualPage(of: now).text.utf8))
    } else if let name = operands.first {
      invocation.terminal.write(Array(try Command.named(name).manual.utf8))
    } else {
      invocation.terminal.write(Array(overview.utf8))
    }
    return 0
  }

  static let version = Command(
    name: "version", operands: "", summary: "print the version", details: "", flags: []
  ) { invocation throws(UsageError) in
    invocation.terminal.say("readout \(readout.version)")
    return 0
  }

  /// What the program is for, in lines.
  static let purpose = """
    readout turns Markdown briefs about diplomatic meetings into a site, and finds in the
    prose who took part, what was declared and what came of it.
    """

  /// What to type first.
  static let beginning = [
    Example("readout init briefings", "makes a new site with one brief"),
    Example("readout serve --open -s briefings", "shows it in the browser while you write"),
    Example("readout new --from - -s briefings", "makes a brief of a text that you paste"),
    Example("readout build -s briefings", "makes the pages to publish, in briefings/public/"),
  ]

  /// What `readout help` prints: all commands, by what a user wants to do.
  private static var overview: String {
    var text = "\(purpose)\n\nusage: readout COMMAND [FLAGS]\n\nTo begin with:\n"
    text += table(of: beginning.map { ($0.line, $0.summary) })
    for (title, commands) in groups {
      text += "\n\(title):\n" + table(of: commands.map { ($0.name, $0.summary) }, width: 13)
    }
    return text + "\n'readout help COMMAND' explains one of them.\n"
  }
}
