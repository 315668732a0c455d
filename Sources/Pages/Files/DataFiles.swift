internal import Briefing
internal import Text

extension Composer {
  /// The feeds and data files, written by code.
  var dataFiles: [Page] {
    let index = index
    let base = index.settings.baseURL
    return [
      Page(file: "feed.xml", content: .data { AtomFeed(index: index).bytes() }),
      Page(file: "feed.json", content: .data { JSONFeed(index: index).bytes() }),
      Page(
        file: "robots.txt",
        content: .data { Array("User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\n".utf8) }),
      Page(file: "data/briefs.json", content: .data { briefsJSON(of: index) }),
      Page(file: "data/outcomes.json", content: .data { outcomesJSON(of: index) }),
    ]
      + Term.allCases.map { term in
        Page(file: "data/\(term.rawValue).json", content: .data { termsJSON(term, of: index) })
      }
  }
}

/// Every brief with its facts, newest first.
private func briefsJSON(of index: SiteIndex) -> [UInt8] {
  jsonLines(of: index.briefs) { json, brief in
    json.member("date", brief.date.iso)
    json.member("end_date", brief.endDate?.iso)
    json.member("event", brief.event)
    json.member("kind", brief.kind?.rawValue)
    json.member("location", brief.location)
    brief.facts.writeMembers(to: &json)
    json.member("slug", brief.slug)
    json.key("sources")
    json.array(brief.sources) { $1.write(to: &$0) }
    json.member("summary", brief.summary.isEmpty ? nil : brief.summary)
    json.member("title", brief.title)
    json.key("upcoming")
    json.boolean(index.settings.isUpcoming(brief))
    json.member("url", Route.brief(brief.slug).url(under: index.settings.baseURL))
  }
}

/// Every outcome with its brief, newest first.
private func outcomesJSON(of index: SiteIndex) -> [UInt8] {
  jsonLines(of: index.ledger) { json, entry in
    let brief = index.briefs[entry.brief]
    let outcome = brief.facts.outcomes[entry.outcome]
    json.member("brief", brief.slug)
    json.member("date", brief.date.iso)
    json.member("due", outcome.due?.iso)
    outcome.writeMembers(to: &json)
    let url = Route.brief(brief.slug).url(under: index.settings.baseURL)
    json.member("url", "\(url)#\(brief.proofs.ids.outcomes[entry.outcome])")
  }
}

/// Every term of one kind with the slugs of its briefs, by name.
private func termsJSON(_ term: Term, of index: SiteIndex) -> [UInt8] {
  jsonLines(of: index.terms(term)) { json, page in
    json.key("briefs")
    json.array(page.appearances.map { index.briefs[$0.brief].slug })
    if term == .participants || term == .parties { json.member("country", page.entry?.country) }
    json.member("name", page.name)
    json.member("slug", page.slug)
    json.member("url", page.route.url(under: index.settings.baseURL))
    if term == .participants || term == .parties { json.member("wikidata", page.entry?.wikidata) }
  }
}

/// Returns a JSON array with one object a line, so that a change of one is a change of one line.
func jsonLines<Element>(
  of elements: [Element], _ members: (inout JSONWriter, Element) -> Void
) -> [UInt8] {
  var bytes = Array("[".utf8)
  for (number, element) in elements.enumerated() {
    bytes.append(number == 0 ? "\n" as StaticString : ",\n")
    var json = JSONWriter()
    json.object { members(&$0, element) }
    bytes += json.bytes
  }
  return bytes + Array("\n]\n".utf8)
}

extension Reference {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("date", date?.iso)
      $0.member("party", party)
      $0.member("publisher", publisher)
      $0.member("title", title)
      $0.member("url", url)
    }
  }
}
