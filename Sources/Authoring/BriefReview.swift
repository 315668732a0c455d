package import Briefing
package import Content
package import Text

/// What the text of one brief says and its front matter does not, ready to be confirmed.
///
/// A list that is absent is proposed as the page shows it. To one that has items is added what was
/// found beyond them; `[]`, by which the author says that there is none, is left alone. What is
/// accepted changes no fact of the page but what came from beyond, and is never proposed again.
package struct BriefReview: Sendable {
  package let file: SourceFile
  /// In the order in which they are written.
  package let proposals: [ProposedFact]
  private let read: ReadBrief
  private let reader: ContentReader

  /// Reads a brief and seeks what to propose.
  ///
  /// Entries of `rejected` whose sentence has changed are reported as warnings.
  ///
  /// - Returns: `nil` where the brief has faults, which are reported.
  package init?(
    _ file: SourceFile, with reader: ContentReader, reporting diagnostics: inout [Diagnostic]
  ) {
    guard let read = reader.readBrief(file, reporting: &diagnostics) else { return nil }
    self.file = file
    self.read = read
    self.reader = reader
    diagnostics += staleRejections(of: read, in: file)
    let open = openProposals(of: read)
    guard !open.isEmpty else {
      proposals = []
      return
    }
    do throws(FrontMatterSplices.Refusal) {
      proposals = try Settling(file: file, read: read, reader: reader).settled(open)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  package var title: String { read.declared.title.value }

  package var date: CalendarDate { read.declared.date }

  /// Whether the author has written a list for a key already.
  package func hasList(_ field: FactField) -> Bool { read.declared.facts.has(field) }

  /// Returns what writes facts and refusals into the front matter, or reports why that cannot be.
  ///
  /// `quotes` puts the sentence that proves a fact above it, as a comment.
  package func splices(
    accepting facts: [ProposedFact], rejecting rejections: [Rejection] = [], quotes: Bool = false,
    reporting diagnostics: inout [Diagnostic]
  ) -> [Splice]? {
    do throws(FrontMatterSplices.Refusal) {
      return try file.splices(
        read, adding: facts, rejecting: rejections, quotes: quotes)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// Returns the refusals without which facts that were reworded would be proposed again.
  package func refusals(
    of reworded: [ProposedFact], beside facts: [ProposedFact]
  ) -> [Rejection] {
    guard !reworded.isEmpty,
      let splices = try? file.splices(read, adding: facts, rejecting: [], quotes: false)
    else { return [] }
    let result = SourceFile(path: file.path, bytes: splices.applied(to: file.bytes))
    var faults: [Diagnostic] = []
    guard let after = reader.readBrief(result, reporting: &faults) else { return [] }
    let open = openProposals(of: after)
    return reworded.filter { fact in open.contains { $0.isSame(as: fact) } }.map(Rejection.init)
  }
}

extension Rejection {
  /// The refusal of a proposed fact, for the sentence that proves it.
  package init(_ fact: ProposedFact) {
    self.init(
      field: fact.field, text: valueLine(fact.text),
      quote: fact.evidence.map { onOneLine($0.quote) })
  }
}

/// Returns what is found in the text and could stand in the front matter.
func openProposals(of read: ReadBrief) -> [ProposedFact] {
  var proposals: [ProposedFact] = []
  for field in FactField.declarable {
    let isListed = read.declared.facts.has(field)
    guard !read.declared.facts.isEmptied(field) else { continue }
    for fact in (isListed ? read.beyond : read.facts).proposed(field) {
      let isKnown = isListed && proposals.contains { $0.isSame(as: fact) }
      if !isKnown { proposals.append(fact) }
    }
  }
  return proposals
}

extension SourceFile {
  /// Returns what adds facts and refusals to the front matter of a brief, in order.
  func splices(
    _ read: ReadBrief, adding facts: [ProposedFact], rejecting rejections: [Rejection],
    quotes: Bool
  ) throws(FrontMatterSplices.Refusal) -> [Splice] {
    let places = try FrontMatterSplices(self, read.frontMatter)
    var old: [Splice] = []
    var new: [Splice] = []
    for field in FactField.declarable {
      let items = facts.filter { $0.field == field }.listItems(quoting: quotes ? read.prose : nil)
      guard !items.isEmpty else { continue }
      let splices = try places.adding(items, to: field.rawValue)
      if places.hasKey(field.rawValue) { old += splices } else { new += splices }
    }
    if !rejections.isEmpty {
      let splices = try places.adding(rejections.map(\.listItem), to: "rejected")
      if places.hasKey("rejected") { old += splices } else { new += splices }
    }
    // New keys stand behind what is added to the last of the old ones.
    return old.sorted { $0.range.lowerBound < $1.range.lowerBound } + new
  }
}

extension DeclaredFacts {
  /// Whether the author has written the list, an empty one too.
  func has(_ field: FactField) -> Bool { count(field) != nil }

  fileprivate func isEmptied(_ field: FactField) -> Bool { count(field) == 0 }

  private func count(_ field: FactField) -> Int? {
    switch field {
    case .participants: participants?.count
    case .mentioned: nil
    case .pillars: pillars?.count
    case .outcomes: outcomes?.count
    case .topics: topics?.count
    }
  }
}

/// Returns warnings for refusals whose sentence the text no longer has.
private func staleRejections(of read: ReadBrief, in file: SourceFile) -> [Diagnostic] {
  let quoted = read.declared.rejected.filter { $0.value.quote != nil }
  guard !quoted.isEmpty else { return [] }
  // The quotation has the bytes of the file or, from another hand, the words of the text; a
  // sentence may stand in the title too.
  let texts = [
    folded(read.declared.title.value), folded(file.text(in: read.frontMatter.body)),
    folded(read.prose.string(in: 0..<read.prose.text.count)),
  ].map { " \($0) " }
  return quoted.filter { rejection in
    let quote = " \(folded(rejection.value.quote ?? "")) "
    return !texts.contains { $0.contains(quote) }
  }.map { .staleRejection($0, in: file) }
}
