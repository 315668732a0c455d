internal import Text

extension Diagnostic {
  static func unknownAsset(
    _ name: String, in file: SourceFile, at offset: Int, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "unknown-asset", in: file, at: offset,
      "'\(name)' stands for no file of templates/assets/; " + suggestion(for: name, among: known))
  }

  static func templateNameTaken(
    _ name: String, by other: SourceFile, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      "template-name-taken", in: file, at: 0,
      "'\(name)' is already the name of \(other.path); rename the partial")
  }

  static func assetNameTaken(_ key: String, by other: String, in name: String) -> Diagnostic {
    Diagnostic(
      "asset-name-taken", path: "templates/assets/" + name,
      "'\(key)' is already what templates call templates/assets/\(other); "
        + "rename one of the two")
  }
}
