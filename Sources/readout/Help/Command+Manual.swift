extension Command {
  /// The line that shows how the command is typed.
  var usage: String {
    "readout \(name)\(flags.isEmpty ? "" : " [FLAGS]")\(operands.isEmpty ? "" : " \(operands)")"
  }

  /// The summary as a sentence.
  var sentence: String { summary.prefix(1).uppercased() + summary.dropFirst() + "." }

  /// What `readout help COMMAND` and `readout COMMAND --help` print.
  var manual: String {
    var text = "usage: \(usage)\n\n\(sentence)\n"
    for paragraph in Paragraph.all(in: details) { text += "\n\(paragraph.lines(to: 80))\n" }
    if !examples.isEmpty {
      text += "\nExamples:\n" + table(of: examples.map { ($0.line, $0.summary) })
    }
    for (heading, flags) in [("Flags", flags), ("Flags of every command", Command.common)]
    where !flags.isEmpty {
      text += "\n\(heading):\n" + table(of: flags.map { ($0.usage, $0.summary) }, width: 24)
    }
    text += "\nExit status:\n"
    return text
      + table(of: ExitStatus.all(failure: failure).prefix(3).map { ("\($0.number)", $0.help) })
  }
}
