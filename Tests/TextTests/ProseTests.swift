import Testing
import TestSupport
import Text

@Suite struct ProseTests {
  @Test func `a range leads back to the bytes it came from, markup between included`() {
    // a**b**&amp;c
    let prose = Prose(
      text: Array("ab&c".utf8), blocks: [.init(kind: .paragraph, range: 0..<4)],
      runs: [
        .init(text: 0, textCount: 1, source: 0, sourceCount: 1),
        .init(text: 1, textCount: 1, source: 3, sourceCount: 1),
        .init(text: 2, textCount: 1, source: 6, sourceCount: 5),
        .init(text: 3, textCount: 1, source: 11, sourceCount: 1),
      ])
    #expect(prose.sourceRange(of: 0..<2) == 0..<4)
    #expect(prose.sourceRange(of: 2..<3) == 6..<11)
    #expect(prose.sourceRange(of: 0..<4) == 0..<12)
    #expect(prose.sourceRange(of: 1..<1) == nil)
    #expect(prose.sourceRange(of: 3..<5) == nil)
  }

  @Test func `plain paragraphs map to themselves`() {
    let prose = Prose(paragraphs: "One\ntwo.\n\nThree.\n")
    #expect(prose.blocks.map { prose.string(in: $0.range) } == ["One two.", "Three."])
    #expect(prose.sourceRange(of: 4..<7) == 4..<7)
  }
}
