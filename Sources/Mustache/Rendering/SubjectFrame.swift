/// A frame with an item that has a shape.
final class SubjectFrame<Subject: Shaped>: Frame {
  let subject: Subject
  private let items: [Subject]

  /// Creates a frame with an object that stands alone.
  init(_ subject: Subject) {
    self.subject = subject
    items = []
    super.init(readers: Subject.shape.readers, index: 0, count: 0)
  }

  /// Creates a frame with the first item of a list, or `nil` where the list is empty.
  init?(items: [Subject]) {
    guard let first = items.first else { return nil }
    subject = first
    self.items = items
    super.init(readers: Subject.shape.readers, index: 0, count: items.count)
  }

  private init(after last: SubjectFrame) {
    let index = last.index + 1
    subject = last.items[index]
    items = last.items
    super.init(readers: last.readers, index: index, count: last.count)
  }

  override func next() -> Frame? {
    index + 1 < count ? SubjectFrame(after: self) : nil
  }
}
