package import Text

/// The names of open data that are known all the same, such as those of the files of a folder.
///
/// A name inside a section over the data must then be one of them, or a name of what is around.
package final class KnownNames: Sendable {
  let names: [String]
  /// Words the error that there is no such name at a place.
  let unknown: @Sendable (_ name: String, _ file: SourceFile, _ offset: Int) -> Diagnostic

  package init(
    _ names: [String],
    unknown: @escaping @Sendable (_ name: String, _ file: SourceFile, _ offset: Int) -> Diagnostic
  ) {
    self.names = names
    self.unknown = unknown
  }
}

extension KnownNames: Hashable {
  package static func == (one: KnownNames, other: KnownNames) -> Bool { one === other }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
