/// A format of images that browsers show.
package enum ImageFormat: String, Sendable {
  case png = "PNG"
  case gif = "GIF"
  case jpeg = "JPEG"
  case webp = "WebP"
  case avif = "AVIF"
  case svg = "SVG"

  /// The format that the ending of a name claims.
  init?(named path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[dot...].dropFirst().lowercased() {
    case "png", "apng": self = .png
    case "gif": self = .gif
    case "jpg", "jpeg", "jfif": self = .jpeg
    case "webp": self = .webp
    case "avif": self = .avif
    case "svg": self = .svg
    default: return nil
    }
  }

  /// The format that the first bytes of a file show; anything that begins as XML may be SVG.
  init?(of bytes: [UInt8]) {
    func holds(_ signature: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: signature)
    }
    if holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if holds(Array("GIF87a".utf8)) || holds(Array("GIF89a".utf8)) {
      self = .gif
    } else if holds([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if holds(Array("RIFF".utf8)), holds(Array("WEBP".utf8), at: 8) {
      self = .webp
    } else if holds(Array("ftyp".utf8), at: 4), isAVIF(bytes) {
      self = .avif
    } else if isMarkup(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// The ending that names of such files have.
  package var ending: String { self == .jpeg ? "jpg" : rawValue.lowercased() }
}

/// Whether the first box of an ISO media file names a brand of AVIF.
private func isAVIF(_ bytes: [UInt8]) -> Bool {
  let head = HeadBytes(bytes)
  guard let size = try? head.big(4, at: 0) else { return false }
  // The brands: the main one, four bytes for its version, then all others.
  return stride(from: 8, to: min(size, 256), by: 4).contains { offset in
    guard offset != 12 else { return false }
    return (try? head.holds("avif", at: offset) || head.holds("avis", at: offset)) ?? false
  }
}

private func isMarkup(_ bytes: [UInt8]) -> Bool {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  return text.first { !isXMLSpace($0) } == UInt8(ascii: "<")
}
