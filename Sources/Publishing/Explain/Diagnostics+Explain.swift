internal import Text

extension Diagnostic {
  static func unknownPage(_ operand: String, near: String?) -> Diagnostic {
    Diagnostic(
      "unknown-page", path: nil,
      "'\(operand)' is no page of the site; "
        + (near.map { "did you mean '\($0)'?" }
          ?? "name a file of content/ or an address such as /briefs/"))
  }

  static func foreignAddress(_ address: String, base: String) -> Diagnostic {
    Diagnostic(
      "unknown-page", path: nil,
      "'\(address)' does not lie below '\(base)', the address of the site; "
        + "name it from the root, such as /briefs/, or give --base-url")
  }

  static func hiddenSource(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-page", path: nil,
      "'\(path)' is a draft or under embargo and has no page; "
        + "show it with --drafts, or with --now at a later day")
  }

  static func faultySource(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-page", path: nil, "'\(path)' has errors and therefore no page; mend them first")
  }

  static func sourceWithoutPage(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-page", path: nil,
      "'\(path)' has no page of its own; name the page on which you look for it")
  }

  static func writtenByCode(_ operand: String) -> Diagnostic {
    Diagnostic(
      "no-template", path: nil,
      "'\(operand)' is written by code, and no template sees it; name a page")
  }

  static func copiedFile(_ operand: String) -> Diagnostic {
    Diagnostic(
      "no-template", path: nil,
      "'\(operand)' is copied as it stands, and no template sees it; name a page")
  }

  static func themeFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "no-page", path: nil, "'\(path)' is part of the theme and no page; name a page that it makes")
  }
}
