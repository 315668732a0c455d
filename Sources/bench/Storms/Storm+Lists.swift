// Lists, and blocks within blocks.
extension Storm {
  static let lists: [Storm] = [
    Storm("lists-nested", times("- ") + "a"),
    Storm("lists-nested-ordered", times("1. ") + "a"),
    Storm("lists-nested-mixed", times("> 1. - ", count / 3) + "a"),
    Storm("lists-nested-lines", (0..<1_000).map { times("  ", $0) + "- a\n" }.joined()),
    Storm("lists-nested-lazy", times("- ", 20_000) + "a\n" + times("b\n", 20_000)),
    Storm("lists-nested-blank", times("- ", 20_000) + "a\n" + times("\n", 20_000)),
    Storm("lists-nested-blank-few", times("- ", 5_000) + "a\n" + times("\n", 5_000)),
    Storm(
      "lists-nested-indented", times("- ", 1_000) + "a\n\n" + times(times("  ", 1_000) + "b\n", 500)
    ),
    Storm("lists-nested-quoted", times("> - ", count / 2) + "a\n"),
    Storm("lists-nested-headings", times("- ") + "# a"),
    Storm("list", times("- a\n")),
    Storm("list-loose", times("- a\n\n")),
    Storm("list-ordered", times("1. a\n")),
    Storm("list-numbered", each("{}. a\n")),
    Storm("list-empty-items", times("-\n")),
    Storm("list-lazy", "- a\n" + times("b\n")),
    Storm("list-code", times("- a\n\n      b\n")),
    Storm("list-within", times("- a\n  - b\n")),
    Storm("lists-by-bullet", times("- a\n+ b\n")),
    Storm("lists-by-delimiter", times("1. a\n1) b\n")),
    Storm("list-then-blank", "- a\n" + times("\n") + "b\n"),
    Storm("items-on-one-line", times("- 1. ")),
    Storm("quotes-in-items", times("- > a\n")),
  ]
}
