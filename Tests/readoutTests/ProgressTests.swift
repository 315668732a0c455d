import Foundation
import Testing

@testable import readout

/// What a terminal shows while a build takes long; script(1) gives the program one.
@Suite(.enabled(if: Tool.find("script") != nil, "script(1) is not installed"))
struct ProgressTests {
  private func run(_ words: String, _ variables: String) throws -> String {
    let script = try Program(#require(Tool.find("script")))
    let text = String(repeating: "President Ana Bell of Chad met Omar Said of Oman. ", count: 40)
    for number in 0..<80 {
      try script.write(
        "---\ntitle: Talks \(number)\ndate: 2024-01-02\n---\n\(text)\n",
        to: "content/briefs/\(number).md")
    }
    let command = "env -i \(variables) \(Program.readout.path) \(words)"
    let outcome = try script.run(["-qec", command, "/dev/null"])
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome.output
  }

  @Test func `a line counts what is done, and is gone at the end`() throws {
    let output = try run("build -j 1", "TERM=xterm")
    let shown = output.split(separator: "\r\u{1B}[K")
    #expect(shown.contains { $0.hasPrefix("reading ") && $0.hasSuffix(" of 80") }, "\(output)")
    #expect(shown.last?.hasPrefix("Built 80 briefs into public: ") == true)
  }

  @Test(arguments: [
    ("build -j 1 -q", "TERM=xterm"), ("build -j 1", "TERM=dumb"), ("build -j 1", ""),
    ("build -j 1", "TERM=xterm CI=1"), ("build -j 1 2>&1 | cat", "TERM=xterm"),
  ])
  func `nothing of it is written where nobody could see it`(
    words: String, variables: String
  ) throws {
    let output = try run(words, variables)
    #expect(!output.contains("\u{1B}") && !output.contains("reading"))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (4210, "4,210"), (1_000_000, "1,000,000")])
  func `large numbers have commas`(number: Int, text: String) {
    #expect(grouped(number) == text)
  }

  @Test func `verbose says where time went`() throws {
    let program = try Program()
    try program.write("---\ntitle: A\ndate: 2024-01-02\n---\nText.\n", to: "content/briefs/a.md")
    for (words, stages) in [
      (["build"], ["find", "read", "compose", "publish"]),
      (["list", "briefs"], ["find", "read", "compose"]),
      (["explain", "/briefs/a/"], ["find", "read", "compose"]),
      (["extract", "content/briefs/a.md"], ["extract"]),
    ] {
      let lines = try program.run(words + ["--verbose"]).errors.split(separator: "\n")
      for (line, stage) in zip(lines, stages) {
        #expect(line.hasPrefix("readout: \(stage): ") && line.hasSuffix(" ms"))
      }
      #expect(lines.count == stages.count)
    }
  }
}
