/// HTML made from one file, with what a later stage must know of it.
///
/// The address of a link to another file of the site is known only when the whole site is; so
/// it is left out of `bytes`, and `links` says where it belongs.
package struct HTMLFragment: Hashable, Sendable {
  /// A link or image whose target is a file, `other.md#part`, not yet in `bytes`.
  package struct Link: Hashable, Sendable {
    /// The place of the address in `bytes`, inside its attribute's quotation marks.
    package var offset: Int
    /// The target as the author wrote it, percent-encoding resolved.
    package var target: String
    /// Where the author wrote it.
    package var position: Position

    package init(offset: Int, target: String, position: Position) {
      self.offset = offset
      self.target = target
      self.position = position
    }
  }

  package var bytes: [UInt8]
  /// In the order of their offsets.
  package var links: [Link]
  /// Stretches of `bytes` that mean something on the brief's own page only: evidence marks.
  package var marks: [Range<Int>]

  package init(bytes: [UInt8] = [], links: [Link] = [], marks: [Range<Int>] = []) {
    self.bytes = bytes
    self.links = links
    self.marks = marks
  }

  package var isEmpty: Bool { bytes.isEmpty }
}
