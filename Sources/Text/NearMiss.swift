/// Returns the candidate that a writer most likely meant by `word`, or `nil` where none is near.
///
/// Near is at most one edit in a word of up to four bytes, two up to eight, three beyond;
/// an insertion, a deletion, a substitution and an exchange of neighbours count one each. Case
/// does not count. Ties go to the candidate that comes first.
package func nearMiss(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().utf8.prefix(64))
  let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
  var best: (candidate: String, distance: Int)?
  for candidate in candidates where abs(candidate.utf8.count - word.utf8.count) <= limit {
    let bound = min(limit, (best?.distance ?? .max) - 1)
    guard
      let distance = editDistance(
        wanted, Array(candidate.lowercased().utf8.prefix(64)), atMost: bound)
    else { continue }
    best = (candidate, distance)
    if distance == 0 { break }
  }
  return best?.candidate
}

/// Returns the fix for a wrong word: the near miss if there is one, else all that is possible.
package func suggestion(for word: String, among candidates: [String]) -> String {
  if let near = nearMiss(to: word, among: candidates) { return "did you mean '\(near)'?" }
  return "use one of \(candidates.joined(separator: ", "))"
}

/// How much more may be compared, name by name or byte by byte.
///
/// Thousands of wrong names in a large site would take minutes; whoever has them needs no help
/// with each.
package struct Patience: Sendable {
  private var left: Int

  package init(_ count: Int = 500_000) {
    left = count
  }

  /// Returns whether there is enough left to compare so many.
  package mutating func spend(_ count: Int) -> Bool {
    guard count <= left else { return false }
    left -= count
    return true
  }
}

/// Returns the number of edits between two words (optimal string alignment), or `nil` where there
/// are more than `limit`.
package func editDistance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
  var beforeLast = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  var row = last
  for (i, byte) in one.enumerated() {
    row[0] = i + 1
    var least = row[0]
    for (j, otherByte) in other.enumerated() {
      var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (byte == otherByte ? 0 : 1))
      if i > 0, j > 0, byte == other[j - 1], one[i - 1] == otherByte {
        edits = min(edits, beforeLast[j - 1] + 1)
      }
      row[j + 1] = edits
      least = min(least, edits)
    }
    if least > limit { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[other.count] <= limit ? last[other.count] : nil
}
