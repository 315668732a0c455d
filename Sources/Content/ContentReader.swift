package import Briefing
package import Extraction
internal import Markdown
package import Text

/// One Markdown file of the site, read and understood.
package enum ContentFile: Sendable {
  case brief(Brief)
  case entry(RegisterEntry)
  case page(PlainPage)
  case introduction(Introduction)
}

/// Turns a file of `content/` into what it stands for.
///
/// The result depends on the file, the settings, the register and the lexicons alone, so files can
/// be read in any order and several at once; those of the register first.
package struct ContentReader: Sendable {
  private var settings: Settings
  private let register: Register
  private let extractor: Extractor
  /// Whether a brief's declarations are held against its text, beyond what a build needs.
  private let checks: Bool

  /// Creates a reader; without a register, as for the files of the register itself, names stay as
  /// the briefs give them.
  package init(
    settings: Settings, register: Register = Register(), extractor: Extractor = Extractor(),
    checks: Bool = false
  ) {
    self.settings = settings
    self.register = register
    self.extractor = extractor
    self.checks = checks
  }

  /// Whether a file is an entry of the register, by where it stands.
  package static func isOfRegister(_ path: String) -> Bool {
    // Nearly all files are briefs, and this is asked of each of them.
    if path.utf8.starts(with: "content/briefs/".utf8) { return false }
    if case .entry = ContentPlace(path: path) { return true }
    return false
  }

  /// Returns what a file says, or reports its faults and returns `nil`.
  package func read(
    _ file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> ContentFile? {
    guard let place = ContentPlace(path: file.path) else {
      diagnostics.append(.unplaced(file))
      return nil
    }
    guard let frontMatter = FrontMatter(splitting: file, reporting: &diagnostics) else {
      return nil
    }
    switch place {
    case .brief(let slug):
      guard let read = readBrief(file, frontMatter, reporting: &diagnostics) else { return nil }
      if checks { diagnostics += findings(on: read, in: file) }
      return .brief(brief(from: read, of: file, slug: slug))
    case .entry(let term):
      let entry = RegisterEntry.decode(
        frontMatter, of: file, term: term, reporting: &diagnostics)
      guard let body = body(of: frontMatter, in: file, reporting: &diagnostics), var entry else {
        return nil
      }
      entry.body = body
      return .entry(entry)
    case .page(let location):
      let declared = DeclaredPage.decode(frontMatter, of: file, reporting: &diagnostics)
      guard let body = body(of: frontMatter, in: file, reporting: &diagnostics), let declared
      else { return nil }
      return .page(page(declared, at: location, file, body))
    case .introduction(let section):
      let declared = DeclaredIntroduction.decode(frontMatter, of: file, reporting: &diagnostics)
      guard let body = body(of: frontMatter, in: file, reporting: &diagnostics), let declared
      else { return nil }
      return .introduction(
        Introduction(
          path: file.path, section: section, title: declared.title, summary: declared.summary,
          extra: declared.extra, body: body))
    }
  }

  /// Returns the facts of a brief, or of a text without front matter, doubtful ones too.
  ///
  /// A text without front matter has no title and no date, and nothing declared.
  package func facts(
    of file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> FoundFacts? {
    guard let frontMatter = FrontMatter(splitting: file, reporting: &diagnostics) else {
      return nil
    }
    guard frontMatter.yaml != nil else {
      guard
        let document = MarkdownDocument.parse(
          file, body: frontMatter.body, syntax: .plainText, reporting: &diagnostics)
      else { return nil }
      let reading = extractor.extract(from: document.prose, in: file, on: nil)
      diagnostics += reading.diagnostics
      return FoundFacts(
        all: reading.facts, refused: reading.refused, threshold: settings.extractionThreshold)
    }
    var open = self
    open.settings.extractionThreshold = 0
    return open.readBrief(file, frontMatter, reporting: &diagnostics).map {
      FoundFacts(
        all: $0.facts, refused: $0.reading?.refused ?? [],
        threshold: settings.extractionThreshold)
    }
  }

  /// Returns what the file of a brief says and what its prose does, or reports its faults and
  /// returns `nil`.
  package func readBrief(
    _ file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> ReadBrief? {
    FrontMatter(splitting: file, reporting: &diagnostics).flatMap {
      readBrief(file, $0, reporting: &diagnostics)
    }
  }

  private func readBrief(
    _ file: SourceFile, _ frontMatter: FrontMatter, reporting diagnostics: inout [Diagnostic]
  ) -> ReadBrief? {
    let decoded = DeclaredBrief.decode(frontMatter, of: file, reporting: &diagnostics)
    let title = decoded.map {
      MarkdownDocument.Title(text: $0.title.value, range: $0.titleRange)
    }
    let parsed = MarkdownDocument.parse(
      file, body: frontMatter.body, title: title, reporting: &diagnostics)
    guard let declared = decoded, let document = parsed else { return nil }
    let language = declared.language ?? settings.language
    let isRead = settings.extractsFacts && declared.extractsFacts && isEnglish(language)
    let reading =
      isRead ? extractor.extract(from: document.prose, in: file, on: declared.date) : nil
    // Whoever declares the list has done what a list that falls short asks for.
    if declared.facts.pillars == nil { diagnostics += reading?.diagnostics ?? [] }
    let names = RegisterNames(register, on: declared.date)
    let merged = merge(
      declared.facts, with: reading?.facts ?? Facts(),
      by: MergeRules(
        rejected: declared.rejected.map(\.value), threshold: settings.extractionThreshold,
        names: names))
    let literal = LiteralEvidence(
      prose: document.prose, sentences: reading?.sentences ?? [], file: file)
    // The prose may have the author's word for a thing, or the register's.
    let facts = literal.proving(names.joining(literal.proving(merged.facts)))
    return ReadBrief(
      frontMatter: frontMatter, declared: declared, document: document, reading: reading,
      facts: facts, beyond: merged.beyond)
  }

  /// Returns what the author of a brief may mind beyond what a build does.
  private func findings(on read: ReadBrief, in file: SourceFile) -> [Diagnostic] {
    let days = read.declared.date...(read.declared.endDate ?? read.declared.date)
    let statements = read.reading.map { _ in extractor.statements(of: read.prose, on: days) }
    return BriefCheck(
      file: file, read: read, statements: statements,
      isUpcoming: read.declared.date > settings.today
    ).findings()
  }

  /// Makes of a brief that was read what its page shows and what readers find it by.
  private func brief(from read: ReadBrief, of file: SourceFile, slug: String) -> Brief {
    let (declared, document, facts) = (read.declared, read.document, read.facts)
    let proofs = ProofTable(facts)
    let summary = declared.summary ?? summary(of: document.prose, read.reading)
    return Brief(
      path: file.path, slug: declared.slug?.value ?? slug, title: declared.title.value,
      date: declared.date, endDate: declared.endDate,
      summary: summary,
      event: declared.event, location: declared.location, kind: declared.kind, facts: facts,
      proofs: proofs,
      sources: declared.sources.map(\.value), updates: declared.updates,
      visibility: declared.visibility, aliases: declared.aliases, language: declared.language,
      updated: declared.updated, extra: declared.extra,
      body: html(document, marks: marks(for: facts, proofs)),
      words: searchWords(
        of: declared, summary: summary, facts: facts, prose: document.prose))
  }

  private func page(
    _ declared: DeclaredPage, at location: String, _ file: SourceFile, _ body: HTMLFragment
  ) -> PlainPage {
    PlainPage(
      path: file.path, location: location, title: declared.title.value,
      summary: declared.summary, isInNavigation: declared.isInNavigation,
      visibility: declared.visibility, aliases: declared.aliases, language: declared.language,
      updated: declared.updated, extra: declared.extra,
      body: body)
  }

  /// Returns the HTML of a file's text, or reports why there is none.
  private func body(
    of frontMatter: FrontMatter, in file: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) -> HTMLFragment? {
    MarkdownDocument.parse(file, body: frontMatter.body, reporting: &diagnostics).map { html($0) }
  }

  /// Renders a document for its page, whose title is the one heading of the first level.
  private func html(_ document: MarkdownDocument, marks: [EvidenceMark] = []) -> HTMLFragment {
    var rendering = MarkdownDocument.Rendering()
    rendering.allowsUnsafeHTML = settings.allowsUnsafeHTML
    rendering.headingShift = document.highestHeading == 1 ? 1 : 0
    rendering.isSmart = true
    rendering.hasHeadingIDs = true
    rendering.leavesFileLinksOpen = true
    rendering.loadsImagesLazily = true
    rendering.marks = marks
    var fragment = document.html(rendering)
    fragment.bytes = fragment.bytes.fitted
    return fragment
  }

  private func isEnglish(_ language: String) -> Bool {
    language.lowercased().split(separator: "-").first == "en"
  }

  /// The first sentence of the text; empty where there is none.
  private func summary(of prose: Prose, _ reading: Reading?) -> String {
    let sentence = reading.map(\.firstSentence) ?? extractor.firstSentence(of: prose)
    return sentence.map { prose.string(in: $0) } ?? ""
  }
}
