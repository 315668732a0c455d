@_spi(_Unicode) import Swift

/// Returns the words of a text in lower case (NFC), parted by single spaces.
///
/// A word is a run of letters, marks and digits; whatever stands between words is dropped. Two
/// texts with equal folds differ only in case, punctuation and white space.
package func folded(_ text: String) -> String {
  if let folded = foldedASCII(text) { return folded }
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  var needsSpace = false
  for scalar in text.lowercased()._nfc {
    guard isWordPart(scalar) else {
      needsSpace = !folded.isEmpty
      continue
    }
    if needsSpace { folded.append(UInt8(ascii: " ")) }
    needsSpace = false
    folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
  return String(decoding: folded, as: UTF8.self)
}

/// Returns the words of a text without any other letters than those of ASCII, or else `nil`.
private func foldedASCII(_ text: String) -> String? {
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case 0x41...0x5A: folded.append(byte | 0x20)
    case 0x61...0x7A, 0x30...0x39: folded.append(byte)
    case 0x80...: return nil
    default: if folded.last != 0x20, !folded.isEmpty { folded.append(0x20) }
    }
  }
  if folded.last == 0x20 { folded.removeLast() }
  return String(decoding: folded, as: UTF8.self)
}

/// Gives the outcomes of one brief their ids, in the order of the brief.
///
/// An id is `o-` and six hexadecimal digits of a hash (FNV-1a, 64 bits) of the folded text, so
/// that edits elsewhere in the brief leave it alone. Where an id is taken already, the second
/// outcome gets `-2` behind it, the third `-3`.
package struct OutcomeIDs: Sendable {
  private var taken: Set<String>
  /// How often each plain id came, so that the hundredth does not try a hundred others.
  private var counts: [String: Int] = [:]

  /// Starts with the ids that authors gave to outcomes of the same brief.
  package init(taken: Set<String> = []) {
    self.taken = taken
  }

  /// Returns the id of the next outcome.
  package mutating func id(for text: String) -> String {
    let plain = "o-" + sixDigits(of: fnv1a(folded(text).utf8))
    var id: String
    repeat {
      let count = counts[plain, default: 0] + 1
      counts[plain] = count
      id = count == 1 ? plain : "\(plain)-\(count)"
    } while !taken.insert(id).inserted
    return id
  }
}

/// Returns the 64-bit FNV-1a hash of some bytes.
///
/// - SeeAlso: draft-eastlake-fnv.
private func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}

/// Returns the last 24 bits of a hash, the others folded into them, in hexadecimal.
private func sixDigits(of hash: UInt64) -> String {
  let bits = (hash ^ hash >> 24 ^ hash >> 48) & 0xFF_FFFF
  return String(String(bits + 0x100_0000, radix: 16).dropFirst())
}
