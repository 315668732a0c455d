package import Text

extension Diagnostic {
  static func noBrief(_ operand: String, site: String) -> Diagnostic {
    Diagnostic(
      "no-brief", path: nil,
      "'\(operand)' is no brief of the site '\(site)'; briefs are the .md files of content/briefs/, "
        + "and --source names the site")
  }

  static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(
      "changed-meanwhile", path: path,
      "the file was changed while it was being reviewed, and stays as it is; review it again")
  }

  /// Says that a new brief would take the place of another, or its address.
  package static func briefThere(_ path: String, at other: String) -> Diagnostic {
    let what =
      path == other
      ? "the brief is there already"
      : "'\(path)' would have the address of this brief"
    return Diagnostic(
      "brief-exists", path: other, "\(what); edit it, or choose another title or date")
  }
}

extension DiskError {
  /// Says that there is no file for a review.
  var missingBrief: Diagnostic {
    Diagnostic(
      "io-error", path: nil, "'\(path)' cannot be \(operation): \(reason); name a brief of the site"
    )
  }
}
