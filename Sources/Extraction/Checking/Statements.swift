package import Briefing
package import Text

/// What a text states beside its facts, for whoever holds it against what its author declared.
///
/// Places are ranges of the file.
package struct Statements: Sendable {
  /// A day on which, by the text, those who met did so.
  package struct Day: Hashable, Sendable {
    package let date: CalendarDate
    /// The words, such as "15 November 2023".
    package let words: String
    package let range: Range<Int>
  }

  /// A framework whose number of items the text tells.
  package struct Count: Hashable, Sendable {
    package let count: Int
    /// The words, such as "five-pillar strategy".
    package let words: String
    package let range: Range<Int>
  }

  /// The day of the meeting, where the text tells one and no other day in it is that of the brief.
  package var meetingDay: Day?
  package var counts: [Count] = []
  /// The everyday names of all states and organisations that are named, in whatever form.
  package var places: Set<String> = []
}

extension Extractor {
  /// Returns what a text states; `days` are those that its brief gives for the meeting.
  package func statements(of prose: Prose, on days: ClosedRange<CalendarDate>) -> Statements {
    let passage = Passage(prose, lexicon: lexicon)
    guard passage.isEnglish else { return Statements() }
    let clauses = Clauses(passage, on: days.lowerBound)
    let frameworks = FrameworkFinder(clauses)
    var statements = Statements()
    statements.meetingDay = MeetingDayFinder(clauses: clauses, days: days).day()
    for head in frameworks.frameworks.map(\.head) + frameworks.unmet {
      guard let count = head.count, let place = passage.sourceRange(of: head.phrase) else {
        continue
      }
      statements.counts.append(
        Statements.Count(count: count, words: passage.text(of: head.phrase), range: place))
    }
    for token in passage.tokens where token.place >= 0 {
      statements.places.insert(lexicon.placeNames[Int(token.place)])
    }
    return statements
  }
}

extension Passage {
  /// Returns the place in the file of some tokens, or `nil` where it has none.
  func sourceRange(of tokens: Range<Int>) -> Range<Int>? {
    prose.sourceRange(of: proseRange(of: tokens))
  }
}
