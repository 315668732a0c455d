internal import Briefing
internal import Text

/// Writes the newest briefs as an Atom feed.
///
/// Ids are `tag:` URIs made from the day and slug of a brief, so that they outlive the address
/// of the site.
///
/// - SeeAlso: RFC 4287; RFC 4151 for the ids.
struct AtomFeed {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    let settings = index.settings
    let briefs = index.newestForFeeds
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    appendXMLEscaped(settings.language, to: &xml)
    xml.append("\">\n" as StaticString)
    xml.appendElement("title", settings.title)
    if !settings.description.isEmpty { xml.appendElement("subtitle", settings.description) }
    xml.appendElement("id", "tag:readout,2020:feed/\(percentEncoded(slug(for: settings.title)))")
    xml.appendLink("self", settings.baseURL + "feed.xml")
    xml.appendLink("alternate", settings.baseURL)
    xml.appendElement("updated", time(briefs.map(\.lastNews).max()))
    xml.append("<author><name>" as StaticString)
    appendXMLEscaped(settings.author ?? settings.title, to: &xml)
    xml.append("</name></author>\n" as StaticString)
    for brief in briefs { append(brief, to: &xml) }
    xml.append("</feed>\n" as StaticString)
    return xml
  }

  private func append(_ brief: Brief, to xml: inout [UInt8]) {
    let settings = index.settings
    let address = Route.brief(brief.slug).url(under: settings.baseURL)
    xml.append("<entry>\n" as StaticString)
    xml.appendElement("title", brief.title)
    xml.appendElement("id", brief.tagURI)
    xml.appendLink("alternate", address)
    xml.appendElement("published", time(brief.date))
    xml.appendElement("updated", time(brief.lastNews))
    if !brief.summary.isEmpty { xml.appendElement("summary", brief.summary) }
    for topic in brief.facts.topics {
      xml.append("<category term=\"" as StaticString)
      appendXMLEscaped(topic.text, to: &xml)
      xml.append("\"/>\n" as StaticString)
    }
    if settings.feedContent == .full {
      xml.append("<content type=\"html\">" as StaticString)
      appendXMLEscaped(
        brief.body.html(root: settings.baseURL, page: address, keepingMarks: false), to: &xml)
      xml.append("</content>\n" as StaticString)
    }
    xml.append("</entry>\n" as StaticString)
  }

  private func time(_ date: CalendarDate?) -> String { (date?.iso ?? "1970-01-01") + "T00:00:00Z" }
}

extension SiteIndex {
  /// The briefs that feeds tell of, newest first.
  var newestForFeeds: ArraySlice<Brief> { briefs.prefix(settings.feedLimit) }
}

extension Brief {
  /// A name of the brief that does not depend on where the site stands.
  var tagURI: String { "tag:readout,\(date.iso):briefs/\(percentEncoded(slug))" }
}

extension [UInt8] {
  fileprivate mutating func appendElement(_ name: String, _ text: String) {
    append("<\(name)>")
    appendXMLEscaped(text, to: &self)
    append("</\(name)>\n")
  }

  fileprivate mutating func appendLink(_ relation: String, _ url: String) {
    append("<link rel=\"\(relation)\" href=\"")
    appendXMLEscaped(url, to: &self)
    append("\"/>\n" as StaticString)
  }
}
