internal import Briefing
internal import Text

/// A page as JSON-LD: a part of the site, with the briefs that it lists.
///
/// - SeeAlso: schema.org, WebPage and its kinds.
struct PageData {
  let frame: PageFrame
  /// The briefs of a list, in its order.
  var briefs: [BriefView] = []

  func bytes() -> [UInt8] {
    let settings = frame.index.settings
    var json = JSONWriter()
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", type)
      $0.member("name", frame.title)
      $0.member("url", frame.url)
      $0.member("description", frame.fullDescription)
      $0.member("inLanguage", frame.language)
      if type != "WebSite" {
        $0.key("isPartOf")
        $0.object {
          $0.member("@type", "WebSite")
          $0.member("name", settings.title)
          $0.member("url", settings.baseURL)
        }
      }
      if !briefs.isEmpty {
        $0.key("hasPart")
        $0.array(briefs) { json, brief in
          json.object {
            $0.member("@type", "Report")
            $0.member("headline", brief.brief.title)
            $0.member("url", brief.url)
            $0.member("datePublished", brief.brief.date.iso)
            $0.key("author")
            $0.value(frame.index.publisher)
          }
        }
      }
    }
    return json.bytes
  }

  private var type: String {
    switch frame.kind {
    case .home: "WebSite"
    case .search: "SearchResultsPage"
    case .brief, .page, .redirect, .notFound: "WebPage"
    case .briefs, .participants, .participant, .parties, .party, .pillars, .pillar, .topics,
      .topic, .outcomes, .timeline:
      "CollectionPage"
    }
  }
}

/// A brief as JSON-LD: a report about an event.
///
/// - SeeAlso: schema.org, Report and Event.
struct StructuredData {
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
      $0.member("dateModified", view.index.signs[view.place].lastChange.iso)
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
    }
  }

  private func writeEvent(to json: inout JSONWriter) {
    json.object {
      $0.member("@type", "Event")
      $0.member("name", view.brief.event ?? view.brief.title)
      $0.member("startDate", view.brief.date.iso)
      $0.member("endDate", (view.brief.endDate ?? view.brief.date).iso)
      $0.key("location")
      $0.object {
        if view.brief.kind == .call {
          $0.member("@type", "VirtualLocation")
          $0.member("url", view.url)
        } else {
          $0.member("@type", "Place")
        }
        $0.member("name", view.brief.location ?? view.brief.title)
      }
      let participants = view.brief.facts.participants
      if !participants.isEmpty {
        $0.key("attendee")
        $0.array(participants.indices) { write(participants, $1, to: &$0) }
      }
    }
  }

  /// Writes one of a list of participants, which is not taken out of it: that would count
  /// references to all that it holds.
  private func write(_ list: [Participant], _ place: Int, to json: inout JSONWriter) {
    json.object {
      $0.member("@type", list[place].kind == .person ? "Person" : "Organization")
      $0.member("name", list[place].name)
      if list[place].kind == .person {
        if let title = list[place].title { $0.member("jobTitle", title) }
        if let country = list[place].country {
          $0.key("affiliation")
          $0.object {
            $0.member("@type", "Organization")
            $0.member("name", country)
          }
        }
      }
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
