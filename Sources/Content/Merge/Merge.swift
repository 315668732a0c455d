package import Briefing

/// What a merge goes by besides the two sides.
package struct MergeRules: Sendable {
  /// What the author rejected; it counts nowhere.
  package var rejected: [Rejection]
  /// The confidence that an extracted fact needs in a list that was not declared.
  package var threshold: Double
  package var names: RegisterNames

  package init(rejected: [Rejection] = [], threshold: Double, names: RegisterNames) {
    self.rejected = rejected
    self.threshold = threshold
    self.names = names
  }
}

/// The facts of a brief after the merge.
package struct MergedFacts: Hashable, Sendable {
  /// What the brief states.
  package var facts: Facts
  /// What extraction found beyond the lists that the author declared: no page shows it.
  package var beyond: Facts
}

/// Merges what an author declared with what the prose says, list by list.
///
/// A declared list is complete. Extraction adds evidence to its items and fills what they leave
/// open; an item is `both` where a sentence proves it, else `declared`. A participant whom the
/// prose merely names stays `declared`, with those sentences as evidence. A list that was not
/// declared is what was extracted with a confidence of the threshold at least.
///
/// Names that the register resolves to one entry say the same. Extracted facts have its names
/// already; declared ones keep the author's until `RegisterNames.joining`, so that those words can
/// be looked for in the prose.
package func merge(
  _ declared: DeclaredFacts, with extracted: Facts, by rules: MergeRules
) -> MergedFacts {
  let names = rules.names
  let threshold = rules.threshold
  let found = names.resolving(extracted.without(rules.rejected)).without(rules.rejected)
  let likely = found.above(threshold)
  var merged = MergedFacts(facts: likely, beyond: Facts())
  if let participants = declared.participants {
    let (facts, beyond) = mergePersons(participants.map(\.value), with: found, named: names)
    merged.facts.participants = facts.participants
    merged.facts.mentioned = facts.mentioned.filter { $0.grounds.isAbove(threshold) }
    merged.beyond.participants = beyond.filter { $0.grounds.isAbove(threshold) }
  }
  if let pillars = declared.pillars {
    let matching = TextMatching(
      of: found.pillars, with: pillars.map { names.term($0.value.text, .pillars) })
    merged.facts.pillars = zip(pillars, matching.groups).map { Pillar($0.value, proved: $1) }
    merged.beyond.pillars = matching.rest.filter { $0.grounds.isAbove(threshold) }
  }
  if let outcomes = declared.outcomes {
    let matching = TextMatching(of: found.outcomes, with: outcomes.map(\.value.text))
    var ids = OutcomeIDs(taken: Set(outcomes.compactMap(\.value.id)))
    merged.facts.outcomes = zip(outcomes, matching.groups).map { outcome, proofs in
      let id = outcome.value.id ?? ids.id(for: outcome.value.text)
      return Outcome(outcome.value, id: id, proved: proofs)
    }
    merged.beyond.outcomes = matching.rest.filter { $0.grounds.isAbove(threshold) }
  }
  if let topics = declared.topics {
    let matching = TextMatching(
      of: found.topics, with: topics.map { names.term($0.value, .topics) })
    merged.facts.topics = zip(topics, matching.groups).map { topic, proofs in
      Topic(text: topic.value, grounds: Grounds(declaredAnd: proofs.map(\.grounds)))
    }
    merged.beyond.topics = matching.rest.filter { $0.grounds.isAbove(threshold) }
  }
  return merged
}

/// Merges declared participants with the persons of the prose.
///
/// - Returns: Participants and mentioned persons; and the extracted participants that are not on
///   the declared list.
private func mergePersons(
  _ declared: [DeclaredParticipant], with found: Facts, named names: RegisterNames
) -> (facts: Facts, beyond: [Participant]) {
  let known = declared.map(names.resolving)
  var matching = NameMatching(of: known)
  let acting = matching.match(found.participants)
  let named = matching.match(found.mentioned)
  var facts = Facts()
  for (index, participant) in declared.enumerated() {
    let matches = acting.groups[index] + named.groups[index]
    var open = participant
    open.title = known[index].title
    open.kind = participant.kind ?? matches.first?.kind ?? names.kind(of: participant)
    let merged = Participant(open, proved: acting.groups[index], named: named.groups[index])
    facts.participants.append(names.completing(merged, from: matches))
  }
  facts.mentioned = named.rest
  return (facts, acting.rest)
}
