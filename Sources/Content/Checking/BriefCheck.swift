internal import Briefing
internal import Extraction
internal import Text

/// What no build minds, but the author of a brief may: the declarations held against the text.
///
/// Silent where it is not sure. A text in which no facts are sought proves nothing and disproves
/// nothing either.
struct BriefCheck {
  let file: SourceFile
  let read: ReadBrief
  /// What the text states; `nil` where no facts are sought in it.
  let statements: Statements?
  /// Whether the meeting is still to come, of which nobody can have reported yet.
  let isUpcoming: Bool

  /// Returns all findings.
  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if read.declared.sources.isEmpty, !isUpcoming { findings.append(.noSources(in: file)) }
    findings += outcomesWithoutStatus
    guard let statements else { return findings }
    findings += differingDate(statements) + differingCounts(statements)
    let proof = ProofCheck(file: file, read: read, statements: statements)
    return findings + proof.findings()
  }

  /// The status of an outcome is declared, or told by the text.
  private var outcomesWithoutStatus: [Diagnostic] {
    zip(read.declared.facts.outcomes ?? [], read.facts.outcomes)
      .filter { $1.status == nil }
      .map { .outcomeWithoutStatus($0.0.value.text, in: file, at: $0.0.range) }
  }

  private func differingDate(_ statements: Statements) -> [Diagnostic] {
    guard let day = statements.meetingDay else { return [] }
    return [.dateDiffers(day.words, day.date, from: read.declared.date, in: file, at: day.range)]
  }

  /// A stated number binds where the text tells one number and the author declares one framework.
  private func differingCounts(_ statements: Statements) -> [Diagnostic] {
    guard let pillars = read.declared.facts.pillars, let first = pillars.first,
      pillars.allSatisfy({ $0.value.framework == first.value.framework }),
      let stated = statements.counts.first,
      statements.counts.allSatisfy({ $0.count == stated.count }), stated.count != pillars.count
    else { return [] }
    return [.declaredCount(stated, declared: pillars.count, in: file)]
  }
}
