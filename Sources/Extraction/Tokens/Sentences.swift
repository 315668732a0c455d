/// Returns the sentences in a block, as ranges of tokens.
///
/// A sentence ends at ".", "!" or "?" with the quotation marks and brackets that close after it,
/// where white space and a capital, a digit or an opening mark follow. Stops of abbreviations are
/// parts of words and end none, unless a word that can only begin a sentence follows ("in the
/// U.S. The leaders …").
func sentenceRanges(in block: Range<Int>, of tokens: [Token]) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  var start = block.lowerBound
  var index = block.lowerBound
  while index < block.upperBound {
    var end = index + 1
    if endsSentence(tokens[index]) {
      while end < block.upperBound, !tokens[end].shape.contains(.spaced), isClosing(tokens[end]) {
        end += 1
      }
      if end == block.upperBound || opensSentence(tokens[end]) {
        sentences.append(start..<end)
        start = end
      }
    } else if end < block.upperBound, isFinalAbbreviation(tokens[index], before: tokens[end]) {
      sentences.append(start..<end)
      start = end
    }
    // No sentence has so many words; the cut keeps all later stages linear.
    if end - start > 240 {
      sentences.append(start..<end)
      start = end
    }
    index = end
  }
  if start < block.upperBound { sentences.append(start..<block.upperBound) }
  return sentences
}

private func endsSentence(_ token: Token) -> Bool {
  token.isMark(".") || token.isMark("!") || token.isMark("?")
}

private func isClosing(_ token: Token) -> Bool {
  token.isMark("\"") || token.isMark("'") || token.isMark(")") || token.isMark("]")
    || endsSentence(token)
}

private func opensSentence(_ token: Token) -> Bool {
  guard token.shape.contains(.spaced) else { return false }
  return token.isWord ? token.isCapital || token.shape.contains(.digits) : !token.isMark(",")
}

private func isFinalAbbreviation(_ token: Token, before next: Token) -> Bool {
  token.shape.contains(.dotted) && !token.shape.contains(.initial)
    && !token.hasAny([.honorific, .title]) && next.isCapital && next.hasAny(.stop)
    && !next.hasAny([.country, .organisation])
}
