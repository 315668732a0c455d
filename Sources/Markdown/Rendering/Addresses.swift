internal import Text

/// Appends an address for an attribute: unsafe bytes percent-encoded, `&` and `'` as entities.
///
/// - SeeAlso: CommonMark's reference program, which keeps `%` as it is.
func appendAddress(_ address: ArraySlice<UInt8>, to output: inout [UInt8]) {
  for byte in address {
    switch byte {
    case UInt8(ascii: "&"): output.append("&amp;" as StaticString)
    case UInt8(ascii: "'"): output.append("&#x27;" as StaticString)
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: output.append(byte)
    case _ where addressPunctuation.contains(byte): output.append(byte)
    default:
      output.append(UInt8(ascii: "%"))
      output.append(hexDigits[Int(byte >> 4)])
      output.append(hexDigits[Int(byte & 15)])
    }
  }
}

private let addressPunctuation = Set("-_.+!*(),%#@?=;:/$~".utf8)
private let hexDigits = Array("0123456789ABCDEF".utf8)

/// Whether an address could run a script: `javascript:`, `vbscript:`, `file:` and `data:` other
/// than the common images.
///
/// Control characters and white space before the scheme, which browsers pass over, do not hide it.
func isDangerousAddress(_ address: ArraySlice<UInt8>) -> Bool {
  let text = String(
    decoding: address.filter { $0 > 0x20 && $0 != 0x7F }.prefix(32), as: UTF8.self
  ).lowercased()
  if text.hasPrefix("data:image/") {
    return !["png", "gif", "jpeg", "webp"].contains {
      text.dropFirst("data:image/".count).hasPrefix($0)
    }
  }
  return ["javascript:", "vbscript:", "file:", "data:"].contains { text.hasPrefix($0) }
}

/// Whether an address leads to a file of the site or to a place in this one: no scheme, no host.
func isFileAddress(_ address: ArraySlice<UInt8>) -> Bool {
  guard let first = address.first, first != UInt8(ascii: "?") else { return false }
  if address.starts(with: "//".utf8) { return false }
  let scheme = address.prefix {
    $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "#")
      && $0 != UInt8(ascii: "?")
  }
  return scheme.endIndex == address.endIndex || address[scheme.endIndex] != UInt8(ascii: ":")
}
