internal import Briefing

/// Who took part and who is only mentioned, persons first, then parties that nobody stands for.
struct Attendance {
  private(set) var participants: [Participant] = []
  private(set) var mentioned: [Participant] = []

  init(_ persons: [Person], in clauses: Clauses, evidencing: Evidencing) {
    let reader = ParticipantReader(passage: clauses.passage, evidencing: evidencing)
    var represented: Set<Int16> = []
    for (person, cues) in zip(persons, Participation(persons, in: clauses).cues()) {
      guard let fact = reader.participant(person, cues: cues) else { continue }
      if cues.tellParticipation {
        participants.append(fact)
        represented.insert(ParticipantReader.place(of: person))
      } else {
        mentioned.append(fact)
      }
    }
    participants += PartyFinder(clauses: clauses, evidencing: evidencing)
      .parties(besides: represented)
  }
}
