import Embedded
import Testing

@Suite struct EmbeddedFileTests {
  @Test func `the default theme is inside the program`() {
    let files = EmbeddedFile.files(under: "templates/")
    #expect(files.contains { $0.path == "templates/brief.mustache" && !$0.bytes.isEmpty })
  }

  @Test func `files come in the order of their paths`() {
    let paths = EmbeddedFile.files(under: "").map(\.path)
    #expect(paths == paths.sorted())
  }
}
