internal import Content

extension Command {
  static let schema = Command(
    name: "schema", operands: SchemaFile.allCases.map(\.rawValue).joined(separator: "|"),
    summary: "print what editors need to know of front matter or settings",
    details: """
      Prints a JSON Schema (2020-12) of the keys that the front matter of a file may have, or
      readout.yaml. An editor that knows such schemas completes keys, explains them, and marks
      what a build would refuse. 'readout init' puts all of them into schemas/ of a new site.
      """,
    examples: [
      Example("readout schema brief > schemas/brief.json", "writes the schema of briefs anew")
    ],
    flags: []
  ) { invocation throws(UsageError) in
    let operands = invocation.arguments.operands
    guard operands.count == 1, let file = operands.first.flatMap(SchemaFile.init(rawValue:))
    else {
      throw UsageError(
        message: "'schema' needs one kind of file, such as brief or settings")
    }
    invocation.terminal.write(file.jsonSchema())
    return 0
  }
}
