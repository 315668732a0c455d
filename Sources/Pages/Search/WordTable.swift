internal import Text

/// The distinct words of many texts, numbered in the order in which they first came.
///
/// One hash table over one array of bytes: a site has millions of words, and none is a string.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// The number of a word at the place that its hash gives, or behind it; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// How many words there are.
  var count: Int { ends.count }

  /// Returns the bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// Returns the number of the word that stands in a range of `text`, with its hash, and counts it
  /// in where it is new.
  mutating func number(
    of range: Range<Int>, in text: borrowing Span<UInt8>, hash: UInt64
  ) -> Int {
    var slot = place(of: hash)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(number, range, of: text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = count
    slots[slot] = Int32(truncatingIfNeeded: number)
    bytes.append(text, range)
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return number
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private func holds(_ number: Int, _ range: Range<Int>, of text: borrowing Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in hashes.indices {
      var slot = place(of: hashes[number])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}

/// A running 64-bit FNV-1a hash.
///
/// - SeeAlso: draft-eastlake-fnv.
struct FNVHash: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { add(UInt64(byte)) }

  /// Adds a number as if it were one byte.
  @inline(__always)
  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x0000_0100_0000_01B3
  }
}
