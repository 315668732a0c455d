extension Command {
  static let new = Command(
    name: "new", operands: "TITLE", summary: "make a brief to fill in", details: "", flags: []
  ) { _ throws(UsageError) in 0 }
}
