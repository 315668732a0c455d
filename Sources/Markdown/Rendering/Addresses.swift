internal import Text

/// Appends an address for an attribute: unsafe bytes percent-encoded, `&` and `'` as entities.
///
/// - SeeAlso: CommonMark's reference program, which keeps `%` as it is.
func appendAddress(_ address: Span<UInt8>, to output: inout [UInt8]) {
  let isPlain = plainAddressBytes.span
  var start = 0
  for index in address.indices where !isPlain[Int(address[index])] {
    output.append(address, start..<index)
    start = index + 1
    switch address[index] {
    case UInt8(ascii: "&"): output.append("&amp;" as StaticString)
    case UInt8(ascii: "'"): output.append("&#x27;" as StaticString)
    case let byte:
      output.append(UInt8(ascii: "%"))
      output.append(hexDigits[Int(byte >> 4)])
      output.append(hexDigits[Int(byte & 15)])
    }
  }
  output.append(address, start..<address.count)
}

private let plainAddressBytes: [Bool] = (0...UInt8.max).map {
  isLetterOrDigit($0) || "-_.+!*(),%#@?=;:/$~".utf8.contains($0)
}
private let hexDigits = Array("0123456789ABCDEF".utf8)

/// Whether an address could run a script: `javascript:`, `vbscript:`, `file:` and `data:` other
/// than the common images.
///
/// Control characters and white space before the scheme or in it, which browsers pass over, do not
/// hide it.
func isDangerousAddress(_ address: Span<UInt8>) -> Bool {
  var scheme: [UInt8] = []
  for index in address.indices where address[index] > 0x20 && address[index] != 0x7F {
    let byte = address[index] | 0x20
    // Nearly every address is told by its first letter.
    if scheme.isEmpty, !"jvfd".utf8.contains(byte) { return false }
    scheme.append(byte)
    if scheme.count == 16 { break }
  }
  if scheme.starts(with: "data:image/".utf8) {
    return !["png", "gif", "jpeg", "webp"].contains {
      scheme.dropFirst("data:image/".utf8.count).starts(with: $0.utf8)
    }
  }
  return ["javascript:", "vbscript:", "file:", "data:"].contains {
    scheme.starts(with: $0.utf8)
  }
}

/// Whether a page of a site leads to an address or shows what is there: within the site, on the web,
/// or where one of HTML's safelisted schemes leads.
///
/// What else there is runs scripts, or starts programs of the reader's that no author can know.
///
/// - SeeAlso: HTML, section 8.9.1.4, "safelisted scheme".
func isTrustedAddress(_ address: ArraySlice<UInt8>, ofImage isImage: Bool) -> Bool {
  guard let scheme = scheme(of: address) else { return true }
  switch scheme {
  case "http", "https": return true
  case "data": return !isDangerousAddress(address.span)
  default: return !isImage && safelistedSchemes.contains(scheme)
  }
}

private let safelistedSchemes: Set<String> = [
  "bitcoin", "ftp", "ftps", "geo", "im", "irc", "ircs", "magnet", "mailto", "matrix", "mms", "news",
  "nntp", "openpgp4fpr", "sftp", "sip", "sms", "smsto", "ssh", "tel", "urn", "webcal", "wtai",
  "xmpp",
]

/// Returns the scheme of an address in small letters, or `nil` where there is none.
///
/// Control characters and white space before it or in it, which browsers pass over, do not hide it.
///
/// - SeeAlso: RFC 3986, section 3.1.
private func scheme(of address: ArraySlice<UInt8>) -> String? {
  var scheme: [UInt8] = []
  for byte in address where byte > 0x20 && byte != 0x7F {
    if byte == UInt8(ascii: ":") {
      return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
    }
    let isFirst = scheme.isEmpty
    guard isLetterOrDigit(byte) || !isFirst && "+-.".utf8.contains(byte),
      !isFirst || byte > UInt8(ascii: "9")
    else { return nil }
    scheme.append(byte | 0x20)
  }
  return nil
}

/// Whether an address leads to a file of the site or to a place in this one: no scheme, no host.
func isFileAddress(_ address: ArraySlice<UInt8>) -> Bool {
  guard let first = address.first, first != UInt8(ascii: "?") else { return false }
  return !address.starts(with: "//".utf8) && scheme(of: address) == nil
}

/// Whether a browser would fetch what stands at an address from a host that the address names.
func isForeignAddress(_ address: ArraySlice<UInt8>) -> Bool {
  let start = address.prefix { $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
  return address.dropFirst(start.count).starts(with: "//".utf8)
    && (start.isEmpty || start.elementsEqual("http:".utf8) || start.elementsEqual("https:".utf8))
}
