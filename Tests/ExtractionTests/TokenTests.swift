import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct TokenTests {
  private func passage(_ text: String) -> Passage {
    Passage(Prose(paragraphs: text), lexicon: .standard)
  }

  @Test(arguments: [
    "«The» «U.S.» «envoy» «met» «Mr.» «O'Brien»«.»",
    "«Xi»«’s» «five-pillar» «plan»«,» «Jae-in» «said»",
    "«on» «15» «November» «with» «$»«4,000.50»",
    "«trade»«—»«and» «China»«–»«US» «ties»",
    "«the» «nations»«’» «goals»",
  ])
  func `words, marks and possessives are tokens`(marked: String) {
    let marked = Marked(marked)
    #expect(passage(marked.text).tokens.map(\.range) == marked.ranges)
  }

  @Test(arguments: [
    "«The U.S. envoy met Mr. Adu.» «They spoke.»",
    "«“We agreed,” she said.» «“It is done.”» «Dr. K. Adu left at 5 p.m. on Friday.»",
    "«They left the U.S.» «The leaders stayed.»",
    "«Growth was 3.5 per cent.» «2019 was worse!»",
    "«One sentence without an end»",
  ])
  func `abbreviations and initials end no sentence`(marked: String) {
    let marked = Marked(marked)
    let passage = passage(marked.text)
    #expect(passage.sentences.map { passage.proseRange(of: $0.tokens) } == marked.ranges)
  }

  @Test func `names need their capitals, acronyms all of them`() {
    let tokens = passage("They told us that Turkey and the US may meet in May").tokens
    let places = tokens.filter { $0.hasAny(.country) }.count
    let months = tokens.filter { $0.hasAny(.month) }.count
    #expect(places == 2)
    #expect(months == 1)
  }

  @Test func `expressions of several words carry their class and place`() {
    let passage = passage("New Zealand and the Republic of Korea")
    let names = passage.tokens.filter { $0.shape.contains(.endsPhrase) }.map {
      passage.lexicon.placeNames[Int($0.place)]
    }
    #expect(names == ["New Zealand", "South Korea"])
  }
}
