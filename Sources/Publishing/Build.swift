package import Briefing
internal import Content
internal import Pages
package import Text

/// One build of a site: from the files of a source folder to the files of an output folder.
package struct Build {
  /// What the user asked for.
  package struct Request: Sendable {
    package var source: String
    /// The folder to be published; `public/` of the source where it is `nil`.
    package var output: String?
    /// What stands in for the setting `base_url`.
    package var baseURL: String?
    package var showsDrafts = false
    /// Whether a warning keeps the site from being published.
    package var isStrict = false
    package var isInPlace = false
    package var jobs: Int
    package var now: Moment

    package init(source: String, now: Moment, jobs: Int? = nil) {
      self.source = source
      self.now = now
      self.jobs = jobs ?? processorCount
    }

    var outputFolder: String {
      if let output { return output }
      if source == "." || source == "./" { return "public" }
      return (source.hasSuffix("/") ? source : source + "/") + "public"
    }
  }

  /// What came of it.
  package struct Result: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// `nil` where nothing was published.
    package var report: PublishingReport?
    package var output: String
    package var briefCount = 0
    package var fileCount = 0
    package var draftCount = 0
    package var baseURL = Settings.defaultBaseURL
  }

  /// The parts of a build, in their order; an observer hears of each when it begins.
  package enum Stage: String, Sendable {
    case find, read, compose, render, publish
  }

  private let request: Request
  private let observe: (Stage) -> Void
  private var result: Result

  /// Builds a site.
  ///
  /// All files are read and all pages rendered before anything is written, and every fault is
  /// reported. With a fault, the output stays as it is.
  package static func run(
    _ request: Request, observing observe: @escaping (Stage) -> Void = { _ in }
  ) -> Result {
    var build = Build(request, observing: observe)
    build.run()
    return build.result
  }

  private init(_ request: Request, observing observe: @escaping (Stage) -> Void) {
    self.request = request
    self.observe = observe
    result = Result(output: request.outputFolder)
  }

  private mutating func run() {
    observe(.find)
    guard
      let publisher = Publisher.finding(
        request.outputFolder, source: request.source, isInPlace: request.isInPlace,
        reporting: &result.diagnostics),
      let source = SourceTree.finding(
        in: request.source, besides: request.outputFolder, reporting: &result.diagnostics),
      let settings = settings(of: source)
    else { return }
    let themeFiles = themeFiles(of: source)
    let assets = themeFiles.assets()
    let assetPaths = AssetPaths(
      Dictionary(uniqueKeysWithValues: assets.map { ($0.name, $0.path) }))
    let theme = themeFiles.templates(reporting: &result.diagnostics).flatMap {
      Theme($0, assets: assetPaths, reporting: &result.diagnostics)
    }
    observe(.read)
    let content = read(source, settings: settings)
    observe(.compose)
    let copies = Copies(source, content: content, settings: settings)
    let (resolved, siteLinks) = content.resolvingLinks(
      files: copies.known, templateIDs: themeFiles.elementIDs, settings: settings,
      reporting: &result.diagnostics)
    let heads = source.imageHeads(
      of: resolved.shownImages, jobs: request.jobs, reporting: &result.diagnostics)
    let sized = resolved.sizingImages(
      by: heads, settings: settings, reporting: &result.diagnostics)
    let index = SiteIndex(sized, settings: settings, reporting: &result.diagnostics)
    let pages = Composer(index: index, assets: assetPaths).pages(
      checking: siteLinks, reporting: &result.diagnostics)
    result.briefCount = index.briefs.count
    result.draftCount = index.briefs.count(where: \.visibility.isDraft)
    result.baseURL = settings.baseURL
    if request.isStrict { liftWarnings() }
    guard !result.diagnostics.hasErrors, let theme else { return }
    observe(.render)
    let replaced = Set(copies.files.map(\.path)).intersection(["robots.txt"])
    let rendered = parallelMap(pages.filter { !replaced.contains($0.file) }, jobs: request.jobs) {
      OutputFile(path: $0.file, contents: .bytes(theme.render($0)))
    }
    let files =
      rendered + assets.map { OutputFile(path: $0.path, contents: .bytes($0.bytes)) }
      + copies.files
    result.fileCount = files.count
    observe(.publish)
    result.report = publisher.publish(
      files, jobs: request.jobs, reporting: &result.diagnostics)
  }

  /// Returns the settings of the site with what the user asked for on top.
  private mutating func settings(of source: SourceTree) -> Settings? {
    var settings = Settings(now: request.now)
    if let entry = source.settings {
      guard let file = text(of: entry, in: source),
        let decoded = Settings.decode(file, now: request.now, reporting: &result.diagnostics)
      else { return nil }
      settings = decoded
    }
    if let url = request.baseURL { settings.baseURL = url.hasSuffix("/") ? url : url + "/" }
    settings.showsDrafts = request.showsDrafts
    return settings
  }

  private mutating func themeFiles(of source: SourceTree) -> ThemeFiles {
    var files = ThemeFiles()
    for entry in source.templates {
      do throws(DiskError) {
        files.override(entry.path, with: try source.read(entry))
      } catch {
        result.diagnostics.append(error.diagnostic(of: entry.path))
      }
    }
    return files
  }

  private mutating func text(of entry: SourceTree.Entry, in source: SourceTree) -> SourceFile? {
    do throws(DiskError) {
      return SourceFile.reading(
        try source.read(entry), path: entry.path, reporting: &result.diagnostics)
    } catch {
      result.diagnostics.append(error.diagnostic(of: entry.path))
      return nil
    }
  }

  /// Reads every Markdown file, those of the register first: the briefs take their names from it.
  private mutating func read(_ source: SourceTree, settings: Settings) -> SiteContent {
    let files = source.content.filter(\.isMarkdown)
    var content = SiteContent()
    read(
      files.filter { ContentReader.isOfRegister($0.path) }, of: source,
      with: ContentReader(settings: settings), into: &content)
    let register = Register(content.register, reporting: &result.diagnostics)
    content.register = register.entries
    read(
      files.filter { !ContentReader.isOfRegister($0.path) }, of: source,
      with: ContentReader(settings: settings, register: register), into: &content)
    return content
  }

  /// Reads files, several at once.
  private mutating func read(
    _ files: [SourceTree.Entry], of source: SourceTree, with reader: ContentReader,
    into content: inout SiteContent
  ) {
    let results = parallelMap(files, jobs: request.jobs) { entry in
      var diagnostics: [Diagnostic] = []
      do throws(DiskError) {
        let file = SourceFile.reading(
          try source.read(entry), path: entry.path, reporting: &diagnostics)
        return (file.flatMap { reader.read($0, reporting: &diagnostics) }, diagnostics)
      } catch {
        return (nil, [error.diagnostic(of: entry.path)])
      }
    }
    for (file, diagnostics) in results {
      result.diagnostics += diagnostics
      switch file {
      case .brief(let brief): content.briefs.append(brief)
      case .entry(let entry): content.register.append(entry)
      case .page(let page): content.pages.append(page)
      case .introduction(let introduction): content.introductions.append(introduction)
      case nil: break
      }
    }
  }

  private mutating func liftWarnings() {
    for index in result.diagnostics.indices { result.diagnostics[index].severity = .error }
  }
}

/// The files of `content/` that are published as they stand.
private struct Copies {
  private(set) var files: [OutputFile] = []
  /// The same, hidden ones too, as links see them.
  private(set) var known: [CopiedFile] = []

  init(_ source: SourceTree, content: SiteContent, settings: Settings) {
    // The folders of briefs that have files of their own, and where they go.
    var bundles: [String: String?] = [:]
    for brief in content.briefs where brief.path.hasSuffix("/index.md") {
      let folder = String(brief.path.dropLast("index.md".count))
      bundles[folder] = .some(settings.hides(brief.visibility) ? nil : "briefs/\(brief.slug)/")
    }
    for entry in source.content where !entry.isMarkdown {
      let path = entry.path
      var target: String? = String(path.dropFirst("content/".count))
      var folder = path[...]
      while let slash = folder.dropLast().lastIndex(of: "/") {
        folder = folder[...slash]
        if let place = bundles[String(folder)] {
          target = place.map { $0 + path.dropFirst(folder.count) }
          break
        }
      }
      known.append(CopiedFile(source: path, target: target))
      guard let target else { continue }
      files.append(
        OutputFile(path: target, contents: .copy(of: source.absolutePath(of: entry))))
    }
  }
}

extension SourceTree.Entry {
  fileprivate var isMarkdown: Bool { path.lowercased().hasSuffix(".md") }
}
