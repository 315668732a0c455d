import Mustache

/// A day as pages show it.
struct Day: Shaped {
  var iso: String
  var long: String

  static let shape = Shape<Day>(
    "day",
    [
      .text("iso", "The day as ISO 8601 writes it.", example: "2023-11-15") { $0.iso },
      .text("long", "The day in words.", example: "15 November 2023") { $0.long },
    ])
}

/// A result of a meeting.
struct Outcome: Shaped {
  var text: String
  var status = "agreed"
  var due: Day?
  var parties: [String] = []

  static let shape = Shape<Outcome>(
    "outcome",
    [
      .text("text", "What was agreed.") { $0.text },
      .choice("status", of: ["agreed", "signed"], "How far it is.") { $0.status },
      .object("due", "The day it is due.") { $0.due },
      .texts("parties", "Whom it binds.") { $0.parties },
    ])
}

/// A page about a meeting, with a field of every kind.
struct Card: Shaped {
  var title = "Biden & Xi"
  var summary: String?
  var body = "<p>They met.</p>"
  var isDraft = false
  var visits = 0
  var date = Day(iso: "2023-11-15", long: "15 November 2023")
  var outcomes: [Outcome] = []
  var aliases: [String] = []
  var related: [Card] = []
  var extra: Value = .nothing

  static let shape = Shape<Card>(
    "card",
    [
      .text("title", "The title of the brief.", example: "Biden and Xi meet") { $0.title },
      .text("summary", "The bottom line.") { $0.summary },
      .html("body", "The text.") { Array($0.body.utf8) },
      .flag("isDraft", "Whether it is a draft.") { $0.isDraft },
      .number("visits", "How many visits there were.", example: 3) { $0.visits },
      .object("date", "The day of the meeting.") { $0.date },
      .list("outcomes", "What came of it.") { $0.outcomes },
      .texts("aliases", "Former addresses.", example: "/old/") { $0.aliases },
      .list("related", "Briefs like this one.") { $0.related },
      .open("extra", "The author's own data.") { $0.extra },
    ])
}
