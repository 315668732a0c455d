import Testing
import Text

@Suite struct SourceFileTests {
  @Test func `lines and columns count from 1, in bytes`() {
    let file = SourceFile(path: "a.md", text: "é1\r\nsecond\n")
    #expect(file.position(of: 0) == Position(line: 1, column: 1))
    #expect(file.position(of: 2) == Position(line: 1, column: 3))
    #expect(file.position(of: 5) == Position(line: 2, column: 1))
    #expect(file.position(of: file.bytes.count) == Position(line: 3, column: 1))
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], 2), ([0xE2, 0x82], 1), ([0x61, 0x0A, 0xC0, 0xAF], 1),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are located`(bytes: [UInt8], column: Int) {
    var diagnostics: [Diagnostic] = []
    #expect(SourceFile.reading(bytes, path: "a.md", reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["not-utf8"])
    #expect(diagnostics.first?.position?.column == column)
  }

  @Test func `a NUL byte is located`() {
    var diagnostics: [Diagnostic] = []
    #expect(SourceFile.reading([0x61, 0], path: "a.md", reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["nul-byte"])
  }

  @Test func `a byte order mark is accepted and skipped`() throws {
    var diagnostics: [Diagnostic] = []
    let file = try #require(
      SourceFile.reading([0xEF, 0xBB, 0xBF, 0x61], path: "a.md", reporting: &diagnostics))
    #expect(file.textStart == 3)
    #expect(diagnostics.isEmpty)
  }
}
