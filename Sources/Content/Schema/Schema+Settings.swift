internal import Briefing

extension Schema {
  /// `readout.yaml`.
  package static let settings = Schema(
    "a setting",
    Key("readout", .text, not: "version"), Key("title", .text, not: "name", "site_name"),
    Key("description", .text, not: "summary", "tagline"),
    Key("base_url", .siteURL, not: "baseurl", "url", "site_url"),
    Key("language", .language, not: "lang", "locale", "language_code"), Key("author", .text),
    Key("nav", .list(of: .text), not: "menu", "navigation"),
    Key("page_size", .integer(1...1000), not: "paginate", "paginate_by"),
    Key("feed", .map(.feed), not: "rss", "atom"), Key("extraction", .map(.extraction)),
    Key("unsafe_html", .flag, not: "unsafe"), Key("extra", .ownKeys, not: "params", "custom"))

  static let feed = Schema(
    "a setting of feed",
    Key("limit", .integer(1...1000), not: "size", "count"),
    Key("content", .choice(Settings.FeedContent.allCases.map(\.rawValue))))

  static let extraction = Schema(
    "a setting of extraction", Key("enabled", .flag), Key("threshold", .fraction))
}
