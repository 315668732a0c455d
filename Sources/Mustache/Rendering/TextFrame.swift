/// A frame with one text of a list of texts.
@usableFromInline
final class TextFrame: Frame {
  private let texts: [String]

  @usableFromInline
  init?(_ texts: [String], index: Int = 0) {
    guard index < texts.count else { return nil }
    self.texts = texts
    super.init(readers: [], index: index, count: texts.count)
  }

  override var item: Value { .text(texts[index]) }

  override func next() -> Frame? { TextFrame(texts, index: index + 1) }
}
