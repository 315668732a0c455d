/// Returns `path` as the path of a URL: UTF-8 bytes that may not stand there percent-encoded.
///
/// - SeeAlso: RFC 3986, section 3.3; `/` is kept.
package func percentEncoded(_ path: String) -> String {
  guard !path.utf8.allSatisfy(isPathByte) else { return path }
  var encoded = ""
  for byte in path.utf8 {
    if isPathByte(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}

/// Returns what follows the path in an address, from `?` or `#` on, with nothing in it that may
/// not stand there; what is percent-encoded stays as it is.
package func percentEncoded(tail: some StringProtocol) -> String {
  var encoded = ""
  for byte in tail.utf8 {
    if isPathByte(byte) || "%?#&'".utf8.contains(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}

/// Returns a part of an address with `%XX` resolved.
package func percentDecoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
      let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
    {
      decoded.append(UInt8(high << 4 | low))
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
    UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "+"),
    UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ")"),
    UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: ";"):
    true
  default: false
  }
}
