internal import Briefing
internal import Text

/// The entries without full text of all briefs, in both formats, each written once.
///
/// A brief stands in the feeds of all its participants, parties and topics, a dozen or more, and
/// everywhere with the same words.
final class FeedEntries: Sendable {
  /// By the place of the brief in the index.
  let atom: [[UInt8]]
  let json: [[UInt8]]

  init(of index: SiteIndex) {
    atom = index.briefs.indices.map { place in
      var xml: [UInt8] = []
      AtomFeed.appendEntry(of: place, in: index, hasFullText: false, to: &xml)
      return xml
    }
    json = index.briefs.indices.map { place in
      var json = JSONWriter()
      JSONFeed.writeItem(of: place, in: index, hasFullText: false, to: &json)
      return json.bytes
    }
  }
}

extension Composer {
  /// The feeds of the whole site, and of every participant, party and topic.
  var feeds: [Page] {
    let index = index
    let entries = Later { FeedEntries(of: index) }
    let terms = Term.allCases.filter(\.hasFeeds).flatMap { index.terms($0) }
    return pages(of: Feed(of: index), entries)
      + terms.flatMap { pages(of: Feed(of: $0, in: index), entries) }
  }

  private func pages(of feed: Feed, _ entries: Later<FeedEntries>) -> [Page] {
    [
      Page(
        file: feed.route.path + FeedFormat.atom.file,
        content: .data { AtomFeed(feed: feed, entries: entries.value).bytes() }),
      Page(
        file: feed.route.path + FeedFormat.json.file,
        content: .data { JSONFeed(feed: feed, entries: entries.value).bytes() }),
    ]
  }
}
