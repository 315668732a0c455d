package import Text

extension MarkdownDocument {
  /// What a page wants beyond CommonMark.
  package struct Rendering: Sendable {
    /// Whether raw HTML and dangerous addresses are let through.
    package var allowsUnsafeHTML = false
    /// How much deeper headings stand on the page than in the file.
    package var headingShift = 0
    /// Whether addresses of files of the site and of places in them are left open, as
    /// `HTMLFragment` describes.
    package var leavesFileLinksOpen = false
    /// Whether quotes, dashes and ellipses become those of typesetters.
    package var isSmart = false
    /// Whether headings have ids, so that links can lead to them.
    package var hasHeadingIDs = false
    /// Whether images after the first one are loaded only when a reader comes near them.
    package var loadsImagesLazily = false
    /// Sentences to be marked, in the order of the text, without overlap.
    package var marks: [EvidenceMark] = []

    package init() {}
  }

  /// The level of the highest heading, or `nil` where there is none.
  package var highestHeading: Int? {
    var highest: Int?
    for case .open(.heading(let level, _)) in events { highest = min(level, highest ?? level) }
    return highest
  }

  /// Renders the document.
  ///
  /// Without any of that, the bytes of CommonMark are those that CommonMark's reference program writes.
  ///
  /// - Complexity: O(*n*), one pass over the events.
  package func html(_ rendering: Rendering) -> HTMLFragment {
    var renderer = HTMLRenderer(document: self, rendering: rendering)
    renderer.render(events)
    renderer.renderFootnotes()
    return renderer.fragment
  }
}
