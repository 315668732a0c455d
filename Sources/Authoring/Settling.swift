internal import Briefing
internal import Content
internal import Text

/// The search for proposals that, once written, change nothing else and are not made again.
///
/// What is written is read again, as a build would. What then turns up beyond the lists is added; what
/// turns up although it was written is left out of a list that the author has; what the text would
/// now fill in another way is written out.
struct Settling {
  let file: SourceFile
  let read: ReadBrief
  let reader: ContentReader

  /// How often the result is read at the most; nearly every brief needs one reading.
  private static let limit = 5

  func settled(_ open: [ProposedFact]) throws(FrontMatterSplices.Refusal) -> [ProposedFact] {
    var proposals = open
    for _ in 0..<Self.limit {
      guard !proposals.isEmpty, let after = try result(of: proposals) else { return proposals }
      let found = openProposals(of: after)
      let again = found.filter { fact in proposals.contains { $0.isSame(as: fact) } }
      let new = found.filter { fact in !proposals.contains { $0.isSame(as: fact) } }
      var next = proposals.filter { fact in
        !read.declared.facts.has(fact.field) || !again.contains { $0.isSame(as: fact) }
      }
      for fact in new {
        let place = next.lastIndex { $0.field == fact.field }.map { $0 + 1 } ?? next.endIndex
        next.insert(fact, at: place)
      }
      spellOut(&next, where: after.facts)
      if next == proposals { return proposals }
      proposals = next
    }
    return proposals
  }

  /// Returns what a build makes of the brief with the proposals in it.
  private func result(
    of proposals: [ProposedFact]
  ) throws(FrontMatterSplices.Refusal) -> ReadBrief? {
    let splices = try file.splices(read, adding: proposals, rejecting: [], quotes: false)
    var faults: [Diagnostic] = []
    let written = SourceFile(path: file.path, bytes: splices.applied(to: file.bytes))
    guard let after = reader.readBrief(written, reporting: &faults) else {
      throw FrontMatterSplices.Refusal(
        diagnostic: .unsplicable("front matter", in: file, at: file.textStart))
    }
    return after
  }

  /// Writes out what the text would fill in otherwise than it does now.
  private func spellOut(_ proposals: inout [ProposedFact], where after: Facts) {
    for field in FactField.declarable where !read.declared.facts.has(field) {
      let before = read.facts.proposed(field)
      let now = after.proposed(field)
      let places = proposals.indices.filter { proposals[$0].field == field }
      guard now.count >= before.count, places.count >= before.count else { continue }
      for ((place, old), new) in zip(zip(places, before), now) {
        switch (old.claim, new.claim) {
        case (.outcome(let old), .outcome(let new)):
          if old.parties != new.parties { proposals[place].isExplicit = true }
          if old.id != new.id { proposals[place].id = old.id }
        case (.participant(let old), .participant(let new)):
          if old.kind != new.kind || old.grounds.evidence.count != new.grounds.evidence.count {
            proposals[place].isExplicit = true
          }
        default: break
        }
      }
    }
  }
}
