internal import Briefing
internal import Text

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
      $0.member("datePublished", brief.lastDay.iso)
      $0.member("dateModified", brief.lastChange.iso)
      $0.member("inLanguage", brief.language ?? settings.language)
      for role in ["author", "publisher"] {
        $0.key(role)
        $0.object {
          $0.member("@type", "Organization")
          $0.member("name", settings.author ?? settings.title)
          $0.member("url", settings.baseURL)
        }
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
