import Briefing
import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct PredicateTests {
  private func predicates(_ text: String) -> [Predicate] {
    let passage = Passage(Prose(paragraphs: text), lexicon: .standard)
    return TimeAnchor.anchored(
      PredicateFinder.predicates(in: passage), in: passage,
      on: CalendarDate(iso: "2023-11-15"))
  }

  @Test(arguments: [
    ("They signed it.", Predicate.Tense.past),
    ("They have signed it.", .perfect),
    ("They had signed it.", .pluperfect),
    ("They will sign it.", .future),
    ("They could sign it.", .modal),
    ("They want to sign it.", .infinitive),
    ("They praised the accord signed in May.", .participle),
  ])
  func `auxiliaries give the tense`(text: String, tense: Predicate.Tense) {
    #expect(predicates(text).last?.tense == tense)
  }

  @Test func `voice and polarity are read`() {
    #expect(predicates("The text was signed.").first?.isPassive == true)
    #expect(predicates("They did not sign it.").first?.isNegated == true)
  }

  @Test(arguments: [
    ("They met in March 2022.", true), ("They met on 14 November.", false),
    ("They met last year.", true), ("They met two years ago.", true),
    ("They met in 2016.", true), ("They met on 1 June 2021 in Rome.", true),
    ("They met earlier this year.", true), ("They met on Tuesday.", false),
    ("They met earlier this week.", false),
  ])
  func `a clause before the meeting is background`(text: String, isBackground: Bool) {
    #expect(predicates(text).first?.isBackground == isBackground)
  }

  @Test func `every verb makes its regular forms`() {
    let forms = inflections(of: "carry", irregular: []).map(\.spelling)
    #expect(forms == ["carry", "carries", "carried", "carried", "carrying"])
    #expect(inflections(of: "agree", irregular: []).map(\.spelling).last == "agreeing")
    #expect(inflections(of: "commit", irregular: []).map(\.spelling)[2] == "committed")
  }
}
