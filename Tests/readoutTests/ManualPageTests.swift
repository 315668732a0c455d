import Testing

@testable import readout

@Suite struct ManualPageTests {
  private func page() throws -> String {
    try Program().run(["help", "--man", "--now", "2026-05-06"]).output
  }

  @Test func `the page is ASCII, and depends on nothing but the day that is asked for`() throws {
    let page = try page()
    #expect(page.hasPrefix(".TH READOUT 1 \"2026-05-06\" \"readout \(readout.version)\" "))
    #expect(page.utf8.allSatisfy { $0 < 0x7F })
    #expect(try page == self.page())
  }

  @Test(
    .enabled(if: Tool.find("mandoc") != nil, "mandoc is not installed"))
  func `mandoc has nothing to say against it`() throws {
    let mandoc = try Program(#require(Tool.find("mandoc")))
    try mandoc.write(page(), to: "readout.1")
    let outcome = try mandoc.run(["-T", "lint", "readout.1"])
    #expect(outcome.output + outcome.errors == "" && outcome.status == 0)
  }

  @Test(.enabled(if: Tool.find("groff") != nil, "groff is not installed"))
  func `groff prints it without a warning`() throws {
    let groff = try Program(#require(Tool.find("groff")))
    try groff.write(page(), to: "readout.1")
    let outcome = try groff.run(["-man", "-ww", "-Tutf8", "-P-cbou", "readout.1"])
    #expect(outcome.errors == "" && outcome.status == 0)
    #expect(outcome.output.contains("--base-url URL"))
    #expect(outcome.output.contains("FILE…"))
  }
}
