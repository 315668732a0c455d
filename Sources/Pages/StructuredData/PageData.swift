internal import Briefing
internal import Text

/// A page as JSON-LD: a part of the site, with the briefs that it lists or the term that it is about.
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
      if let updated = frame.updated { $0.member("dateModified", updated.iso) }
      if type != "WebSite" {
        $0.key("isPartOf")
        $0.object {
          $0.member("@type", "WebSite")
          $0.member("name", settings.title)
          $0.member("url", settings.baseURL)
        }
      }
      if let term = frame.term {
        // Who has a page is what it is about above all; what has one is only the subject of its list.
        $0.key(type == "ProfilePage" ? "mainEntity" : "about")
        TermData(term: term, index: frame.index).write(to: &$0)
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
    case .participant: "ProfilePage"
    case .briefs, .participants, .parties, .party, .pillars, .pillar, .topics, .topic, .outcomes,
      .timeline:
      "CollectionPage"
    }
  }
}

/// A participant, party, pillar or topic as JSON-LD: what briefs and the register say of it.
///
/// - SeeAlso: schema.org, Person, Organization and DefinedTerm.
private struct TermData {
  let term: TermPage
  let index: SiteIndex

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("@type", type)
      $0.member("name", term.name)
      $0.key("url")
      $0.string(index.settings.baseURL, term.path)
      if let names = term.entry?.names, !names.isEmpty {
        $0.key("alternateName")
        $0.array(names)
      }
      if term.term == .participants, let entry = term.entry {
        // Only what is held still: a page must not change with the day of its build.
        let titles = entry.titles.filter { $0.to == nil }.map(\.title)
        if !titles.isEmpty {
          $0.key("jobTitle")
          $0.array(titles)
        }
        if let country = entry.country {
          $0.key("affiliation")
          $0.organization(named: country)
        }
      }
      $0.sameAs(term.entry?.wikidata)
    }
  }

  private var type: String {
    switch term.term {
    case .participants: "Person"
    case .parties: "Organization"
    case .pillars, .topics: "DefinedTerm"
    }
  }
}

extension JSONWriter {
  /// Writes an organisation, or a state, of which only the name is told.
  mutating func organization(named name: String) {
    object {
      $0.member("@type", "Organization")
      $0.member("name", name)
    }
  }

  /// Writes the member that says which item of Wikidata a thing is, where that is known.
  mutating func sameAs(_ wikidata: String?) {
    guard let wikidata else { return }
    key("sameAs")
    string("https://www.wikidata.org/entity/", wikidata)
  }
}
