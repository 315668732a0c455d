internal import Embedded
internal import Images
internal import Pages
internal import Text

/// The files of the theme: the site's own, and the default theme's where the site has none.
struct ThemeFiles: Sendable {
  /// By path; the site's own first where both have a file.
  private(set) var files: [String: [UInt8]] = [:]
  /// The paths of the site's own files.
  private(set) var own: Set<String> = []

  init() {
    for file in EmbeddedFile.files(under: "templates/") { files[file.path] = file.bytes }
  }

  /// Puts a file of the site in the place of the default one.
  mutating func override(_ path: String, with bytes: [UInt8]) {
    files[path] = bytes
    own.insert(path)
  }

  /// Returns whether there is such a file, the site's own or a default one.
  func has(_ path: String) -> Bool { files[path] != nil }

  /// Returns the templates, in the order of their paths, or reports those that are not text.
  func templates(reporting diagnostics: inout [Diagnostic]) -> [SourceFile]? {
    let templates = files.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(".mustache") }
    let read = templates.compactMap {
      SourceFile.reading($0.value, path: $0.key, reporting: &diagnostics)
    }
    return read.count == templates.count ? read : nil
  }

  /// Returns the assets with names that hold a hash of their bytes.
  ///
  /// `url()` in style sheets is rewritten to the hashed names before the sheet is hashed itself.
  func assets() -> [Asset] {
    let raw = files.filter { $0.key.hasPrefix("templates/assets/") }.map {
      (name: String($0.key.dropFirst("templates/assets/".count)), bytes: $0.value)
    }.sorted { $0.name < $1.name }
    let plain = raw.filter { !$0.name.hasSuffix(".css") }.map(Asset.init)
    let paths = Dictionary(uniqueKeysWithValues: plain.map { ($0.name, $0.path) })
    let sheets = raw.filter { $0.name.hasSuffix(".css") }.map { sheet in
      Asset(name: sheet.name, bytes: rewritingURLs(in: sheet.bytes, of: sheet.name, to: paths))
    }
    return plain + sheets
  }
}

/// A file of the theme that is published as it is.
struct Asset: Sendable {
  /// From `templates/assets/`.
  let name: String
  let bytes: [UInt8]
  /// On the site: `assets/site.0123456789.css`.
  let path: String

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let hash = SHA256.hexDigest(of: bytes).prefix(10)
    let folder = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let dot = name[folder...].lastIndex(of: ".") ?? name.endIndex
    path = "assets/\(name[..<dot]).\(hash)\(name[dot...])"
  }
}

extension Asset {
  /// The size of a picture, where its bytes tell it.
  var imageSize: ImageSize? { ImageHead.reading(bytes, named: name, isWhole: true)?.size }
}

/// Returns a style sheet in which `url(NAME)` of another asset names the hashed file.
private func rewritingURLs(
  in sheet: [UInt8], of name: String, to paths: [String: String]
) -> [UInt8] {
  let text = String(decoding: sheet, as: UTF8.self)
  var rewritten = ""
  var rest = text[...]
  let depth = name.count { $0 == "/" }
  while let start = rest.firstRange(of: "url(") {
    rewritten += rest[..<start.upperBound]
    rest = rest[start.upperBound...]
    guard let end = rest.firstIndex(of: ")") else { break }
    let address = rest[..<end].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    let folder = name.split(separator: "/").dropLast()
    let target = (folder + address.split(separator: "/")).joined(separator: "/")
    if let path = paths[target] {
      rewritten += String(repeating: "../", count: depth) + path.dropFirst("assets/".count)
    } else {
      rewritten += rest[..<end]
    }
    rest = rest[end...]
  }
  return Array((rewritten + rest).utf8)
}
