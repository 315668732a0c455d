// Much text, long words, other scripts.
extension Storm {
  private static let sentence = "The ministers met in Oslo and agreed to go on. "
  private static let large = 20_000_000

  static let prose: [Storm] = [
    Storm("prose-20mb", times(times(sentence, 20) + "\n\n", large / 942)),
    Storm("line-20mb", times(sentence, large / 47)),
    Storm("lines-20mb", times(sentence + "\n", large / 48)),
    Storm("word-20mb", times("a", large)),
    Storm("capitals-20mb", times("Oslo ", large / 5)),
    Storm("list-20mb", times("- " + sentence + "\n", large / 50)),
    Storm("smart-20mb", times("\"We're late,\" he said -- 'tis so... ", large / 36)),
    Storm("words", times("a ")),
    Storm("letters-other", times("é")),
    Storm("letters-chinese", times("习近平 ")),
    Storm("letters-chinese-joined", times("习近平会见了。")),
    Storm("letters-arabic", times("العربية ")),
    Storm("letters-combining", "a" + times("\u{301}")),
    Storm("letters-headings", each("# Ä ö {}\n")),
    Storm("emoji", times("👩‍👩‍👧‍👦 ")),
    Storm("right-to-left-marks", times("\u{202E}a\u{200F} ")),
    Storm("no-break-spaces", times("a\u{A0}")),
    Storm("zero-width", times("\u{200B}")),
    Storm("curly-quotes", times("“a ‘b’ c” ")),
    Storm("curly-quotes-open", times("“a ")),
    Storm("byte-order-marks", "a\n\n" + times("\u{FEFF}a ")),
  ]
}
