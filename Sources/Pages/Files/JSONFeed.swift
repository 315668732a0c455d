internal import Briefing
internal import Text

/// Writes the newest briefs as a JSON Feed.
///
/// - SeeAlso: JSON Feed 1.1, jsonfeed.org.
struct JSONFeed {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    let settings = index.settings
    var json = JSONWriter()
    json.object {
      $0.member("version", "https://jsonfeed.org/version/1.1")
      $0.member("title", settings.title)
      $0.member("home_page_url", settings.baseURL)
      $0.member("feed_url", settings.baseURL + "feed.json")
      if !settings.description.isEmpty { $0.member("description", settings.description) }
      $0.member("language", settings.language)
      $0.key("authors")
      $0.array([settings.author ?? settings.title]) { json, name in
        json.object { $0.member("name", name) }
      }
      $0.key("items")
      $0.array(index.newestForFeeds) { write($1, to: &$0) }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ brief: Brief, to json: inout JSONWriter) {
    let settings = index.settings
    let address = Route.brief(brief.slug).url(under: settings.baseURL)
    json.object {
      $0.member("id", brief.tagURI)
      $0.member("url", address)
      $0.member("title", brief.title)
      if !brief.summary.isEmpty { $0.member("summary", brief.summary) }
      if settings.feedContent == .full {
        let html = brief.body.html(
          root: settings.baseURL, page: address, keepingMarks: false)
        $0.member("content_html", String(decoding: html, as: UTF8.self))
      } else {
        $0.member("content_text", brief.summary)
      }
      $0.member("date_published", brief.date.iso + "T00:00:00Z")
      $0.member("date_modified", brief.lastNews.iso + "T00:00:00Z")
      if !brief.facts.topics.isEmpty {
        $0.key("tags")
        $0.array(brief.facts.topics.map(\.text))
      }
      if let language = brief.language { $0.member("language", language) }
    }
  }
}
