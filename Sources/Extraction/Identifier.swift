/// Gives outcomes their names: `o-` and six hexadecimal digits of a hash of the folded text.
///
/// Folding drops everything but letters and digits, and the case of ASCII. Where two texts of a
/// brief share a name, the later one hashes its text with a counter behind it.
struct OutcomeIdentifiers {
  private var taken: Set<String> = []
  /// How often each text came, so that the hundredth does not try a hundred names.
  private var counts: [UInt64: Int] = [:]

  /// Returns a name that no other outcome of the brief has.
  mutating func identifier(for text: String) -> String {
    let folded = text.utf8.filter(isWordByte).map(lowercased)
    let key = fnv1a(folded)
    while true {
      let count = counts[key, default: 0]
      counts[key] = count + 1
      let hash = count == 0 ? key : fnv1a(folded + Array("+\(count)".utf8))
      let name = "o-" + hexadecimal(hash & 0xFF_FFFF)
      if taken.insert(name).inserted { return name }
    }
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// Returns the 64-bit FNV-1a hash of some bytes.
func fnv1a(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
