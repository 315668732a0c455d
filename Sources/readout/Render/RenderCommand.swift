internal import Publishing
internal import Text

extension Command {
  static let render = Command(
    name: "render", operands: "TEMPLATE DATA.json", summary: "print a template filled with data",
    details: """
      Fills one Mustache template with the values of a JSON object, and prints what comes of it;
      '-' is standard input, for one of the two:

        readout render card.mustache data.json
        readout extract --json notes.txt | readout render facts.mustache -

      No site is needed, and none is read. Names and partials that are not there show nothing, as
      the Mustache specification has it; in a build they are errors. The partial {{>card}} is the
      file card.mustache, {{>icons/flag}} is icons/flag.mustache; nothing outside the folder of
      partials is read.
      """,
    flags: [
      Flag("partials", value: "DIR", "the folder of partials; default: the template's")
    ]
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    guard operands.count == 2 else {
      throw UsageError(
        message: "'render' needs a template and data: readout render TEMPLATE DATA.json")
    }
    if operands == ["-", "-"] {
      throw UsageError(message: "'-' is standard input, which cannot be template and data at once")
    }
    let rendering = TemplateRendering(
      template: operands[0], data: operands[1], partials: try invocation.folder("partials"))
    var diagnostics: [Diagnostic] = []
    let output = rendering.run(reporting: &diagnostics)
    invocation.terminal.report(diagnostics, source: ".")
    guard let output else { return 1 }
    invocation.terminal.write(output)
    return 0
  }
}
