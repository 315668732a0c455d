import Briefing
import Testing

@testable import Extraction

@Suite struct TopicTests {
  @Test func `the objects of talk are topics`() {
    let read = Read("The ministers discussed visas, rail links and the question of refugees.")
    #expect(read.facts.topics.map(\.text) == ["visas", "rail links", "refugees"])
  }

  @Test(arguments: [
    "The ministers discussed how to go on.",
    "The ministers discussed a wide range of issues.",
    "The ministers discussed bilateral relations.",
  ])
  func `what says little is no topic`(text: String) {
    #expect(Read(text).facts.topics.isEmpty)
  }

  @Test func `a subject that the text comes back to is a topic`() {
    let read = Read(
      """
      The ministers met in Oslo. They said that food security is a task for all.

      Drought threatens food security. Kenya wants a fund for food security.
      """)
    #expect(read.facts.topics.map(\.text) == ["food security"])
    #expect(read.facts.topics.first?.grounds.rule == "topic.subject")
    #expect(read.facts.topics.first?.grounds.evidence.count == 3)
  }
}
