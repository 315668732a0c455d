internal import Briefing

/// A declared item and the extracted ones that say the same: what the first leaves open, the
/// others fill, the best match first.

extension Participant {
  init(_ declared: DeclaredParticipant, proved: [Participant], named: [Participant]) {
    let matches = proved + named
    var grounds = Grounds(declaredAnd: proved.map(\.grounds))
    if grounds.evidence.isEmpty {
      grounds.evidence = allEvidence(in: named.map(\.grounds))
    }
    self.init(
      name: declared.name, kind: declared.kind ?? .person,
      title: declared.title ?? matches.firstValue(\.title),
      country: declared.country ?? matches.firstValue(\.country),
      role: declared.role ?? matches.firstValue(\.role), grounds: grounds)
    guard declared.title == nil, let title, let name = matches.first?.name,
      folded("\(title) \(name)") == folded(declared.name)
    else { return }
    self.name = name
  }
}

extension Pillar {
  init(_ declared: DeclaredPillar, proved: [Pillar]) {
    self.init(
      text: declared.text, framework: declared.framework ?? proved.firstValue(\.framework),
      by: declared.by ?? proved.firstValue(\.by),
      grounds: Grounds(declaredAnd: proved.map(\.grounds)))
  }
}

extension Outcome {
  init(_ declared: DeclaredOutcome, id: String, proved: [Outcome]) {
    self.init(
      id: id, text: declared.text, status: declared.status ?? proved.firstValue(\.status),
      parties: declared.parties ?? proved.first { !$0.parties.isEmpty }?.parties ?? [],
      due: declared.due ?? proved.firstValue(\.due),
      grounds: Grounds(declaredAnd: proved.map(\.grounds)))
  }
}

extension Grounds {
  /// Creates the grounds of a declared fact that the prose proves, or of one that it does not.
  init(declaredAnd proofs: [Grounds]) {
    let evidence = allEvidence(in: proofs)
    let proof = proofs.first { !$0.evidence.isEmpty }
    self.init(
      source: evidence.isEmpty ? .declared : .both, rule: proof?.rule, evidence: evidence,
      reasons: proof?.reasons ?? [])
  }
}

extension Grounds {
  /// Takes in the grounds of a fact that turned out to be the same; the surer ones stand.
  mutating func join(_ other: Grounds) {
    let evidence = allEvidence(in: [self, other])
    let isSurer =
      isDeclared
      ? other.source == .both && source == .declared
      : (other.confidence ?? 1) > (confidence ?? 1)
    if isSurer { self = other }
    self.evidence = evidence
  }
}

/// Returns the evidence of several facts in the order of the text, nothing twice.
func allEvidence(in grounds: [Grounds]) -> [Evidence] {
  var seen: Set<Range<Int>> = []
  return grounds.flatMap(\.evidence).filter { seen.insert($0.range).inserted }
    .sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
}

extension Array {
  fileprivate func firstValue<Value>(_ value: (Element) -> Value?) -> Value? {
    lazy.compactMap(value).first
  }
}
