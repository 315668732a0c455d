package import Briefing
package import Text

/// A file of `content/` that is published as it stands.
package struct CopiedFile: Hashable, Sendable {
  /// The path in the source: `content/briefs/lagos/hall.svg`.
  package let source: String
  /// The path on the site, or `nil` where the file is hidden with its brief.
  package let target: String?

  package init(source: String, target: String?) {
    self.source = source
    self.target = target
  }
}

extension SiteContent {
  /// Returns the content with every link between files resolved, wrong ones reported.
  ///
  /// `files` is what is copied to the site; `templateIDs` are the ids of elements that templates
  /// write, to which links may lead. Entries of the register that only hidden briefs name are
  /// left out. Links to addresses of the site are returned apart: only the composer knows which
  /// there are.
  package func resolvingLinks(
    files: [CopiedFile], templateIDs: Set<String> = [], settings: Settings,
    reporting diagnostics: inout [Diagnostic]
  ) -> (content: SiteContent, siteLinks: [SiteLink]) {
    var named = self
    named.copies = files
    var unnamed: [RegisterEntry] = []
    if !register.isEmpty {
      let names = NamedTerms(briefs.filter { !settings.hides($0.visibility) })
      named.register = register.filter { names.contains($0) }
      unnamed = register.filter { !names.contains($0) }
    }
    let table = LinkTable(named, unnamed: unnamed, files: files, settings: settings)
    var resolver = LinkResolver(
      table, templateIDs: templateIDs, allowsUnsafeHTML: settings.allowsUnsafeHTML)
    let resolved = named.mappingTexts(settings) { text, file in
      resolver.resolving(text, in: file, reporting: &diagnostics)
    }
    return (resolved, resolver.siteLinks)
  }

  /// Returns the content with each text that can be seen and has links as `body` makes it; it is
  /// given the path of the file too.
  func mappingTexts(
    _ settings: Settings, _ body: (HTMLFragment, String) -> HTMLFragment
  ) -> SiteContent {
    var mapped = self
    for place in briefs.indices
    where !briefs[place].body.links.isEmpty && !settings.hides(briefs[place].visibility) {
      mapped.briefs[place].body = body(briefs[place].body, briefs[place].path)
    }
    for (place, page) in pages.enumerated()
    where !page.body.links.isEmpty && !settings.hides(page.visibility) {
      mapped.pages[place].body = body(page.body, page.path)
    }
    for (place, entry) in register.enumerated() where !entry.body.links.isEmpty {
      mapped.register[place].body = body(entry.body, entry.path)
    }
    for (place, introduction) in introductions.enumerated()
    where !introduction.body.links.isEmpty {
      mapped.introductions[place].body = body(introduction.body, introduction.path)
    }
    return mapped
  }
}

/// All names that briefs state, to tell which entries of the register have a page.
private struct NamedTerms {
  /// Each with its slug.
  private var names: [Term: [String: String]] = [:]
  private var slugs: [Term: Set<String>] = [:]

  init(_ briefs: [Brief]) {
    for brief in briefs {
      let facts = brief.facts
      for participant in facts.participants {
        add(participant.name, participant.kind == .party ? .parties : .participants)
        if let country = participant.country { add(country, .parties) }
      }
      for person in facts.mentioned { add(person.name, .participants) }
      for outcome in facts.outcomes { outcome.parties.forEach { add($0, .parties) } }
      for pillar in facts.pillars { add(pillar.text, .pillars) }
      for topic in facts.topics { add(topic.text, .topics) }
    }
    slugs = names.mapValues { Set($0.values) }
  }

  private mutating func add(_ name: String, _ term: Term) {
    if names[term]?[name] == nil { names[term, default: [:]][name] = slug(for: name) }
  }

  func contains(_ entry: RegisterEntry) -> Bool {
    slugs[entry.term]?.contains(slug(for: entry.name)) ?? false
  }
}
