/// How large an image is shown unless a style says otherwise, in CSS pixels.
package struct ImageSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size after a turn by a quarter.
  package var turned: ImageSize { ImageSize(width: height, height: width) }
}
