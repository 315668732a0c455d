import Text

@testable import readout

extension FuzzTarget {
  /// Command lines, one word a line: what makes no sense is told in five lines at the most, in which
  /// nothing steers a terminal; a flag means the same with its value behind `=`.
  static let commandLine = FuzzTarget(name: "command-line") { bytes in
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let words = lines.map { String(decoding: $0.filter { $0 != 0 }, as: UTF8.self) }
    do throws(UsageError) {
      let order = try Order(words)
      expect(Command.all.contains { $0.name == order.command.name }, "the command is one of all")
      try expectSame(order, as: words)
      if harmless.contains(order.command.name) {
        let status = try order.run(in: Environment())
        expect((0...2).contains(status), "the status is one of three")
      }
    } catch {
      expectReport(of: error)
    }
  }

  /// Commands that neither read nor write anything; libFuzzer closes standard output.
  private static let harmless: Set<String> = ["help", "version", "completions", "schema"]

  private static func expectReport(of error: UsageError) {
    let lines = error.report.split(separator: "\n", omittingEmptySubsequences: false)
    expect(lines.count <= 5, "wrong usage is told in five lines: \(error.report)")
    for line in lines { expect(terminalSafe(String(line)) == line, "nothing steers a terminal") }
    expect(!error.message.isEmpty, "wrong usage is told in words")
  }

  /// Writes the flags with their values behind `=`, operands behind `--`, and reads them again.
  private static func expectSame(_ order: Order, as words: [String]) throws(UsageError) {
    var written: [String] = []
    for flag in order.command.allFlags where order.arguments.has(flag.name) {
      let value = flag.value == nil ? "" : "=" + (order.arguments.value(flag.name) ?? "")
      written.append("--\(flag.name)" + value)
    }
    let again = try Order([order.command.name] + written + ["--"] + order.arguments.operands)
    expect(again.command.name == order.command.name, "the command is the same")
    expect(again.arguments.operands == order.arguments.operands, "the operands are the same")
    for flag in order.command.allFlags {
      expect(
        again.arguments.value(flag.name) == order.arguments.value(flag.name),
        "'--\(flag.name)' is the same")
    }
  }
}
