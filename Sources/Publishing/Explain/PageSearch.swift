internal import Briefing
internal import Pages
internal import Text

/// The search for the page that a user means by a file or an address.
struct PageSearch {
  /// Why there is no such page, or none that a template makes.
  struct Fault: Error {
    let diagnostic: Diagnostic
  }

  let site: Composition
  let request: Build.Request
  let operand: String

  /// Returns the page, or the error that there is none.
  ///
  /// `faulty` are the files of the source with errors, which therefore have no page.
  func result(faulty: Set<String>) -> Result<Page, Fault> {
    if operand.hasPrefix("http://") || operand.hasPrefix("https://") {
      guard let path = pathBelowBase else {
        return failure(.foreignAddress(operand, base: site.settings.baseURL))
      }
      return result(atOneOf: files(at: path))
    }
    let places =
      self.places(below: site.source.path, named: request.source) + [plainPath(operand)]
    for place in places + places.map({ $0 + "/index.md" }) {
      if let route = site.index.route(ofSource: place), let page = page(in: route.file) {
        return .success(page)
      }
    }
    for place in places where site.source.content.contains(where: { $0.path == place }) {
      if !place.lowercased().hasSuffix(".md") { return failure(.copiedFile(operand)) }
      if site.hidden.contains(place) { return failure(.hiddenSource(operand)) }
      if faulty.contains(place) { return failure(.faultySource(operand)) }
      return failure(.sourceWithoutPage(operand))
    }
    if places.contains(where: { site.themeFiles.has($0) }) { return failure(.themeFile(operand)) }
    let output = canonicalPath(of: DiskPath(request.outputFolder))?.text
    var outputs = self.places(below: output, named: request.outputFolder)
    if request.output == nil { outputs += self.places(below: nil, named: "public") }
    return result(atOneOf: outputs.flatMap(files(at:)) + files(at: operand))
  }

  /// Returns the page in the first of the files of the output that there is.
  private func result(atOneOf files: [String]) -> Result<Page, Fault> {
    for file in files {
      if let page = page(in: file) {
        return page.isWrittenByCode ? failure(.writtenByCode(operand)) : .success(page)
      }
      let isCopy =
        site.copies.files.contains { $0.path == file }
        || site.assets.contains { $0.path == file }
      if isCopy { return failure(.copiedFile(operand)) }
    }
    return failure(.unknownPage(operand, near: near))
  }

  private func failure(_ diagnostic: Diagnostic) -> Result<Page, Fault> {
    .failure(Fault(diagnostic: diagnostic))
  }

  /// Returns the page in a file of the output, whose name may be written as in an address.
  private func page(in file: String) -> Page? {
    site.pages.page(in: file) ?? site.pages.own.first { percentEncoded($0.file) == file }
  }

  /// The operand's path below the address of the site, or `nil` where it lies elsewhere.
  private var pathBelowBase: String? {
    let address = operand.prefix { $0 != "#" && $0 != "?" }
    for base in [site.settings.baseURL, Settings.defaultBaseURL] {
      if address.hasPrefix(base) { return String(address.dropFirst(base.count)) }
      if address + "/" == base { return "" }
    }
    return nil
  }

  /// Returns the files of the output that an address from the root of the site may mean.
  private func files(at path: String) -> [String] {
    let path = String(path.prefix { $0 != "#" && $0 != "?" }.drop { $0 == "/" })
    if path.isEmpty || path.hasSuffix("/") { return [path + "index.html"] }
    return [path, path + "/index.html"]
  }

  /// Returns what the operand may be, relative to a folder, if it is the path of something in it.
  ///
  /// Links count for what they are and for what they lead to; a file need not be there.
  private func places(below folder: String?, named name: String) -> [String] {
    var places: [String] = []
    if let folder, let path = canonicalPath(of: DiskPath(operand)),
      let inside = path.relative(to: DiskPath(folder))
    {
      places.append(inside.text)
    }
    let path = DiskPath(plainPath(operand))
    if let inside = path.relative(to: DiskPath(plainPath(name))) { places.append(inside.text) }
    return places
  }

  /// What was probably meant, in the form in which the operand is written, or `nil`.
  private var near: String? {
    if operand.hasSuffix(".md") {
      return nearMiss(
        to: operand,
        among: site.source.content.filter(\.isMarkdown).map {
          DiskPath(plainPath(request.source)).appending(DiskPath($0.path)).text
        })
    }
    let output = DiskPath(plainPath(request.outputFolder))
    if DiskPath(plainPath(operand)).relative(to: output) != nil {
      return nearMiss(
        to: operand,
        among: site.pages.all.map { output.appending(DiskPath($0.file)).text }.sorted())
    }
    let path = pathBelowBase ?? operand
    return nearMiss(
      to: path.hasPrefix("/") ? path : "/" + path, among: site.pages.all.map(\.address).sorted())
  }
}
