internal import Glibc

/// Measures parts of Readout inside one process, each against a simple loop over the same bytes.
///
/// Times are processor time of this thread. The loops are the yardsticks: machines differ, the
/// ratios hardly do. An operand names the part to be measured; without one all are.
@main
struct Bench {
  private static let parts: [(name: String, measure: @Sendable () -> Void)] = [
    ("markdown", measureMarkdown),
    ("extraction", measureExtraction),
    ("pages", measurePages),
  ]

  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    if wanted.first == "storms" { return storms(Array(wanted.dropFirst())) }
    if wanted.first == "traps" { return traps(Array(wanted.dropFirst())) }
    guard wanted.allSatisfy({ name in parts.contains { $0.name == name } }) else {
      print("usage: bench [\(parts.map(\.name).joined(separator: "|"))]…")
      exit(2)
    }
    for part in parts where wanted.isEmpty || wanted.contains(part.name) { part.measure() }
  }

  /// `storms DIR` writes hostile texts; `storms DIR PROGRAM [NAME…]` runs the program on them.
  private static func storms(_ operands: [String]) {
    guard let folder = operands.first else { return }
    guard operands.count > 1 else { return StormRun.write(to: folder) }
    var run = StormRun(folder: folder, program: operands[1])
    if !run.run(Array(operands.dropFirst(2))) { exit(1) }
  }

  /// `traps DIR` writes hostile pages, sites and templates; `traps DIR PROGRAM [NAME…]` runs the
  /// program on them.
  private static func traps(_ operands: [String]) {
    guard let folder = operands.first else { return }
    guard operands.count > 1 else { return TrapRun.write(to: folder) }
    let run = TrapRun(folder: folder, program: operands[1])
    if !run.run(Array(operands.dropFirst(2))) { exit(1) }
  }
}
