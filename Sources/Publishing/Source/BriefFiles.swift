internal import Briefing
package import Content
internal import Glibc
package import Text

/// The briefs of a site for whoever works on them one by one, and what their reading depends on: the
/// settings and the register.
package struct BriefFiles: Sendable {
  /// A reader that knows the site.
  package let reader: ContentReader
  private let source: SourceTree
  private let name: String

  /// Finds the site; with `all`, its briefs too, which takes a look at every one of them.
  ///
  /// - Returns: `nil`, with errors reported, where there is no site or its settings have faults.
  package init?(
    of request: Build.Request, all: Bool, reporting diagnostics: inout [Diagnostic]
  ) {
    let folders = Term.allCases.map(\.rawValue) + (all ? ["briefs"] : [])
    guard
      let source = SourceTree.finding(
        in: request.source, besides: request.outputFolder, below: folders,
        reporting: &diagnostics),
      let settings = source.settings(for: request, reporting: &diagnostics)
    else { return nil }
    self.source = source
    name = request.source
    reader = ContentReader(
      settings: settings,
      register: source.register(
        settings: settings, jobs: request.jobs, reporting: &diagnostics))
  }

  /// The paths of all briefs, relative to the site.
  package var paths: [String] {
    source.content.filter { $0.isMarkdown && ContentReader.isBrief($0.path) }.map(\.path)
  }

  /// Returns the path of a brief, relative to the site, that the user named from the working folder.
  ///
  /// - Returns: `nil`, with an error reported, where there is no such brief.
  package func path(
    named operand: String, reporting diagnostics: inout [Diagnostic]
  ) -> String? {
    guard let real = canonicalPath(of: DiskPath(operand)) else {
      diagnostics.append(DiskError(.read, operand, errno).missingBrief)
      return nil
    }
    let top = DiskPath(source.path)
    let inner = real.relative(to: top)
    // The file may be a link, or lie in a folder that is one: then its place in the site counts.
    let plain = DiskPath(plainPath(operand))
    let named =
      plain.relative(to: DiskPath(plainPath(name)))
      ?? canonicalPath(of: plain.parent.map { $0.isRoot ? DiskPath(".") : $0 } ?? .root)
      .flatMap { $0.appending(plain.name).relative(to: top) }
    for place in [named, inner].compactMap({ $0?.text }) {
      for place in [place, place + "/index.md"]
      where ContentReader.isBrief(place) && place.lowercased().hasSuffix(".md") {
        if inner != nil { return place }
        var refusal = Diagnostic.linkLeadsOut(DiskPath(place))
        refusal.severity = .error
        diagnostics.append(refusal)
        return nil
      }
    }
    diagnostics.append(.noBrief(operand, site: name))
    return nil
  }

  /// Returns a brief, or reports why it cannot be read.
  package func file(
    _ path: String, reporting diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    do throws(DiskError) {
      return SourceFile.reading(try bytes(of: path), path: path, reporting: &diagnostics)
    } catch {
      diagnostics.append(error.diagnostic(of: path))
      return nil
    }
  }

  /// Replaces a brief with other bytes, or reports why that cannot be.
  ///
  /// - Returns: Whether it was written.
  package func replace(
    _ file: SourceFile, with bytes: [UInt8], reporting diagnostics: inout [Diagnostic]
  ) -> Bool {
    do throws(DiskError) {
      if try UserFile.replace(absolute(file.path), file.bytes, with: bytes) { return true }
      diagnostics.append(.changedMeanwhile(file.path))
    } catch {
      diagnostics.append(error.diagnostic(of: file.path))
    }
    return false
  }

  /// Returns the brief that has an address already, where one has; `slug` is its last part.
  package func brief(at slug: String) -> String? {
    paths.first { path in
      if ContentReader.slug(ofBrief: path) == slug { return true }
      guard let bytes = try? bytes(of: path) else { return false }
      return ContentReader.declaredSlug(of: SourceFile(path: path, bytes: bytes)) == slug
    }
  }

  /// Makes a brief of a name that must be free, or reports why that cannot be.
  ///
  /// - Returns: Whether it was written.
  package func make(
    _ path: String, _ bytes: [UInt8], reporting diagnostics: inout [Diagnostic]
  ) -> Bool {
    do throws(DiskError) {
      try UserFile.make(absolute(path), bytes)
      return true
    } catch {
      diagnostics.append(
        error.number == EEXIST ? .briefThere(path, at: path) : error.diagnostic(of: path))
      return false
    }
  }

  /// Whether the site has a file.
  package func has(_ path: String) -> Bool {
    unsafe access(absolute(path), F_OK) == 0
  }

  private func absolute(_ path: String) -> String {
    DiskPath(source.path).appending(DiskPath(path)).text
  }

  private func bytes(of path: String) throws(DiskError) -> [UInt8] {
    try source.readFile(path)
  }
}

/// Returns a path without `./` in front and `/` at the end.
func plainPath(_ path: String) -> String {
  var path = path[...]
  while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path == "." ? "" : String(path)
}

extension SourceTree {
  fileprivate func readFile(_ path: String) throws(DiskError) -> [UInt8] {
    try read(
      Entry(path: path, stamp: Stamp(size: 0, modified: 0, changed: 0, inode: 0)),
      atMost: largestText)
  }
}
