internal import Glibc

/// Runs the program on hostile inputs and prints a table of what each took.
struct TrapRun {
  let folder: String
  let program: String

  /// What a trap may be refused for.
  private static let refusals: Set = [
    "nested-too-deep", "same-url", "unknown-anchor", "yaml-syntax", "template-too-large",
    "json-syntax",
  ]

  /// Writes the files, each trap's into a folder of its name.
  static func write(to folder: String) {
    for trap in Trap.all {
      for (path, text) in trap.files() {
        let parts = "\(trap.name)/\(path)".split(separator: "/")
        for count in 1..<parts.count {
          unsafe mkdir("\(folder)/\(parts[..<count].joined(separator: "/"))", 0o777)
        }
        StormRun.write(text, to: "\(folder)/\(trap.name)/\(path)")
      }
    }
  }

  /// Runs all, or those whose names begin with one of some words; returns whether all stay within
  /// ten seconds and 512 MiB, and end as a program ends.
  func run(_ names: [String]) -> Bool {
    var isSound = true
    for trap in Trap.all where names.isEmpty || names.contains(where: trap.name.hasPrefix) {
      let errors = "\(folder)/errors"
      let run = Measured(
        ["env", "-C", "\(folder)/\(trap.name)", program] + trap.arguments, errors: errors)
      let code = StormRun.firstLine(of: errors).split(separator: "[").last?.dropLast() ?? ""
      let isExpected = run.status == 0 || run.status == 1 && Self.refusals.contains(String(code))
      let isWithin = run.isWithinBounds && isExpected
      isSound = isSound && isWithin
      let outcome =
        run.status == 0 ? "done" : run.status == 1 ? "refused: \(code)" : "\(run.status)"
      print(
        "\(trap.name) | \(trap.summary) | \(StormRun.decimal(run.seconds)) s | "
          + "\(run.memory >> 20) MiB | \(outcome)\(isWithin ? "" : " | OUT OF BOUNDS")")
      fflush(nil)
      _ = Measured(["rm", "-rf", "\(folder)/\(trap.name)/public"])
    }
    return isSound
  }
}
