internal import Pages
package import Text

/// What made one page of a site, and what its template sees.
package struct PageExplanation {
  /// Returns the explanation as JSON for people, or `nil` where an error says why there is none.
  ///
  /// The whole site is read and composed for it, and whatever is wrong with it reported; nothing
  /// is written. A page that is there is explained, whatever is wrong elsewhere. The operand is a
  /// file of `content/` or of the output, or an address on the site.
  package static func explaining(
    _ operand: String, _ request: Build.Request,
    observing observe: (Build.Stage) -> Void = { _ in }, reporting diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    observe(.find)
    guard
      let site = Composition.composing(request, observing: observe, reporting: &diagnostics)
    else { return nil }
    let search = PageSearch(site: site, request: request, operand: operand)
    switch search.result(faulty: Set(diagnostics.filter(\.isError).compactMap(\.path))) {
    case .success(let page):
      var json = JSONWriter(indentedBy: 2)
      page.writeExplanation(
        in: site.index, templates: page.templates(among: site.templates),
        isDefault: { !site.themeFiles.own.contains($0) }, to: &json)
      return json.bytes + [0x0A]
    case .failure(let fault):
      diagnostics.append(fault.diagnostic)
      return nil
    }
  }
}
