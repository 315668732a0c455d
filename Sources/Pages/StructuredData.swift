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
            $0.member("url", brief.route.url(under: settings.baseURL))
            $0.member("datePublished", brief.brief.date.iso)
            $0.key("author")
            settings.writeAuthor(to: &$0)
          }
        }
      }
    }
    return json.bytes
  }

  private var type: String {
    switch frame.kind {
    case .home: "WebSite"
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

  func bytes() -> [UInt8] {
    let brief = view.brief
    let settings = view.index.settings
    var json = JSONWriter()
    json.object {
      $0.member("@context", "https://schema.org")
      $0.member("@type", "Report")
      $0.member("headline", brief.title)
      $0.member("url", view.route.url(under: settings.baseURL))
      if !brief.summary.isEmpty { $0.member("description", brief.summary) }
      $0.member("datePublished", brief.date.iso)
      $0.member("dateModified", brief.lastChange.iso)
      $0.member("inLanguage", brief.language ?? settings.language)
      for role in ["author", "publisher"] {
        $0.key(named: role)
        settings.writeAuthor(to: &$0)
      }
      if !brief.facts.topics.isEmpty {
        $0.key("keywords")
        $0.array(brief.facts.topics.map(\.text))
      }
      $0.key("about")
      writeEvent(to: &$0)
    }
    return json.bytes
  }

  private func writeEvent(to json: inout JSONWriter) {
    let brief = view.brief
    json.object {
      $0.member("@type", "Event")
      $0.member("name", brief.event ?? brief.title)
      $0.member("startDate", brief.date.iso)
      $0.member("endDate", brief.lastDay.iso)
      $0.key("location")
      $0.object {
        if brief.kind == .call {
          $0.member("@type", "VirtualLocation")
          $0.member("url", view.route.url(under: view.index.settings.baseURL))
        } else {
          $0.member("@type", "Place")
        }
        $0.member("name", brief.location ?? brief.title)
      }
      if !brief.facts.participants.isEmpty {
        $0.key("attendee")
        $0.array(brief.facts.participants) { write($1, to: &$0) }
      }
    }
  }

  private func write(_ participant: Participant, to json: inout JSONWriter) {
    json.object {
      $0.member("@type", participant.kind == .person ? "Person" : "Organization")
      $0.member("name", participant.name)
      if participant.kind == .person {
        if let title = participant.title { $0.member("jobTitle", title) }
        if let country = participant.country {
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
  /// Writes who publishes the site.
  fileprivate func writeAuthor(to json: inout JSONWriter) {
    json.object {
      $0.member("@type", "Organization")
      $0.member("name", author ?? title)
      $0.member("url", baseURL)
    }
  }
}
