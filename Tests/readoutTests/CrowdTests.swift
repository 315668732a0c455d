import Testing

/// Sites in which a page that leads to all others, or counts all others, would make a build of
/// minutes and gigabytes.
@Suite struct CrowdTests {
  @Test func `only the first page of all outcomes leads to every party`() throws {
    let program = try Program()
    let outcomes = (0..<310).map { "- { text: Build bridge \($0), parties: [Land\($0)] }\n" }
      .joined()
    try program.write("readout: 1\ntitle: Crowds\n", to: "readout.yaml")
    try program.write(
      brief("outcomes:\n\(outcomes)- { text: Dig a tunnel, parties: [Land309] }\n"),
      to: "content/briefs/a.md")
    let outcome = try program.run(["build"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for (name, count) in [("", 310), ("page/2/", 100), ("party/land308/", 100)] {
      let page = try program.text(of: "public/outcomes/\(name)index.html")
      #expect(page.split(separator: "../outcomes/party/").count - 1 == count)
      #expect(page.contains("/outcomes/party/land309/\""))
    }
  }

  @Test func `a brief with a crowd does not say who met whom`() throws {
    let program = try Program()
    let crowd = (0..<501).map { "- Ana Bell\($0)\n" }.joined()
    try program.write("readout: 1\ntitle: Crowds\n", to: "readout.yaml")
    try program.write(brief("participants:\n\(crowd)"), to: "content/briefs/a.md")
    try program.write(brief("participants: [Ana Bell0, Omar Said]\n"), to: "content/briefs/b.md")
    let outcome = try program.run(["build"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try program.text(of: "public/participants/ana-bell0/index.html")
    #expect(page.contains("<a href=\"../../participants/omar-said/\""))
    #expect(!page.contains("ana-bell1/"))
  }

  private func brief(_ keys: String) -> String {
    "---\ntitle: A crowd\ndate: 2024-01-02\n\(keys)---\nThey met.\n"
  }
}
