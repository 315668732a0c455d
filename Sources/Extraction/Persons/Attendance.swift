internal import Briefing

/// Who took part and who is only mentioned, persons first, then parties that nobody stands for.
struct Attendance {
  private(set) var participants: [Participant] = []
  private(set) var mentioned: [Participant] = []

  init(_ persons: [Person], in clauses: Clauses, evidencing: Evidencing) {
    let reader = ParticipantReader(passage: clauses.passage, evidencing: evidencing)
    let phrases = NounPhrases(clauses.passage, mentions: persons.lazy.flatMap(\.mentions))
    let participation = Participation(persons, in: clauses, phrases: phrases)
    var represented: Set<Int16> = []
    for (person, cues) in zip(persons, participation.cues()) {
      guard let fact = reader.participant(person, cues: cues) else { continue }
      if cues.tellParticipation {
        participants.append(fact)
        represented.insert(ParticipantReader.place(of: person, cues))
      } else {
        mentioned.append(fact)
      }
    }
    participants += PartyFinder(clauses: clauses, phrases: phrases, evidencing: evidencing)
      .parties(besides: represented)
  }
}
