package import Mustache

extension Citation: Shaped {
  package static let shape = Shape<Citation>(
    "citation",
    [
      .text(
        "text", "The citation on one line, for readers.",
        example: "The Desk. “Biden and Xi meet.” Briefing Room, 15 November 2023. https://…"
      ) { $0.text },
      .text(
        "key", "What reference managers know the brief by.", example: "2023-11-15-woodside"
      ) { $0.key },
      .text(
        "bibtex", "The entry for BibTeX, over several lines.",
        example: "@misc{2023-11-15-woodside, …}"
      ) { $0.bibTeX },
    ])
}
