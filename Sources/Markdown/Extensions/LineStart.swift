internal import Text

extension SourceFile {
  /// Returns the lines of `body`, counted from 1, each with its line break.
  ///
  /// The first begins where the body does, behind a byte order mark.
  func numberedLines(of body: Range<Int>) -> some Sequence<(number: Int, range: Range<Int>)> {
    let first = position(of: body.lowerBound).line
    return sequence(state: first) { line -> (number: Int, range: Range<Int>)? in
      guard let start = lines.start(ofLine: line), start < body.upperBound else { return nil }
      let end = min(lines.start(ofLine: line + 1) ?? .max, body.upperBound)
      defer { line += 1 }
      return (line - first + 1, max(start, body.lowerBound)..<end)
    }
  }
}

/// Returns where the text of a line begins, behind the marks of quotations and list items.
func startOfText(in bytes: [UInt8], line: Range<Int>) -> Int {
  var index = line.lowerBound
  while index < line.upperBound {
    if isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") {
      index += 1
      continue
    }
    var end = index
    while end < line.upperBound, 0x30...0x39 ~= bytes[end] { end += 1 }
    guard end + 1 < line.upperBound, isBlank(bytes[end + 1]),
      (end == index ? "-+*" : ".)").utf8.contains(bytes[end])
    else { break }
    index = end + 2
  }
  return index
}
