/// The numbers of a text that is known to be JSON, as they are written there, one after another.
///
/// jansson keeps a number's value and not its digits; whoever echoes an id or prints a sum wants
/// those.
struct JSONNumbers {
  private let bytes: [UInt8]
  private var offset = 0

  init(in bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Returns the next number; `0` where there is none.
  mutating func next() -> String {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "-"), 0x30...0x39:
        let start = offset
        while offset < bytes.count, Self.isOfNumber(bytes[offset]) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
      default: offset += 1
      }
    }
    return "0"
  }

  private mutating func skipString() {
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    offset += 1
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
