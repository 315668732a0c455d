internal import Briefing
internal import Text

/// Returns the words of all that the page of a brief says, but for the names of its terms.
///
/// What was found in the prose stands there already, so of the facts only the declared ones count.
func searchWords(
  of declared: DeclaredBrief, summary: String, facts: Facts, prose: Prose
) -> SearchWords {
  var words = SearchWords()
  words.addWeighty(declared.title.value)
  words.addWeighty(declared.location)
  words.addWeighty(declared.event)
  let title = prose.blocks.first.flatMap { $0.kind == .title ? $0.range.upperBound : nil } ?? 0
  words.add(prose.text.span.extracting(title..<prose.text.count))
  if declared.summary != nil { words.add(summary) }
  for participant in facts.participants + facts.mentioned {
    words.add(participant.title)
    words.add(participant.role)
  }
  for outcome in facts.outcomes where outcome.grounds.source == .declared {
    words.add(outcome.text)
  }
  for pillar in facts.pillars where pillar.grounds.source == .declared {
    words.add(pillar.text)
    words.add(pillar.framework)
  }
  return words.fitted
}
