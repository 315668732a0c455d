/// What a new brief says of a key of the front matter that it does not need.
struct KeyNote {
  /// A value, as YAML, that shows how the key is written.
  let example: String
  /// A few words on what it is for.
  let words: String

  init(_ example: String, _ words: String) {
    self.example = example
    self.words = words
  }

  /// The notes by the names of the keys; `title` and `date` every brief has.
  static let all: [String: KeyNote] = [
    "end_date": KeyNote("2023-11-17", "the last day, where there were several"),
    "summary": KeyNote("They will talk again.", "the bottom line; else the first sentence"),
    "event": KeyNote("APEC Economic Leaders' Meeting", "the occasion"),
    "location": KeyNote("Geneva, Switzerland", "where they met"),
    "kind": KeyNote("bilateral", "or multilateral, call, visit, ministerial, statement"),
    "participants": KeyNote(
      "[Joe Biden, { name: Xi Jinping, title: President, country: China }]",
      "who took part; else from the text"),
    "pillars": KeyNote(
      "[{ framework: three-part strategy, by: United States, items: [invest, align, compete] }]",
      "what was declared; else from the text"),
    "outcomes": KeyNote(
      "[{ text: A hotline, status: agreed, parties: [China, United States] }]",
      "what came of it; else from the text"),
    "topics": KeyNote("[fentanyl, trade]", "what was on the agenda; else from the text"),
    "sources": KeyNote(
      "[{ title: Readout, publisher: The White House, url: \"https://example.org/\" }]",
      "what the brief rests on"),
    "updates": KeyNote("[{ date: 2023-11-18, note: Corrected a name. }]", "the correction log"),
    "rejected": KeyNote(
      "[{ field: topics, text: weather }]", "facts of the text that you refuse"),
    "draft": KeyNote("true", "hidden until you remove this line"),
    "slug": KeyNote("geneva", "the last part of the address; else the file's name"),
    "aliases": KeyNote("[/2023/geneva/]", "old addresses that lead here"),
    "lang": KeyNote("fr", "the language, where it is not the site's"),
    "updated": KeyNote("2023-11-18", "the day of the last change"),
    "embargo": KeyNote("2023-11-16T06:00:00Z", "hidden until then"),
    "extract": KeyNote("false", "seek no facts in the text"),
    "extra": KeyNote("{ desk: Asia }", "keys of your own, for templates"),
  ]
}
