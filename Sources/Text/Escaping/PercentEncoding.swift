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
