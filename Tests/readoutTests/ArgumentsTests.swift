import Testing

@testable import readout

@Suite struct ArgumentsTests {
  private let flags = [
    Flag("output", short: "o", value: "DIR", ""), Flag("drafts", short: "D", ""),
    Flag("quiet", short: "q", ""),
  ]

  @Test(arguments: [
    ["--output", "x", "a"], ["--output=x", "a"], ["a", "-o", "x"], ["-ox", "a"], ["-o=x", "a"],
  ])
  func `a flag takes its value in every usual form`(words: [String]) throws {
    let arguments = try Arguments(words, flags: flags)
    #expect(arguments.value("output") == "x")
    #expect(arguments.operands == ["a"])
  }

  @Test func `short flags may stand together, and two hyphens end them all`() throws {
    let arguments = try Arguments(["-Dq", "--", "-o"], flags: flags)
    #expect(arguments.has("drafts") && arguments.has("quiet"))
    #expect(arguments.operands == ["-o"])
  }

  @Test(arguments: [
    (["--outptu", "x"], "unknown flag '--outptu'; did you mean '--output'?"),
    (["-x"], "unknown flag '-x'"), (["--output"], "'--output' needs a value: --output DIR"),
    (["--drafts=yes"], "'--drafts' takes no value"),
  ])
  func `a wrong flag is told with the way out`(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try Arguments(words, flags: flags) }
    #expect(error?.message == message)
  }
}
