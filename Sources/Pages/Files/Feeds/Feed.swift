internal import Briefing
internal import Text

/// What one feed tells: the newest briefs of the whole site, or of one participant, party or topic.
///
/// Its ids are `tag:` URIs made from names, so that they outlive the address of the site.
///
/// - SeeAlso: RFC 4151 for the ids.
struct Feed: Sendable {
  let index: SiteIndex
  let title: String
  /// What the site is about; empty where nothing says so, and in the feed of a term.
  let description: String
  let id: String
  /// The page whose news the feed tells; the feed's files stand beside it.
  let route: Route
  /// The briefs, newest first, as places in the index.
  let places: [Int]
  /// Whether each entry has the whole text of its brief, and not the bottom line alone.
  let hasFullTexts: Bool

  /// Creates the feed of the whole site.
  init(of index: SiteIndex) {
    let settings = index.settings
    self.index = index
    title = settings.title
    description = settings.description
    id = Self.id(of: settings)
    route = .home
    places = Array(index.briefs.indices.prefix(settings.feedLimit))
    hasFullTexts = settings.feedContent == .full
  }

  /// Creates the feed of a term, which never has full texts: there may be thousands of them.
  init(of term: TermPage, in index: SiteIndex) {
    let settings = index.settings
    self.index = index
    title = "\(term.name) · \(settings.title)"
    description = ""
    id = "\(Self.id(of: settings))/\(term.term.rawValue)/\(percentEncoded(term.slug))"
    route = term.route
    places = term.appearances.prefix(settings.feedLimit).map(\.brief)
    hasFullTexts = false
  }

  /// Returns the topics that an entry names: the first fifty, for each of them has a feed itself.
  static func topics(of brief: Brief) -> ArraySlice<Topic> { brief.facts.topics.prefix(50) }

  private static func id(of settings: Settings) -> String {
    "tag:readout,2020:feed/\(percentEncoded(slug(for: settings.title)))"
  }

  /// The address of the page whose news the feed tells.
  var page: String { route.url(under: index.settings.baseURL) }

  /// The address of the feed itself.
  func address(of format: FeedFormat) -> String { index.address(at: path(of: format)).url }

  /// The way to the feed from the root of the site, percent-encoded.
  func path(of format: FeedFormat) -> String { route.encodedPath + format.file }

  /// When there was last something that readers should know.
  var updated: String { Self.time(places.map { index.briefs[$0].lastNews }.max()) }

  /// Returns the first second of a day as feeds write it.
  static func time(_ day: CalendarDate?) -> String { (day?.iso ?? "1970-01-01") + "T00:00:00Z" }
}

extension Term {
  /// Whether each page of this kind of term has feeds; a framework's pillars make no news.
  var hasFeeds: Bool { self != .pillars }
}

extension Brief {
  /// A name of the brief that does not depend on where the site stands.
  var tagURI: String { "tag:readout,\(date.iso):briefs/\(percentEncoded(slug))" }
}
