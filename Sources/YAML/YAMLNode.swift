/// A value of a YAML text, with its place in the file.
///
/// Nothing is guessed: a scalar is text, and whoever knows the schema decides what it means.
package struct YAMLNode: Hashable, Sendable {
  /// A text, whether quoted, plain or in a block.
  package struct Scalar: Hashable, Sendable {
    package let text: String
    /// Whether the author wrote the text without quotation marks and outside a block.
    package let isPlain: Bool
    /// Where the bytes of the file are the text itself, inside the quotation marks if it has any.
    ///
    /// `nil` where the text has escapes, line breaks or the form of a block, and where it is empty.
    package let verbatimRange: Range<Int>?
  }

  /// A key of a map and what it stands for.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let keyRange: Range<Int>
    package let value: YAMLNode
  }

  package enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case list([YAMLNode])
    /// Members in the order of the file; no key stands twice.
    case map([Member])
  }

  package let content: Content
  /// Where the value stands in the file; empty where a key has no value.
  package let range: Range<Int>
}

extension YAMLNode {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var items: [YAMLNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  package var members: [Member]? {
    if case .map(let members) = content { members } else { nil }
  }

  /// Whether nothing was written, or `~` or `null` without quotation marks.
  ///
  /// Other spellings, such as `Null`, are text: people are called that.
  package var isNull: Bool {
    guard let scalar, scalar.isPlain else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
  }

  /// Returns the value of a key, or `nil` where the node is no map or has no such key.
  package func value(of key: String) -> YAMLNode? {
    members?.first { $0.key == key }?.value
  }
}
