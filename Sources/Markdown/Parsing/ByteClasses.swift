internal import Glibc

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// Whether a byte is ASCII punctuation, which a backslash can escape.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

/// Whether a byte is an ASCII letter.
func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

/// Whether a byte is an ASCII letter or digit.
func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || 0x30...0x39 ~= byte }

/// Whether a byte is ASCII white space.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

extension [UInt8] {
  /// Returns the places of a byte, found one by one as they are asked for.
  func places(of byte: UInt8, in range: Range<Int>) -> some Sequence<Int> {
    sequence(state: range.lowerBound) { start -> Int? in
      guard start < range.upperBound else { return nil }
      return unsafe self.withUnsafeBytes { bytes -> Int? in
        guard let base = bytes.baseAddress,
          let found = unsafe memchr(base + start, Int32(byte), range.upperBound - start)
        else { return nil }
        let place = unsafe UnsafeRawPointer(found) - base
        start = place + 1
        return place
      }
    }
  }
}
