internal import Briefing
internal import Text

extension OutcomeView {
  /// The columns of `data/outcomes.csv`.
  static let table = Table<OutcomeView>(
    columns: [
      column("brief", "The `slug` of the brief that tells of it.", isRequired: true) {
        $0.brief.brief.slug
      },
      column("id", "A name that edits elsewhere in the brief leave alone.", isRequired: true) {
        $0.outcome.id
      },
      column("date", "The day of the meeting.", as: .date, isRequired: true) {
        $0.brief.brief.date.iso
      },
      column("title", "The title of the brief.", isRequired: true) { $0.brief.brief.title },
      column("text", "The result.", isRequired: true) { $0.outcome.text },
      column(
        "status", "How far it has come; empty where none is known.",
        of: Outcome.Status.allCases.map(\.rawValue)
      ) {
        $0.outcome.status?.rawValue
      },
      column("parties", "The states and organisations bound, with `; ` between them.") {
        $0.outcome.parties.joined(separator: "; ")
      },
      column("due", "The day it is due; empty where none is given.", as: .date) {
        $0.outcome.due?.iso
      },
      column(
        "source", "Who says it: the author, extraction, or both.", isRequired: true,
        of: Grounds.Source.allCases.map(\.rawValue)
      ) {
        $0.outcome.grounds.source.rawValue
      },
      column("rule", "The rule that found it; empty where none did.") { $0.outcome.grounds.rule },
      column("confidence", "How sure extraction is; empty where it found nothing.", as: .number) {
        $0.outcome.grounds.confidence.map(fractionText)
      },
      column("quote", "The first sentence that proves it; empty where none does.") {
        $0.outcome.grounds.evidence.first?.quote
      },
      column("url", "Its place on the page of its brief.", isRequired: true) { $0.url },
    ],
    key: ["brief", "id"])

  private static func column(
    _ name: String, _ summary: String, as kind: Table<OutcomeView>.Column.Kind = .string,
    isRequired: Bool = false, of words: [String] = [],
    _ get: @escaping @Sendable (OutcomeView) -> String?
  ) -> Table<OutcomeView>.Column {
    .init(
      name: name, kind: kind, summary: summary, isRequired: isRequired, words: words, get: get)
  }
}
