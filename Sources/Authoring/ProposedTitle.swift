internal import Extraction
internal import Text

/// Returns the first sentence of a paragraph as a title, without its full stop.
///
/// Where it is long, it ends with an ellipsis: before its last comma that leaves a title of some
/// length, else behind a word.
func titleFromSentence(of paragraph: String) -> String {
  let text = onOneLine(paragraph)
  let bytes = Array(text.utf8)
  let prose = Prose(
    text: bytes, blocks: [Prose.Block(kind: .paragraph, range: 0..<bytes.count)],
    runs: [Prose.Run(text: 0, textCount: bytes.count, source: 0, sourceCount: bytes.count)])
  var sentence = text
  if bytes.count < 20_000, let range = Extractor().firstSentence(of: prose) {
    sentence = prose.string(in: range)
  }
  guard sentence.count > longestTitle else {
    return sentence.hasSuffix(".") && !sentence.hasSuffix("..")
      ? String(sentence.dropLast()) : sentence
  }
  var cut = sentence.prefix(longestTitle)
  if let comma = cut.ranges(of: ", ").last?.lowerBound,
    cut[..<comma].count >= shortestTitle
  {
    return cut[..<comma] + "…"
  }
  if let blank = cut.lastIndex(of: " ") { cut = cut[..<blank] }
  while let last = cut.last, !last.isLetter, !last.isNumber, last != ")", last != "”" {
    cut.removeLast()
  }
  return cut + "…"
}

/// Whether a line stands over a text as its heading: short, and no sentence.
func isHeadline(_ line: String) -> Bool {
  guard line.count <= 120, line.contains(where: \.isLetter), let last = line.last,
    !".:;,".contains(last), !beginsListItem(line)
  else { return false }
  let found = DayFinder(line)
  let isDate = found.days.contains { found.words.count - $0.words.count <= 2 }
  return !isDate
    && !["for immediate release", "press release", "readout"].contains(
      found.words.joined(separator: " "))
}

/// The most characters of a title that is made of a sentence.
private let longestTitle = 110
/// The fewest characters of a title that is the part of a sentence before a comma.
private let shortestTitle = 30
