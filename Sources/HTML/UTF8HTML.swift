/// Returns the bytes of a page in UTF-8, where it says in which of the usual encodings it is.
///
/// UTF-8 stays as it is. `windows-1252`, `iso-8859-1` and their other names are read as browsers read
/// them, as Windows-1252; whatever else stays too, so that its first wrong byte can be told.
///
/// - SeeAlso: Encoding, section 9.
package func utf8HTML(_ bytes: [UInt8]) -> [UInt8] {
  if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
  let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
    .lowercased()
  let names = ["windows-1252", "iso-8859-1", "latin1", "us-ascii", "cp1252"]
  let isKnown = names.contains { name in
    ["charset=\(name)", "charset=\"\(name)", "charset='\(name)", "encoding=\"\(name)"]
      .contains { head.contains($0) }
  }
  guard isKnown else { return bytes }
  var text = ""
  for byte in bytes {
    let value = (0x80...0x9F).contains(byte) ? UInt32(windows1252[Int(byte) - 0x80]) : UInt32(byte)
    text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
  return Array(text.utf8)
}

/// What the bytes 0x80 to 0x9F stand for.
private let windows1252: [UInt16] = [
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
  0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122,
  0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
]
