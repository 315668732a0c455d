internal import Briefing
internal import Pages
internal import Text

/// A site from its source folder to the list of its pages, none of which is rendered yet.
///
/// Nothing is written on the way; a build goes on from here, and so does whoever only wants to
/// know what a page is made of.
struct Composition {
  let source: SourceTree
  let settings: Settings
  let themeFiles: ThemeFiles
  /// Those of the theme's templates that are text.
  let templates: [SourceFile]
  let assets: [Asset]
  /// `nil` where the theme has faults.
  let theme: Theme?
  let index: SiteIndex
  let pages: PageList
  let copies: Copies
  /// The files of briefs and pages that are hidden.
  let hidden: Set<String>

  /// Finds, reads and composes a site, and reports all that is wrong with it.
  ///
  /// - Returns: `nil` where there is no site or its settings cannot be read.
  static func composing(
    _ request: Build.Request, observing observe: (Build.Stage) -> Void = { _ in },
    reporting diagnostics: inout [Diagnostic]
  ) -> Composition? {
    var readings = Readings()
    return SourceTree.finding(
      in: request.source, besides: request.outputFolder, reporting: &diagnostics
    ).flatMap {
      composing(
        $0, request, from: &readings, observing: observe, reporting: &diagnostics)
    }
  }

  /// Reads and composes a site whose files were found, and reports all that is wrong with it.
  ///
  /// Files that `readings` has and that have not changed are not read again.
  ///
  /// - Returns: `nil` where its settings cannot be read.
  static func composing(
    _ source: SourceTree, _ request: Build.Request, from readings: inout Readings,
    observing observe: (Build.Stage) -> Void = { _ in },
    reporting diagnostics: inout [Diagnostic]
  ) -> Composition? {
    guard let settings = source.settings(for: request, reporting: &diagnostics) else {
      return nil
    }
    let themeFiles = source.themeFiles(reporting: &diagnostics)
    let assets = themeFiles.assets()
    let assetPaths = AssetPaths(
      Dictionary(uniqueKeysWithValues: assets.map { ($0.name, $0.path) }),
      shareSize: assets.first { $0.name == AssetPaths.shareName }?.imageSize)
    let templates = themeFiles.templates(reporting: &diagnostics)
    let theme = templates.flatMap {
      Theme($0, own: themeFiles.own, assets: assetPaths, reporting: &diagnostics)
    }
    observe(.read)
    let content = source.siteContent(
      for: request, settings: settings, from: &readings, reporting: &diagnostics)
    observe(.compose)
    let copies = Copies(source, content: content, settings: settings)
    let (resolved, siteLinks) = content.resolvingLinks(
      files: copies.known, templateIDs: themeFiles.elementIDs, settings: settings,
      reporting: &diagnostics)
    let heads = source.imageHeads(
      of: resolved.shownImages, jobs: request.jobs, reporting: &diagnostics)
    let sized = resolved.sizingImages(by: heads, settings: settings, reporting: &diagnostics)
    let index = SiteIndex(sized, settings: settings, reporting: &diagnostics)
    let pages = Composer(index: index, assets: assetPaths).pages(
      beside: Set(copies.files.map(\.path)), checking: siteLinks, reporting: &diagnostics)
    content.reportComingCollisions(among: pages.own, settings: settings, reporting: &diagnostics)
    let hidden =
      content.briefs.indices.filter { settings.hides(content.briefs[$0].visibility) }
      .map { content.briefs[$0].path }
      + content.pages.filter { settings.hides($0.visibility) }.map(\.path)
    return Composition(
      source: source, settings: settings, themeFiles: themeFiles, templates: templates ?? [],
      assets: assets, theme: theme, index: index, pages: pages, copies: copies,
      hidden: Set(hidden))
  }
}
