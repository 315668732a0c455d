package import Mustache

/// The version of what templates see.
///
/// Within a version names are added, and none is taken away, renamed or given another meaning.
package let dictionaryVersion = 1

extension PageKind {
  /// All that the template of such a page sees.
  package var outline: Outline {
    switch self {
    case .home: Context<HomeContent>.shape.outline
    case .briefs: Context<ListPage<BriefView>>.shape.outline
    case .brief: Context<BriefContent>.shape.outline
    case .participants, .parties, .pillars, .topics: Context<ListPage<TermLink>>.shape.outline
    case .participant, .party, .pillar, .topic: Context<TermContent>.shape.outline
    case .outcomes: Context<ListPage<OutcomeView>>.shape.outline
    case .timeline: Context<TimelineContent>.shape.outline
    case .search: Context<SearchContent>.shape.outline
    case .page: Context<PlainContent>.shape.outline
    case .redirect: Context<RedirectContent>.shape.outline
    case .notFound: Context<NoContent>.shape.outline
    }
  }
}

extension Field where Subject: Addressed {
  /// The two forms in which a template has an address, `path` and `url`.
  ///
  /// `thing` begins the sentence that says what stands there, `absence` ends it where there may
  /// be nothing; `path` is an example.
  static func addresses(
    of thing: String, orEmptyWhere absence: String? = nil, example path: String
  ) -> [Field] {
    let end = absence.map { "; empty where \($0)." } ?? "."
    return [
      .text("path", "\(thing), from the root of the site" + end, example: path) {
        $0.address?.path
      },
      .text(
        "url", "\(thing), as a whole address" + end,
        example: "https://briefings.example.org/" + path
      ) { $0.address?.url },
    ]
  }
}
