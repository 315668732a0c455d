/// The formats in which there is every feed.
enum FeedFormat: CaseIterable, Sendable {
  case atom, json

  /// The name of the file beside the page whose news the feed tells.
  var file: String {
    switch self {
    case .atom: "feed.xml"
    case .json: "feed.json"
    }
  }

  /// What readers know it as.
  var label: String {
    switch self {
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }

  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }
}

/// A feed in one format, as the page of its term links to it.
package struct FeedLink: Addressed, Sendable {
  let format: FeedFormat
  package let address: Address?
}

extension TermContent {
  /// The feeds of the term.
  var feeds: [FeedLink] {
    guard page.term.hasFeeds else { return [] }
    return FeedFormat.allCases.map {
      FeedLink(format: $0, address: index.address(at: page.path + $0.file))
    }
  }
}
