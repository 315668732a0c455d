/// A frame with an item that has a shape.
@usableFromInline
final class SubjectFrame<Subject: Shaped>: Frame {
  /// Never changes, so that a getter may look at it without a copy.
  @usableFromInline let subject: Subject
  @usableFromInline let following: ((SubjectFrame) -> SubjectFrame)?

  /// Creates a frame with an object that stands alone.
  @inlinable
  init(_ subject: Subject) {
    self.subject = subject
    following = nil
    super.init(readers: Subject.shape.readers, index: 0, count: 0)
  }

  /// Creates a frame with the first item of a list; `following` makes the one after another.
  @inlinable
  init(first: Subject, count: Int, following: @escaping (SubjectFrame) -> SubjectFrame) {
    subject = first
    self.following = following
    super.init(readers: Subject.shape.readers, index: 0, count: count)
  }

  /// Creates a frame with the item that follows another one.
  @inlinable
  init(_ subject: Subject, after last: SubjectFrame) {
    self.subject = subject
    following = last.following
    super.init(readers: last.readers, index: last.index + 1, count: last.count)
  }

  override func next() -> Frame? { index + 1 < count ? following?(self) : nil }
}
