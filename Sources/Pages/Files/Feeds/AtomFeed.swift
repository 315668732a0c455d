internal import Briefing
internal import Text

/// Writes a feed as Atom.
///
/// - SeeAlso: RFC 4287.
struct AtomFeed {
  let feed: Feed
  let entries: FeedEntries

  func bytes() -> [UInt8] {
    let settings = feed.index.settings
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    appendXMLEscaped(settings.language, to: &xml)
    xml.append("\">\n" as StaticString)
    xml.appendElement("title", feed.title)
    if !feed.description.isEmpty { xml.appendElement("subtitle", feed.description) }
    xml.appendElement("id", feed.id)
    xml.appendLink("self", feed.address(of: .atom))
    xml.appendLink("alternate", feed.page)
    xml.appendElement("updated", feed.updated)
    xml.append("<author><name>" as StaticString)
    appendXMLEscaped(settings.author ?? settings.title, to: &xml)
    xml.append("</name></author>\n" as StaticString)
    for place in feed.places {
      if feed.hasFullTexts {
        Self.appendEntry(of: place, in: feed.index, hasFullText: true, to: &xml)
      } else {
        xml += entries.atom[place]
      }
    }
    xml.append("</feed>\n" as StaticString)
    return xml
  }

  static func appendEntry(
    of place: Int, in index: SiteIndex, hasFullText: Bool, to xml: inout [UInt8]
  ) {
    let brief = index.briefs[place]
    let address = index.sign(of: place).url
    if let language = brief.language {
      xml.append("<entry xml:lang=\"" as StaticString)
      appendXMLEscaped(language, to: &xml)
      xml.append("\">\n" as StaticString)
    } else {
      xml.append("<entry>\n" as StaticString)
    }
    xml.appendElement("title", brief.title)
    xml.appendElement("id", brief.tagURI)
    xml.appendLink("alternate", address)
    xml.appendElement("published", Feed.time(brief.date))
    xml.appendElement("updated", Feed.time(brief.lastNews))
    if !brief.summary.isEmpty { xml.appendElement("summary", brief.summary) }
    for topic in Feed.topics(of: brief) {
      xml.append("<category term=\"" as StaticString)
      appendXMLEscaped(topic.text, to: &xml)
      xml.append("\"/>\n" as StaticString)
    }
    if hasFullText {
      xml.append("<content type=\"html\">" as StaticString)
      appendXMLEscaped(
        brief.body.html(root: index.settings.baseURL, page: address, keepingMarks: false),
        to: &xml)
      xml.append("</content>\n" as StaticString)
    }
    xml.append("</entry>\n" as StaticString)
  }
}

extension [UInt8] {
  fileprivate mutating func appendElement(_ name: StaticString, _ text: String) {
    append("<" as StaticString)
    append(name)
    append(">" as StaticString)
    appendXMLEscaped(text, to: &self)
    append("</" as StaticString)
    append(name)
    append(">\n" as StaticString)
  }

  fileprivate mutating func appendLink(_ relation: StaticString, _ url: String) {
    append("<link rel=\"" as StaticString)
    append(relation)
    append("\" href=\"" as StaticString)
    appendXMLEscaped(url, to: &self)
    append("\"/>\n" as StaticString)
  }
}
