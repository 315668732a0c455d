internal import Briefing
package import Text

extension Diagnostic {
  /// `place` is that of the rarer name in its file.
  package static func likelyDouble(_ double: LikelyDouble, at place: Position?) -> Diagnostic {
    let folder = double.term.rawValue
    return Diagnostic(
      "likely-double", .warning, path: double.path, position: place,
      "'\(double.name)' is most likely '\(double.other)', which has a page of its own; spell them "
        + "alike, or give '\(double.other)' a file in content/\(folder)/ with both under 'names'")
  }
}
