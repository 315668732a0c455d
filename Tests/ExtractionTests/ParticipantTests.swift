import Briefing
import TestSupport
import Testing
import Text

@testable import Extraction

@Suite struct ParticipantTests {
  @Test(arguments: [
    "President «Ana Petrova» met the press in Sofia.",
    "Foreign Minister «Omar Said» hosted «Lena Brandt», the German ambassador, on Tuesday.",
    "«Idris Bello» and «Ruth Osei» agreed to open a second crossing.",
    "Talks between Prime Minister «Kenji Mori» and Chancellor «Eva Lindt» lasted two hours.",
    "Trade Minister «Pavel Dolin», joined by Ambassador «Sara Quist», signed the accord.",
    "Among those at the table were President «Ivo Maric» and General «Tomas Vela».",
    "The Chilean delegation included Deputy Minister «Rosa Ibarra» and Ambassador «Luis Prado».",
    "Mr. «Halloran» had a telephone conversation with Prime Minister «Astrid Nyberg».",
    "The two sides met under the chairmanship of President «Nadia Farouk».",
    "The talks lasted an hour. On the Kenyan side, Minister «Amos Kariuki» joined them.",
    "The ministers met in Oslo. The bank's director, «Kenji Mori», who chaired the talks, was tired.",
    "In attendance were also Minister «Ivo Maric» and Ms «Ruth Osei».",
    "“Nothing is lost,” said Foreign Minister «Eva Lindt» after the talks.",
  ])
  func `who meets, hosts or acts took part`(marked: String) {
    let marked = Marked(marked)
    let read = Read(marked.text)
    #expect(read.participants == marked.names)
    #expect(read.mentioned.isEmpty)
  }

  @Test(arguments: [
    "The envoys met in Oslo. Relations had soured after «Maria Lund»'s visit to the islands.",
    "The envoys met in Oslo. Last year «Otto Kranz» launched a similar round.",
    "The envoys met in Oslo, spokesman «Peter Hale» said.",
    "The envoys met in Oslo on Monday. In Kampala, «Moses Okello» said that he expected nothing.",
    "The envoys met in Oslo. They will report to President «Ilse Baum».",
    "The envoys met in Oslo, to the surprise of analyst «Peter Hale».",
    "The envoys met in Oslo. Kenya's foreign minister, «Moses Okello», stayed away.",
    "The envoys met in Oslo. President «Otto Kranz» told a rally that he expected nothing.",
    "The envoys met in Oslo, without a word on his predecessor «Otto Kranz».",
  ])
  func `who is only spoken of is mentioned`(marked: String) {
    let marked = Marked(marked)
    let read = Read(marked.text, on: "2023-05-01")
    #expect(read.mentioned == marked.names)
    #expect(!read.participants.contains { marked.names.contains($0) })
  }

  @Test(arguments: [
    "The envoys met in Oslo. (Reporting by Ana Lund; editing by Peter Hale)",
    "By Ana Lund\n\nThe envoys met in Oslo and agreed to open a consulate.",
  ])
  func `who only wrote it is nobody`(text: String) {
    let read = Read(text)
    #expect(read.participants.isEmpty && read.mentioned.isEmpty)
  }

  @Test func `an adviser to a president is not the president`() {
    let read = Read("The envoys met. Omar Said, an adviser to President Ilse Baum, was sceptical.")
    let baum = (read.facts.participants + read.facts.mentioned).first { $0.name == "Ilse Baum" }
    #expect(baum?.title == "President")
  }

  @Test func `the fullest form of a name stands for all`() {
    let read = Read(
      "President Petrova met Kim Sung-ho.\n\nAna Petrova said that Kim had listened well.")
    #expect(read.participants == ["Ana Petrova", "Kim Sung-ho"])
  }

  @Test(arguments: [
    ("Kenyan President Amos Kariuki met the press.", "Kenya", "President"),
    ("Amos Kariuki, President of Kenya, met the press.", "Kenya", "President"),
    ("President Amos Kariuki of Kenya met the press.", "Kenya", "President"),
    ("The President of Kenya, Amos Kariuki, met the press.", "Kenya", "President"),
    ("Kenya's foreign minister Amos Kariuki met the press.", "Kenya", "foreign minister"),
  ])
  func `title and country come from the phrase`(text: String, country: String, title: String) {
    let person = Read(text).facts.participants.first
    #expect(person?.name == "Amos Kariuki")
    #expect(person?.country == country)
    #expect(person?.title == title)
  }

  @Test func `a country that the text does not tell is not guessed`() {
    let person = Read("Secretary of State Harriet Cole met the press.").facts.participants.first
    #expect(person?.name == "Harriet Cole")
    #expect(person?.country == nil)
  }

  @Test(arguments: [
    "The ministers signed the Lisbon Declaration at the Blue Palace.",
    "The leaders met at Camp Haldane and adopted the Ruvuma Initiative.",
    "The Economic Forum opened in Port Alder.",
  ])
  func `places and institutions are no persons`(text: String) {
    let read = Read(text)
    #expect(read.participants.filter { $0.contains(" ") }.isEmpty)
    #expect(read.mentioned.isEmpty)
  }

  @Test(arguments: [
    "President Ana Petrova met the Kenyan delegation in Sofia.",
    "Talks between President Ana Petrova and the Kenyan delegation were held in Sofia.",
  ])
  func `a delegation without a name stands for its country`(text: String) {
    #expect(Read(text).participants == ["Ana Petrova", "Kenya"])
  }

  @Test func `who leads a delegation stands for its country`() {
    let read = Read("Ambassador Sara Quist led the Norwegian delegation and met Amos Kariuki.")
    #expect(read.participants == ["Sara Quist", "Amos Kariuki"])
    #expect(read.facts.participants.first?.country == "Norway")
  }

  @Test func `countries stand in where no person is named`() {
    let read = Read(
      """
      Joint statement of Kenya and Norway

      Kenya and Norway agreed to resume talks. Kenya and Norway will meet again in May.
      """, title: "")
    #expect(read.facts.participants.map(\.kind) == [.party, .party])
    #expect(Set(read.participants) == ["Kenya", "Norway"])
  }
}

extension Marked {
  /// The texts in the marked ranges.
  var names: [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
