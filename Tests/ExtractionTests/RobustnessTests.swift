import Briefing
import Glibc
import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct RobustnessTests {
  @Test(arguments: [
    "", " ", ".", "\"", "“", "’s", "'", "((((", ")", "-", "– –", "U.S.", "Mr.", "A.", "1", "$",
    "President", "President of", "of the", "agreed", "agreed to", "agreed to:", "will", "to",
    "three pillars", "three pillars:", "three pillars: , and", "(i) (ii)", "first", "the first is",
    "Präsident Müller traf Frau Özgür.", "习近平会见了拜登。", "Президент встретился с министром.",
    "التقى الرئيس بالوزير.", "😀 met 😀.", "X", "Mr. , , and and", "had had had", "in 2019",
    "March 99, 0", "outcomes included", "results:", "was reached on", "Mr. X’s’s", "«»", "\u{FEFF}",
  ])
  func `any text ends in an answer whose evidence is its quote`(text: String) {
    let read = Read(text + "\n\n" + text, on: "2020-02-29")
    for evidence in read.reading.allEvidence {
      #expect(read.file.text(in: evidence.range) == evidence.quote)
    }
  }

  @Test(arguments: [
    "Le président a reçu le ministre Amos Kariuki au palais. Les deux dirigeants ont signé un accord.",
    "Der Bundeskanzler traf Präsident Amos Kariuki. Die beiden unterzeichneten ein Abkommen in Berlin.",
    "El presidente se reunió con el ministro Amos Kariuki. Los dos firmaron tres acuerdos en Madrid.",
    "Presiden bertemu dengan menteri Amos Kariuki. Kedua pihak menandatangani perjanjian di Jakarta.",
  ])
  func `other languages give no facts`(text: String) {
    #expect(Read(text + " " + text).facts == Facts())
  }

  @Test func `pieces of sentences in any order end in an answer`() {
    let pieces = [
      "President", "Ana", "Petrova", ",", "of", "Kenya", "agreed", "to", "sign", "and", "three",
      "pillars", ":", "the", "first", "outcomes", "included", "“", "”", "will", "be", "held", "in",
      "May", "2019", ".", "(", ")", "—", "’s", "urged", "that", "who", "met", "with", "U.S.",
    ]
    var state: UInt64 = 42
    for _ in 0..<300 {
      var words: [String] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        words.append(pieces[Int(state >> 33) % pieces.count])
      }
      let read = Read(words.joined(separator: " "), on: "2023-05-01")
      for evidence in read.reading.allEvidence {
        #expect(read.file.text(in: evidence.range) == evidence.quote)
      }
    }
  }

  @Test(arguments: [
    "President Ana Petrova met Omar Said and ", "agreed to open a port, ", "“ ", "( ", "a, ",
    "three pillars: ", "the first is ", "said that ", "John Adu, ", "to sign ", "- ",
    "Kenya agreed to sign a treaty. ", "習",
  ])
  func `a storm of one phrase ends in an answer`(unit: String) {
    let read = Read(String(repeating: unit, count: 8_000 / unit.utf8.count))
    for evidence in read.reading.allEvidence {
      #expect(read.file.text(in: evidence.range) == evidence.quote)
    }
  }

  @Test(
    arguments: ["agreed to open a consulate", "pledged to lift tariffs"],
    [
      "and to publish the map they signed", "and to A and to B the C they launched",
      ", to share the data that both announced", "and the treaty they had adopted and signed",
    ])
  func `a second act whose clause holds another verb ends in an answer`(
    act: String, rest: String
  ) {
    let read = Read("The two sides \(act) \(rest).")
    #expect(read.facts.outcomes.allSatisfy { !$0.text.isEmpty })
  }

  @Test func `the same text gives the same reading`() {
    let text = "Kenya and Norway agreed to share flood data. President Ana Petrova met Omar Said."
    let facts = Read(text).facts
    for _ in 0..<20 { #expect(Read(text).facts == facts) }
  }

  @Test func `a fact without a place in the file is dropped`() {
    var prose = Prose(paragraphs: "President Ana Petrova met Omar Said.")
    prose.runs = []
    let file = SourceFile(path: "brief.md", text: "")
    let facts = Extractor().extract(from: prose, in: file, on: nil).facts
    #expect(facts == Facts())
  }

  @Test func `the first sentence of the first paragraph is the default summary`() {
    let read = Read(
      "Talks in Oslo\n\nThe U.S. envoy met Mr. Adu. They agreed to meet again.", title: "")
    let range = read.reading.firstSentence
    #expect(range.map { read.prose.string(in: $0) } == "The U.S. envoy met Mr. Adu.")
  }
}

extension Reading {
  /// The evidence of all facts, sure and doubtful.
  var allEvidence: [Evidence] {
    var grounds: [Grounds] = []
    for facts in [facts] {
      grounds += facts.participants.map(\.grounds)
      grounds += facts.mentioned.map(\.grounds)
      grounds += facts.pillars.map(\.grounds)
      grounds += facts.outcomes.map(\.grounds)
      grounds += facts.topics.map(\.grounds)
    }
    return grounds.flatMap(\.evidence)
  }
}

/// Returns the seconds of processor time that this thread spends on some work.
private func processorTime(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return now() - start
}
