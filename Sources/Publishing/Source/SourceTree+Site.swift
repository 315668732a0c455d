internal import Briefing
internal import Content
internal import Pages
internal import Text

/// The most bytes that the settings may have: what they say stands on every page.
private let largestSettings = 1 << 20

// What the files of a source folder say.
extension SourceTree {
  /// Returns the settings of the site with what the user asked for on top, or reports why there
  /// are none.
  func settings(
    for request: Build.Request, reporting diagnostics: inout [Diagnostic]
  ) -> Settings? {
    if isWithoutSettings { return nil }
    var found = Settings(now: request.now)
    if let settings {
      guard let file = text(of: settings, atMost: largestSettings, reporting: &diagnostics),
        let decoded = Settings.decode(file, now: request.now, reporting: &diagnostics)
      else { return nil }
      found = decoded
    }
    if let url = request.baseURL { found.baseURL = url.hasSuffix("/") ? url : url + "/" }
    found.showsDrafts = request.showsDrafts
    return found
  }

  /// Returns the files of the theme: the site's own over the default ones.
  func themeFiles(reporting diagnostics: inout [Diagnostic]) -> ThemeFiles {
    var files = ThemeFiles()
    for entry in templates {
      do throws(DiskError) {
        let limit = entry.isTemplate ? largestText : .max
        files.override(entry.path, with: try read(entry, atMost: limit))
      } catch {
        diagnostics.append(error.diagnostic(of: entry.path))
      }
    }
    return files
  }

  /// Reads every Markdown file, those of the register first: the briefs take their names from it.
  ///
  /// What `readings` has of files that have not changed is taken from there.
  func siteContent(
    for request: Build.Request, settings: Settings, from readings: inout Readings,
    reporting diagnostics: inout [Diagnostic]
  ) -> SiteContent {
    let files = content.filter(\.isMarkdown)
    let tally = Tally(.read, of: files.count, observer: request.observer)
    var ofRegister: [Entry] = []
    var others: [Entry] = []
    for file in files {
      if ContentReader.isOfRegister(file.path) {
        ofRegister.append(file)
      } else {
        others.append(file)
      }
    }
    readings.rest(on: ofRegister + [self.settings].compactMap(\.self))
    var found = SiteContent()
    let jobs = request.jobs
    read(
      ofRegister, with: ContentReader(settings: settings),
      at: Pace(jobs: jobs, tally: tally), from: &readings, into: &found, reporting: &diagnostics)
    let register = Register(found.register, reporting: &diagnostics)
    found.register = register.entries
    read(
      others,
      with: ContentReader(settings: settings, register: register, checks: request.isCheck),
      at: Pace(jobs: jobs, tally: tally), from: &readings, into: &found, reporting: &diagnostics)
    readings.keep(only: files)
    return found
  }

  /// Reads every Markdown file, as for a site that was never read before.
  func siteContent(
    for request: Build.Request, settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) -> SiteContent {
    var readings = Readings()
    return siteContent(
      for: request, settings: settings, from: &readings, reporting: &diagnostics)
  }

  /// Reads the files of the register alone.
  func register(
    settings: Settings, jobs: Int, reporting diagnostics: inout [Diagnostic]
  ) -> Register {
    var found = SiteContent()
    var readings = Readings()
    read(
      content.filter { $0.isMarkdown && ContentReader.isOfRegister($0.path) },
      with: ContentReader(settings: settings), at: Pace(jobs: jobs, tally: .silent),
      from: &readings, into: &found, reporting: &diagnostics)
    return Register(found.register, reporting: &diagnostics)
  }

  /// How many files are read at once, and who counts them.
  private struct Pace {
    let jobs: Int
    let tally: Tally
  }

  /// Reads files, several at once.
  private func read(
    _ files: [Entry], with reader: ContentReader, at pace: Pace, from readings: inout Readings,
    into content: inout SiteContent, reporting diagnostics: inout [Diagnostic]
  ) {
    let changed = files.filter { readings.reading(of: $0) == nil }
    readings.add(
      parallelMap(changed, jobs: pace.jobs) { entry in
        defer { pace.tally.add() }
        var diagnostics: [Diagnostic] = []
        let file = text(of: entry, reporting: &diagnostics)
        return Readings.Reading(
          of: entry, file: file.flatMap { reader.read($0, reporting: &diagnostics) },
          diagnostics: diagnostics)
      })
    content.briefs.reserveCapacity(files.count)
    for entry in files {
      guard let reading = readings[entry.path] else { continue }
      diagnostics += reading.diagnostics
      switch reading.file {
      case .brief(let brief): content.briefs.append(brief)
      case .entry(let entry): content.register.append(entry)
      case .page(let page): content.pages.append(page)
      case .introduction(let introduction): content.introductions.append(introduction)
      case nil: break
      }
    }
  }

  func text(
    of entry: Entry, atMost limit: Int = largestText, reporting diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    do throws(DiskError) {
      return SourceFile.reading(
        try read(entry, atMost: limit), path: entry.path, reporting: &diagnostics)
    } catch {
      diagnostics.append(error.diagnostic(of: entry.path))
      return nil
    }
  }
}

extension SourceTree.Entry {
  var isMarkdown: Bool {
    path.utf8.suffix(3).elementsEqual(".md".utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }

  fileprivate var isTemplate: Bool { path.hasSuffix(".mustache") }
}
