/// Returns the candidate that a writer most likely meant by `word`, or `nil` where none is near.
///
/// Near is at most one edit in a word of up to four bytes, two up to eight, three beyond;
/// an insertion, a deletion, a substitution and an exchange of neighbours count one each. Case
/// does not count. Ties go to the candidate that comes first.
package func nearMiss(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased().utf8.prefix(64))
  let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(wanted, Array(candidate.lowercased().utf8.prefix(64)))
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// Returns the fix for a wrong word: the near miss if there is one, else all that is possible.
package func suggestion(for word: String, among candidates: [String]) -> String {
  if let near = nearMiss(to: word, among: candidates) { return "did you mean '\(near)'?" }
  return "use one of \(candidates.joined(separator: ", "))"
}

/// Returns the number of edits between two words (optimal string alignment).
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for (i, byte) in one.enumerated() {
    var row = [i + 1]
    for (j, otherByte) in other.enumerated() {
      var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (byte == otherByte ? 0 : 1))
      if i > 0, j > 0, byte == other[j - 1], one[i - 1] == otherByte {
        edits = min(edits, beforeLast[j - 1] + 1)
      }
      row.append(edits)
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
