import Briefing
import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct PillarTests {
  @Test(arguments: [
    "They named three pillars: «trade and investment», «rail links», and «youth exchange».",
    "They set four pillars: «trade and economy», «defence and security», «science» and «culture».",
    "The plan has three economic drivers: «trade»; «green, fair and open growth»; and «skills».",
    "He outlined a four-point plan, encompassing «trust», «trade in areas like steel and coal», "
      + "«joint patrols», and «visas».",
    "It rests on the three principles of «equality», «mutual benefit» and «restraint».",
    "They listed four areas of focus - «water», «ports», «visas», and «energy» - for the year.",
    "They agreed on two priorities: (1) «clean water»; and (2) «safe roads».",
    "There are three pillars. The first is «trade». The second is «security». "
      + "The third is «culture».",
    "They named three tracks. The first of these would deal with «visas». A second concerned "
      + "«rail links». Lastly there was «youth exchange».",
    "The plan has four themes: «work», «schools», «clean water» and «investment in power and gas».",
    "They set out a three-stage plan consisting of «an exchange of data», «a freeze» and «cuts».",
  ])
  func `a stated count cuts the items`(marked: String) {
    let marked = Marked(marked)
    #expect(Read(marked.text).pillars == marked.names)
  }

  @Test(arguments: [
    "They urged respect for the six-point plan.",
    "They discussed trade, energy and visas.",
    "Floods hit two areas of Kerala.",
    "They named three pillars: trade and transport.",
    "They recalled the three pillars of the treaty.",
  ])
  func `a framework that is not spelled out gives nothing`(text: String) {
    #expect(Read(text).pillars.isEmpty)
  }

  @Test func `a list below gives the items, without their glosses`() {
    let read = Read(
      """
      The strategy has three pillars:

      - Access to justice: this includes legal aid
      - Open data, including maps
      - Pillar III: clean ports
      """)
    #expect(read.pillars == ["Access to justice", "Open data", "clean ports"])
    #expect(read.facts.pillars.allSatisfy { $0.grounds.evidence.count == 2 })
    #expect(read.outcomes.isEmpty)
  }

  @Test func `the first column of a table gives the items`() {
    let read = Read(
      """
      The framework has two pillars.

      | Pillar | Scope
      | Trade | tariffs and customs
      | Clean energy | wind and sun
      """)
    #expect(read.pillars == ["Trade", "Clean energy"])
  }

  @Test func `the one who sets a framework out is its author`() {
    let read = Read(
      "President Ana Petrova outlined a three-pillar strategy, comprising trade, trust and rail.")
    #expect(read.facts.pillars.map(\.by) == Array(repeating: "Ana Petrova", count: 3))
    #expect(read.facts.pillars.first?.framework == "three-pillar strategy")
  }

  @Test func `a count that no list meets is a warning with its place`() {
    let read = Read("They named five pillars:\n\n- trade\n- rail")
    #expect(read.pillars.isEmpty)
    #expect(read.reading.diagnostics.map(\.code) == ["pillar-count"])
    #expect(read.reading.diagnostics.first?.position?.column == 12)
  }
}
