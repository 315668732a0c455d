internal import Briefing
internal import Text

extension Diagnostic {
  static func severalSpellings(_ names: [String], of term: Term, in path: String) -> Diagnostic {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "several-spellings", .warning, path: path,
      "\(list) share one page under \(term.rawValue); spell them alike, "
        + "or name them in content/\(term.rawValue)/")
  }

  static func severalCountries(
    _ countries: [String], of name: String, entry: String?, in path: String
  ) -> Diagnostic {
    let list = countries.map { "'\($0)'" }.joined(separator: ", ")
    let fix =
      entry.map { "take the country out of \($0)" }
      ?? "describe the person in content/participants/ without a country"
    return Diagnostic(
      "several-countries", .warning, path: path,
      "'\(name)' has one page but several countries, \(list); if these are several persons, "
        + "give them names that differ, else \(fix)")
  }

  static func sameURL(_ url: String, in path: String, as other: String) -> Diagnostic {
    Diagnostic(
      "same-url", path: path,
      "'/\(url)' is also the address of \(other); give one of them another slug")
  }

  static func addressTakenLater(_ url: String, in path: String) -> Diagnostic {
    Diagnostic(
      "same-url-later", .warning, path: path,
      "'/\(url)' is the address of another page too, so that no build will succeed once the embargo "
        + "ends; give one of them another slug")
  }

  /// Words that a file which is copied cannot stand beside what has the other file, `owner`.
  static func sameURL(
    _ file: String, in path: String, _ clash: AddressClash, of owner: String
  ) -> Diagnostic {
    let other = "'/\(Route(file: clash.file).path)'"
    let what =
      switch clash.kind {
      case .same: "\(other) is also the address of \(owner)"
      case .spelling:
        "'/\(file)' differs only in case or accents from \(other), the address of \(owner)"
      case .above: "the file needs a folder '/\(clash.file)', which is the address of \(owner)"
      case .below: "'/\(file)' must be a folder for \(other), the address of \(owner)"
      }
    return Diagnostic("same-url", path: path, "\(what); rename one of them")
  }

  static func aliasTaken(
    _ alias: Alias, in path: String, _ clash: AddressClash, of owner: String
  ) -> Diagnostic {
    let other = "'/\(Route(file: clash.file).path)'"
    let what =
      switch clash.kind {
      case .same: "is already the address of \(owner)"
      case .spelling: "differs only in case or accents from \(other), the address of \(owner)"
      case .above, .below: "cannot stand beside \(other), the address of \(owner)"
      }
    return Diagnostic(
      "alias-taken", path: path, position: alias.position,
      "the alias '\(alias.url)' \(what); remove it")
  }

  static func unknownNavigation(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-navigation", path: "readout.yaml",
      "'\(name)' in nav is neither a section nor a plain page; "
        + suggestion(for: name, among: known))
  }
}
