/// The ids of the elements that show the facts of a brief on its page, list by list.
///
/// An id is made from what the fact says, so that edits elsewhere in the brief leave it alone.
package struct FactIDs: Sendable {
  package let participants: [String]
  package let mentioned: [String]
  package let pillars: [String]
  package let outcomes: [String]
  package let topics: [String]

  package init(_ facts: Facts) {
    var taken: [String: Int] = [:]
    func unique(_ id: String) -> String {
      taken[id, default: 0] += 1
      let count = taken[id] ?? 1
      return count == 1 ? id : "\(id)-\(count)"
    }
    participants = facts.participants.map { unique("fact-p-" + slug(for: $0.name)) }
    mentioned = facts.mentioned.map { unique("fact-m-" + slug(for: $0.name)) }
    pillars = facts.pillars.map { unique("fact-f-" + slug(for: $0.text)) }
    outcomes = facts.outcomes.map { unique("fact-" + $0.id) }
    topics = facts.topics.map { unique("fact-t-" + slug(for: $0.text)) }
  }
}
