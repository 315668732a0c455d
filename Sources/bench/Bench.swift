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
    guard wanted.allSatisfy({ name in parts.contains { $0.name == name } }) else {
      print("usage: bench [\(parts.map(\.name).joined(separator: "|"))]…")
      exit(2)
    }
    for part in parts where wanted.isEmpty || wanted.contains(part.name) { part.measure() }
  }
}
