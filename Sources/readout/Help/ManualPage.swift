internal import Briefing

/// The manual page `readout(1)`, made from the descriptions of the commands.
///
/// - SeeAlso: man(7).
struct ManualPage {
  /// The day in the page's footer, as `2023-11-15`.
  private let day: String

  init(of now: Moment) { day = now.day?.iso ?? "" }

  /// The page in the language of man(1), in ASCII.
  var text: String {
    var page = """
      .TH READOUT 1 "\(day)" \(quoted("readout \(version)")) \(quoted("User Commands"))
      .SH NAME
      readout \\- make a briefing site from Markdown briefs
      .SH SYNOPSIS
      .B readout
      .I COMMAND
      .RI [ FLAGS ]
      .SH DESCRIPTION

      """
    page += plain(Command.purpose) + "\n"
    for (title, commands) in Command.groups {
      page += ".SH \(quoted(title.uppercased()))\n"
      for command in commands { page += section(of: command) }
    }
    page += ".SH \"FLAGS OF EVERY COMMAND\"\n" + flags(Command.common)
    page += ".SH \"EXIT STATUS\"\n"
    for status in ExitStatus.all(failure: "an error in content or templates, or on the disk") {
      page += entry("\(status.number)", status.help)
    }
    page += ".SH ENVIRONMENT\n"
    for variable in EnvironmentVariable.all { page += entry(variable.name, variable.help) }
    page += ".SH FILES\n"
    for (name, help) in Self.files { page += entry(name, help) }
    return page
  }

  private static let files = [
    ("readout.yaml", "the settings of a site"), ("content/", "briefs, register and pages"),
    ("templates/", "what takes the place of the default theme"),
    ("public/", "the site that a build makes"),
  ]

  private func section(of command: Command) -> String {
    var text = ".SS \(quoted(command.usage))\n\(plain(command.sentence))\n"
    text += paragraphs(command.details)
    text += flags(command.flags)
    if !command.examples.isEmpty { text += ".PP\nExamples:\n" }
    for example in command.examples { text += entry(example.line, example.summary) }
    return text
  }

  private func flags(_ flags: [Flag]) -> String {
    flags.map { entry($0.usage.drop { $0 == " " }, $0.summary) }.joined()
  }

  private func entry(_ name: some StringProtocol, _ help: String) -> String {
    ".TP\n.B \(quoted(String(name)))\n\(plain(help))\n"
  }

  private func paragraphs(_ text: String) -> String {
    Paragraph.all(in: text).map { paragraph in
      guard paragraph.isIndented else { return ".PP\n\(plain(paragraph.text))\n" }
      let lines = paragraph.text.split(separator: "\n").map { escaped($0.drop { $0 == " " }) }
      return ".PP\n.nf\n.RS 4\n\(lines.joined(separator: "\n"))\n.RE\n.fi\n"
    }.joined()
  }

  /// Returns prose in which nothing means anything to man(1), in lines that its checkers like.
  private func plain(_ text: some StringProtocol) -> String {
    wrapped(text, to: 60).map { escaped($0[...]) }.joined(separator: "\n")
  }

  private func quoted(_ text: String) -> String {
    "\"" + escaped(text[...]).replacing("\"", with: "\\(dq") + "\""
  }

  private func escaped(_ text: Substring) -> String {
    let isCommand = text.first == "." || text.first == "'"
    return (isCommand ? "\\&" : "")
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\\": "\\e"
        case "-": "\\-"
        case "'": "\\(aq"
        case "`": "\\(ga"
        case "^": "\\(ha"
        case "~": "\\(ti"
        case _ where scalar.value >= 0x7F:
          "\\[u" + hexadecimal(scalar.value) + "]"
        default: String(scalar)
        }
      }.joined()
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
