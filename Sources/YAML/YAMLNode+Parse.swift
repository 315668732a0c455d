package import Text

extension YAMLNode {
  /// Parses the YAML in `range` of a file; an empty text is a null scalar.
  ///
  /// Written for front matter: one document; anchors, aliases and tags are refused, since they
  /// change or drop what an author meant as text. Duplicate keys are refused, and whatever is
  /// deeper than 50 lists and maps.
  ///
  /// - Returns: `nil` where the text has no tree. A tree may come with errors reported.
  /// - Complexity: O(*n*) in the number of bytes.
  /// - SeeAlso: YAML 1.1.
  package static func parse(
    _ file: SourceFile, in range: Range<Int>, reporting diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    let table = ScalarTable(file.bytes, in: range)
    var builder = TreeBuilder(file: file, table: table)
    let fault = forEachEvent(in: file.bytes, range: range) { builder.add($0) }
    diagnostics += builder.diagnostics
    if let fault {
      let place = FaultPlace(fault, in: file, range: range, table: table)
      diagnostics.append(.syntax(fault, at: place, in: file))
      return nil
    }
    if builder.wasRefused { return nil }
    let nothing = Scalar(text: "", isPlain: true, verbatimRange: nil)
    return builder.root
      ?? YAMLNode(content: .scalar(nothing), range: range.lowerBound..<range.lowerBound)
  }
}
