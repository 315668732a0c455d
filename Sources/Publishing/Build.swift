package import Briefing
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
    /// Whether briefs are looked through for what no build minds.
    package var isCheck = false
    package var jobs: Int
    package var now: Moment
    /// Hears how far the work is, on any thread.
    package var observer: (@Sendable (Progress) -> Void)?

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

  /// The parts of a build and of a check, in their order; an observer hears of each when it begins.
  package enum Stage: String, Sendable {
    case find, read, compose, publish, compare, links
  }

  private let request: Request
  private let observe: (Stage) -> Void
  private var result: Result

  /// Builds a site.
  ///
  /// All files are read and everything is composed before a page is rendered, which cannot fail,
  /// and every fault is reported. With a fault, the output stays as it is.
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
      let site = Composition.composing(
        request, observing: observe, reporting: &result.diagnostics)
    else { return }
    result.briefCount = site.index.briefs.count
    result.draftCount = site.index.briefs.count(where: \.visibility.isDraft)
    result.baseURL = site.settings.baseURL
    if request.isStrict { liftWarnings() }
    guard !result.diagnostics.hasErrors, let theme = site.theme else { return }
    observe(.publish)
    let pages = site.pages.all.map { page in
      OutputFile(path: page.file, contents: .made { theme.render(page, into: &$0) })
    }
    let files =
      pages + site.assets.map { OutputFile(path: $0.path, contents: .bytes($0.bytes)) }
      + site.copies.files
    result.fileCount = files.count
    result.report = publisher.publish(
      files, jobs: request.jobs,
      tally: Tally(.publish, of: files.count, observer: request.observer),
      reporting: &result.diagnostics)
  }

  private mutating func liftWarnings() {
    for index in result.diagnostics.indices { result.diagnostics[index].severity = .error }
  }
}
