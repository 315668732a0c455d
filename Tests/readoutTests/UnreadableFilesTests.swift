import Foundation
import Testing

/// What the program says of files that its user may not read, or that lead elsewhere.
@Suite struct UnreadableFilesTests {
  /// Permissions do not bind the superuser, who can be somebody else for once.
  private static let other = ["--reuid=65534", "--regid=65534", "--clear-groups"]
  private static let isSuperuser = geteuid() == 0

  @Test(
    .enabled(if: !isSuperuser || Tool.find("setpriv") != nil, "needs a user other than root"),
    arguments: [
      ("content/briefs/b.md", 0), ("content/b.txt", 0), ("content/deep", 0),
      ("content/deep", 0o111), ("content/deep", 0o444), ("readout.yaml", 0),
      ("templates/home.mustache", 0), ("templates/assets/site.css", 0), ("templates", 0),
    ])
  func `a file that may not be read is named, and nothing is published`(
    name: String, mode: Int
  ) throws {
    let program =
      Self.isSuperuser ? try Program(try #require(Tool.find("setpriv"))) : try Program()
    try program.write("readout: 1\nbase_url: https://example.org/\n", to: "readout.yaml")
    for name in ["a", "b"] {
      try program.write(
        "---\ntitle: Talks \(name)\ndate: 2024-01-02\n---\nThey met.\n",
        to: "content/briefs/\(name).md")
    }
    for name in ["content/b.txt", "content/deep/c.txt"] { try program.write("x", to: name) }
    try program.write("{{site.title}}", to: "templates/home.mustache")
    try program.write("a {}", to: "templates/assets/site.css")
    let files = FileManager.default
    if Self.isSuperuser {
      let all = files.enumerator(atPath: program.folder.path)?.compactMap { $0 as? String } ?? []
      for name in [""] + all { try owned(program.folder.path + "/" + name) }
    }
    let path = program.folder.appending(path: name).path
    try files.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    let words = Self.isSuperuser ? Self.other + [Program.readout.path] : []
    let outcome = try program.run(words + ["build"])
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(name), "\(outcome.errors)")
    #expect(outcome.errors.contains("permission denied; change the permissions [io-error]"))
    #expect(!files.fileExists(atPath: program.folder.appending(path: "public").path))
  }

  private func owned(_ path: String) throws {
    try FileManager.default.setAttributes(
      [.ownerAccountID: 65534, .groupOwnerAccountID: 65534], ofItemAtPath: path)
  }

  @Test(arguments: [[], ["--accept"]])
  func `a brief that is a link out of the site is neither read nor written`(
    flags: [String]
  ) throws {
    let text = "---\ntitle: Talks\ndate: 2024-01-02\n---\nPresident Joe Biden met Xi Jinping.\n"
    let other = try Program()
    try other.write(text, to: "secret.md")
    let program = try Program()
    try program.write(text, to: "content/briefs/a.md")
    try program.link(
      "content/briefs/b.md", to: other.folder.appending(path: "secret.md").path)
    let outcome = try program.run(["review", "content/briefs/b.md"] + flags)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("content/briefs/b.md: error: 'b.md' is a link out of the"))
    #expect(try other.text(of: "secret.md") == text)
  }
}
