package import Briefing
package import Text

extension Register {
  /// Creates the register of a site, and reports the spellings that two of its entries claim.
  package init(_ entries: [RegisterEntry], reporting diagnostics: inout [Diagnostic]) {
    self.init(entries)
    var owners: [Term: [String: (entry: RegisterEntry, position: Position?)]] = [:]
    for entry in self.entries {
      for (place, spelling) in entry.spellings.enumerated() {
        let position = entry.positions.indices.contains(place) ? entry.positions[place] : nil
        let key = slug(for: spelling)
        guard let owner = owners[entry.term]?[key] else {
          owners[entry.term, default: [:]][key] = (entry, position)
          continue
        }
        // A spelling twice in one file is of no consequence.
        guard owner.entry.path != entry.path else { continue }
        diagnostics.append(
          .spellingTaken(
            spelling, of: entry, at: position, by: owner.entry, at: owner.position))
      }
    }
  }
}
