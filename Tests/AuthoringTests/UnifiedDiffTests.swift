import Testing

@testable import Authoring

@Suite struct UnifiedDiffTests {
  private func diff(_ text: String, _ splices: [Splice], path: String = "a.md") -> String {
    String(
      decoding: UnifiedDiff(of: Array(text.utf8), path: path, splices: splices).bytes,
      as: UTF8.self)
  }

  @Test func `an added line stands between three lines before and after`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n", [Splice(8..<8, "new\n")]) == """
        --- a/a.md
        +++ b/a.md
        @@ -2,6 +2,7 @@
         2
         3
         4
        +new
         5
         6
         7

        """)
  }

  @Test func `a change inside a line gives the old line and the new one`() {
    #expect(
      diff("a\nb: [x]\nc", [Splice(7..<7, ", y"), Splice(9..<9, "d\n")]) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,3 +1,4 @@
         a
        -b: [x]
        +b: [x, y]
        +d
         c
        \\ No newline at end of file

        """)
  }

  @Test func `changes far from each other have hunks of their own`() {
    let lines = (1...20).map { "line\($0 + 10)\n" }.joined()
    let text = diff(lines, [Splice(7..<7, "x\n"), Splice(126..<126, "y\n")], path: "a b.md")
    #expect(text.contains("--- a/a b.md\t\n"))
    #expect(text.contains("@@ -1,4 +1,5 @@\n") && text.contains("@@ -16,5 +17,6 @@\n"), "\(text)")
  }

  @Test func `no splice gives no diff`() {
    #expect(diff("a\n", []) == "")
  }
}
