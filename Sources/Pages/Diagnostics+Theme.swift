internal import Text

extension Diagnostic {
  static func unknownAsset(
    _ name: String, in file: SourceFile, at offset: Int, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-asset", in: file, at: offset,
      "'\(name)' stands for no file of templates/assets/; " + suggestion(for: name, among: known))
  }

  /// Of a template and a partial with one name, the partial is wrong where a page is made by the
  /// template, and else the template is.
  static func templateNameTaken(
    _ name: String, by one: SourceFile, and other: SourceFile
  ) -> Diagnostic {
    let isPage = PageKind(rawValue: name) != nil
    let isPartial = one.path.hasPrefix("templates/partials/")
    let (file, owner) = isPartial == isPage ? (one, other) : (other, one)
    return Diagnostic(
      "template-name-taken", in: file, at: 0,
      "'\(name)' is already the name of \(owner.path); "
        + (isPage ? "rename the partial" : "put it there or rename it"))
  }

  static func unusedTemplate(
    _ name: String, in file: SourceFile, meant candidates: [String]
  ) -> Diagnostic {
    let near = nearMiss(to: name, among: candidates).map {
      (PageKind(rawValue: $0) == nil ? "partials/" : "") + $0 + ".mustache"
    }
    return Diagnostic(
      "unused-template", .warning, in: file, at: 0,
      "'\(name)' is used by no page; "
        + (near.map { "did you mean '\($0)'?" } ?? "use it or remove the file"))
  }

  static func assetNameTaken(_ key: String, by other: String, in name: String) -> Diagnostic {
    Diagnostic(
      "asset-name-taken", path: "templates/assets/" + name,
      "'\(key)' is already what templates call templates/assets/\(other); "
        + "rename one of the two")
  }
}
