internal import Briefing
internal import Text

/// Writes a feed as JSON Feed.
///
/// - SeeAlso: JSON Feed 1.1, jsonfeed.org.
struct JSONFeed {
  let feed: Feed
  let entries: FeedEntries

  func bytes() -> [UInt8] {
    let settings = feed.index.settings
    var json = JSONWriter()
    json.object {
      $0.member("version", "https://jsonfeed.org/version/1.1")
      $0.member("title", feed.title)
      $0.member("home_page_url", feed.page)
      $0.member("feed_url", feed.address(of: .json))
      if !feed.description.isEmpty { $0.member("description", feed.description) }
      $0.member("language", settings.language)
      $0.key("authors")
      $0.array([settings.author ?? settings.title]) { json, name in
        json.object { $0.member("name", name) }
      }
      $0.key("items")
      $0.array(feed.places) { json, place in
        if feed.hasFullTexts {
          Self.writeItem(of: place, in: feed.index, hasFullText: true, to: &json)
        } else {
          json.value(entries.json[place])
        }
      }
    }
    return json.bytes + [0x0A]
  }

  static func writeItem(
    of place: Int, in index: SiteIndex, hasFullText: Bool, to json: inout JSONWriter
  ) {
    let brief = index.briefs[place]
    let address = index.sign(of: place).url
    json.object {
      $0.member("id", brief.tagURI)
      $0.member("url", address)
      $0.member("title", brief.title)
      if !brief.summary.isEmpty { $0.member("summary", brief.summary) }
      if hasFullText {
        let html = brief.body.html(
          root: index.settings.baseURL, page: address, keepingMarks: false)
        $0.member("content_html", String(decoding: html, as: UTF8.self))
      } else {
        $0.member("content_text", brief.summary)
      }
      $0.member("date_published", Feed.time(brief.date))
      $0.member("date_modified", Feed.time(brief.lastNews))
      if !brief.facts.topics.isEmpty {
        $0.key("tags")
        $0.array(Feed.topics(of: brief).map(\.text))
      }
      if let language = brief.language { $0.member("language", language) }
    }
  }
}
