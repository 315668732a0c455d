package import Briefing
package import Images
package import Text

extension SiteContent {
  /// The files of the source that visible pages show as images, each once; links must have been
  /// resolved.
  package var shownImages: [String] {
    let texts =
      briefs.map(\.body) + pages.map(\.body) + register.map(\.body) + introductions.map(\.body)
    return Set(texts.flatMap(\.links).compactMap(\.image?.file)).sorted()
  }

  /// Returns the content with the sizes of its images; `heads` is what each of them tells.
  ///
  /// A broken image is reported once, where it is shown first.
  package func sizingImages(
    by heads: [String: ImageHead], settings: Settings, reporting diagnostics: inout [Diagnostic]
  ) -> SiteContent {
    guard !heads.isEmpty else { return self }
    var told: Set<String> = []
    return mappingTexts(settings) { text, file in
      var sized = text
      for (number, link) in text.links.enumerated() {
        guard let image = link.image?.file, let head = heads[image] else { continue }
        sized.links[number].image?.size = head.size
        if let fault = head.fault, told.insert(image).inserted {
          diagnostics.append(.brokenImage(image, fault, in: file, at: link.position))
        }
      }
      return sized
    }
  }
}
