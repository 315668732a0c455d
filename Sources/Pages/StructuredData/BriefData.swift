internal import Briefing
internal import Text

/// A brief as JSON-LD: a report about an event.
///
/// Lists of facts are gone through by their places: to take a fact out of its list would count
/// references to all that it holds, on every page.
///
/// - SeeAlso: schema.org, Report and Event.
struct BriefData {
  let view: BriefView

  func append(to output: inout [UInt8]) {
    JSONWriter.append(to: &output) { write(to: &$0) }
  }

  private func write(to json: inout JSONWriter) {
    let settings = view.index.settings
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "Report")
      $0.member("headline", view.brief.title)
      $0.member("url", view.url)
      if !view.brief.summary.isEmpty { $0.member("description", view.brief.summary) }
      $0.member("datePublished", view.brief.date.iso)
      $0.member("dateModified", view.index.sign(of: view.place).lastChange.iso)
      $0.member("inLanguage", view.brief.language ?? settings.language)
      $0.key("author")
      $0.value(view.index.publisher)
      $0.key("publisher")
      $0.value(view.index.publisher)
      if !view.brief.facts.topics.isEmpty {
        $0.key("keywords")
        let topics = view.brief.facts.topics
        $0.array(topics.indices) { $0.string(topics[$1].text) }
      }
      $0.key("about")
      writeEvent(to: &$0)
      if !view.brief.sources.isEmpty {
        $0.key("citation")
        $0.array(view.brief.sources) { $1.writeCitation(to: &$0) }
      }
      if !view.brief.updates.isEmpty {
        $0.key("correction")
        $0.array(view.brief.updates) { $1.writeCorrection(to: &$0) }
      }
    }
  }

  private func writeEvent(to json: inout JSONWriter) {
    let isCall = view.brief.kind == .call
    json.object {
      $0.member("@type", "Event")
      $0.member("name", view.brief.event ?? view.brief.title)
      $0.member("startDate", view.brief.date.iso)
      $0.member("endDate", view.brief.lastDay.iso)
      $0.member("eventStatus", "https://schema.org/EventScheduled")
      if isCall {
        $0.member("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode")
      }
      $0.key("location")
      $0.object {
        $0.member("@type", isCall ? "VirtualLocation" : "Place")
        if isCall { $0.member("url", view.url) }
        $0.member("name", view.brief.location ?? view.brief.title)
      }
      let participants = view.brief.facts.participants
      if !participants.isEmpty {
        $0.key("attendee")
        let pages = view.names.participants.names
        $0.array(participants.indices) { write(participants, $1, page: pages[$1], to: &$0) }
      }
    }
  }

  private func write(
    _ list: [Participant], _ place: Int, page: TermPage?, to json: inout JSONWriter
  ) {
    let isPerson = list[place].kind == .person
    json.object {
      $0.member("@type", isPerson ? "Person" : "Organization")
      $0.member("name", list[place].name)
      if let page {
        $0.key("url")
        $0.string(view.index.settings.baseURL, page.path)
        $0.sameAs(page.entry?.wikidata)
      }
      if isPerson, let title = list[place].title { $0.member("jobTitle", title) }
      if isPerson, let country = list[place].country {
        $0.key("affiliation")
        $0.organization(named: country)
      }
    }
  }
}

extension Reference {
  fileprivate func writeCitation(to json: inout JSONWriter) {
    json.object {
      $0.member("@type", "CreativeWork")
      if let name = title ?? publisher ?? url { $0.member("name", name) }
      if let url { $0.member("url", url) }
      if let publisher = publisher ?? party {
        $0.key("publisher")
        $0.organization(named: publisher)
      }
      if let date { $0.member("datePublished", date.iso) }
    }
  }
}

extension Update {
  fileprivate func writeCorrection(to json: inout JSONWriter) {
    json.object {
      $0.member("@type", "CorrectionComment")
      $0.member("text", note)
      $0.member("datePublished", date.iso)
    }
  }
}

extension Settings {
  /// Who publishes the site, as JSON-LD.
  var publisher: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("@type", "Organization")
      $0.member("name", author ?? title)
      $0.member("url", baseURL)
    }
    return json.bytes
  }
}
