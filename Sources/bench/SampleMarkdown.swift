/// Made-up briefs with the markup that briefs have: headings, emphasis, links, lists, quotations,
/// and every fourth of them with tables, footnotes, deleted text, tasks and bare addresses.
struct SampleMarkdown {
  private var prose: SampleBriefs
  private var count = 0

  init(seed: UInt64 = 1) { prose = SampleBriefs(seed: seed) }

  /// Returns the next text, about 3 KB.
  mutating func text() -> String {
    count += 1
    var text = "## Summary\n\n" + prose.text(words: 120)
    text +=
      "\n**The result** was a *first* step, said [the ministry](https://example.org/a?b=c&d).\n"
    text += "\n> " + prose.text(words: 40).split(separator: "\n").joined(separator: "\n> ") + "\n"
    text += "\n## What was agreed\n\n"
    for _ in 0..<4 { text += "- " + one() + "\n" }
    text += "\n1. " + one() + "\n2. See [the earlier brief](../briefs/other.md#results).\n\n"
    text += "### Background\n\n" + prose.text(words: 150)
    if count.isMultiple(of: 4) { text += extensions() }
    return text
  }

  private mutating func one() -> String {
    prose.text(words: 12).split(separator: "\n").joined(separator: " ")
  }

  private mutating func extensions() -> String {
    """

    | Date | Place | Result |
    | --- | :-: | ---: |
    | 3 May | Oslo | *agreed* |
    | 4 May | Sofia | **signed** \\| sealed |
    | 5 May | Lima | open |

    The sum was ~~40~~ 45 million,[^sum] see https://example.org/readout/2021-05-12 or write to
    press@example.org.

    - [ ] \(one())
    - [x] \(one())

    [^sum]: According to the *second* statement. \(one())

    """
  }
}
