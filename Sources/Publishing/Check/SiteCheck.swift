internal import Briefing
internal import Pages
package import Text

/// A site looked through as a build would, and further; nothing is written.
package struct SiteCheck: Sendable {
  /// What is wrong, and what may be.
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var briefCount = 0
  /// What all pages link to; `nil` where there are no pages.
  private var links: PageLinks?
  /// The folder of the site as the user named it.
  private let folder: String
  /// `nil` where there is no site.
  private var source: SourceTree?

  /// Checks a site.
  package init(_ request: Build.Request, observing observe: (Build.Stage) -> Void = { _ in }) {
    folder = request.source
    var request = request
    request.isCheck = true
    guard
      let site = Composition.composing(
        request, observing: observe, reporting: &diagnostics)
    else { return }
    source = site.source
    briefCount = site.index.briefs.count
    observe(.compare)
    let texts = SourceTexts(site.source)
    diagnostics += site.index.likelyDoubles.map { double in
      .likelyDouble(double, at: texts.position(of: double.name, in: double.path))
    }
    guard let theme = site.theme else { return }
    observe(.links)
    let files = site.outputFiles
    // What two files of the source would make has been told already, and better.
    if !diagnostics.contains(where: { ["same-url", "alias-taken"].contains($0.code) }) {
      diagnostics += conflicts(among: files)
    }
    let paths = Set(files.map(\.path))
    let base = site.settings.baseURL
    let scans = parallelMap(site.pages.all.filter { !$0.isWrittenByCode }, jobs: request.jobs) {
      PageScan(theme.render($0), of: $0.file, among: paths, base: base)
    }
    let links = PageLinks(scans, of: site, texts: texts)
    diagnostics += links.diagnostics
    self.links = links
  }
}

extension SiteCheck {
  /// Returns the links to other sites in files or folders which a user names, or in all of them.
  package func externalLinks(in operands: [String]) -> [ExternalLink] {
    let links = links?.externalLinks ?? []
    guard !operands.isEmpty, let source else { return links }
    let wanted = operands.compactMap(source.place)
    return links.filter { link in link.path.map { isInside($0, wanted) } ?? false }
  }

  /// Whether a file is one of some, or lies in one of them.
  private func isInside(_ path: String, _ places: [String]) -> Bool {
    places.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
  }

  /// Returns those of some diagnostics that speak of files or folders which a user names, and those
  /// of no file; all where none is named.
  ///
  /// A name that is no file of the site is an error.
  package func restricting(
    _ diagnostics: [Diagnostic], to operands: [String]
  ) -> [Diagnostic] {
    guard !operands.isEmpty, let source else { return diagnostics }
    var wanted: [String] = []
    var errors: [Diagnostic] = []
    for operand in operands {
      if let path = source.place(of: operand) {
        wanted.append(path)
      } else {
        let known = source.content.map { shown($0.path) }
        errors.append(.uncheckedFile(operand, near: nearMiss(to: operand, among: known)))
      }
    }
    let kept = diagnostics.filter { diagnostic in
      guard let path = diagnostic.path else { return diagnostic.isError }
      return isInside(path, wanted)
    }
    return kept + errors
  }

  /// Returns the path of a file of the site as the user would write it.
  private func shown(_ path: String) -> String {
    folder == "." ? path : DiskPath(folder).appending(DiskPath(path)).text
  }
}

extension SourceTree {
  /// Returns the path of a file or folder of the site that a user names, or `nil` where it is none.
  ///
  /// It may be named from the working folder or from the folder of the site.
  fileprivate func place(of operand: String) -> String? {
    let inside = canonicalPath(of: DiskPath(operand))?.relative(to: DiskPath(path))?.text
    let paths = [inside, operand].compactMap { $0 }
    let known = content.map(\.path) + templates.map(\.path) + [settings?.path].compactMap { $0 }
    return paths.first { place in
      place.isEmpty || known.contains { $0 == place || $0.hasPrefix(place + "/") }
    }
  }
}

extension Composition {
  /// The files that a build would write; those of pages are empty.
  fileprivate var outputFiles: [OutputFile] {
    pages.all.map { OutputFile(path: $0.file, contents: .bytes([])) }
      + assets.map { OutputFile(path: $0.path, contents: .bytes([])) } + copies.files
  }
}
