/// HTML made from one file, with what a later stage must know of it.
///
/// The address of a link to another file of the site is known only when the whole site is; so
/// the attribute that holds it is left out of `bytes`, and `links` says where it belongs.
package struct HTMLFragment: Hashable, Sendable {
  /// A link to a file or a place, or an image, whose address is not yet in `bytes`.
  package struct Link: Hashable, Sendable {
    package enum Attribute: String, Sendable {
      case href, src
    }

    /// The place of the attribute in `bytes`, right after the name of the element.
    package var offset: Int
    package var attribute: Attribute
    /// The target as the author wrote it; once links are resolved, the address from the root of
    /// the site, `#` and an id for a place on the same page, or `nil` where the link leads
    /// nowhere for now.
    package var target: String?
    /// Where the author wrote it.
    package var position: Position
    package var image: Image?

    /// What there is to know of an image.
    package struct Image: Hashable, Sendable {
      /// The stretch of its element.
      package var element: Range<Int>
      /// The description in it, which stands in its place where the image has no target.
      package var description: Range<Int>
      /// The file that it shows, in the source: known once links are resolved, and then `nil`
      /// where it is none of the site's own.
      package var file: String?
      package var size: ImageSize?

      package init(element: Range<Int>, description: Range<Int>) {
        self.element = element
        self.description = description
      }
    }

    package init(
      offset: Int, attribute: Attribute, target: String?, position: Position, image: Image? = nil
    ) {
      self.offset = offset
      self.attribute = attribute
      self.target = target
      self.position = position
      self.image = image
    }
  }

  package var bytes: [UInt8]
  /// In the order of their offsets.
  package var links: [Link]
  /// Stretches of `bytes` that mean something on the brief's own page only: evidence marks.
  package var marks: [Range<Int>]
  /// The ids of elements in `bytes`, in their order; those of marks are not among them.
  package var anchors: [String]
  /// The addresses of the images of other sites, in their order.
  package var foreignImages: [String] = []

  package init(
    bytes: [UInt8] = [], links: [Link] = [], marks: [Range<Int>] = [], anchors: [String] = []
  ) {
    self.bytes = bytes
    self.links = links
    self.marks = marks
    self.anchors = anchors
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Returns the HTML with each link's address as `root` and the link's target.
  ///
  /// Links must have been resolved. A link without target loses its attribute, and so is text.
  /// Where the HTML is shown elsewhere than on its page, `page` is the address of that.
  ///
  /// - Complexity: O(1) where there are neither links nor marks to be left out.
  package func html(
    root: String, page: String = "", keepingMarks: Bool = true
  ) -> [UInt8] {
    if links.isEmpty, keepingMarks || marks.isEmpty { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + links.count * 48)
    append(root: root, page: page, keepingMarks: keepingMarks, to: &output)
    return output
  }

  /// Appends what `html(root:page:keepingMarks:)` returns.
  package func append(
    root: String, page: String = "", keepingMarks: Bool = true, to output: inout [UInt8]
  ) {
    var start = 0
    var nextMark = keepingMarks ? marks.count : 0
    var nextLink = 0
    while nextMark < marks.count || nextLink < links.count {
      let markStart = nextMark < marks.count ? marks[nextMark].lowerBound : .max
      if nextLink < links.count, links[nextLink].offset <= markStart {
        let link = links[nextLink]
        nextLink += 1
        if let image = link.image, link.target == nil {
          output.append(contentsOf: bytes[start..<image.element.lowerBound])
          output.append(contentsOf: bytes[image.description])
          start = image.element.upperBound
        } else {
          output.append(contentsOf: bytes[start..<link.offset])
          start = link.offset
          link.appendAttributes(root: root, page: page, to: &output)
        }
      } else {
        output.append(contentsOf: bytes[start..<markStart])
        start = marks[nextMark].upperBound
        nextMark += 1
      }
    }
    output.append(contentsOf: bytes[start...])
  }
}

extension HTMLFragment.Link {
  fileprivate func appendAttributes(root: String, page: String, to output: inout [UInt8]) {
    guard let target else { return }
    output.append(attribute == .href ? " href=\"" as StaticString : " src=\"")
    if target.utf8.first == UInt8(ascii: "#") {
      appendHTMLEscaped(page, to: &output)
    } else {
      appendHTMLEscaped(target.isEmpty && root.isEmpty ? "./" : root, to: &output)
    }
    appendHTMLEscaped(target, to: &output)
    output.append("\"" as StaticString)
    if let size = image?.size {
      output.append(" width=\"\(size.width)\" height=\"\(size.height)\"")
    }
  }
}
