/// A set of words, each with a number: its place in the order of coming.
///
/// Words are bytes with ASCII capitals folded. Open addressing over one array of bytes, so that
/// neither looking up nor adding makes a `String`.
struct WordTable: Sendable {
  /// A word's number beside its hash, so that a look at one place decides most questions.
  private struct Slot {
    var hash: UInt32 = 0
    var number: Int32 = -1
  }

  private var slots: [Slot]
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// The number of words.
  var count: Int { starts.count - 1 }

  /// Returns the number of the word in `range` of `text`, or `nil` where it is unknown.
  func number(of text: [UInt8], in range: Range<Int>, hash: UInt32) -> Int32? {
    let number = slots[slot(for: text, in: range, hash: hash)].number
    return number < 0 ? nil : number
  }

  /// Returns the number of the word in `range` of `text`, adding the word where it is new.
  mutating func intern(_ text: [UInt8], in range: Range<Int>, hash: UInt32) -> Int32 {
    let place = slot(for: text, in: range, hash: hash)
    if slots[place].number >= 0 { return slots[place].number }
    let number = Int32(count)
    for index in range { bytes.append(lowercased(text[index])) }
    starts.append(Int32(bytes.count))
    slots[place] = Slot(hash: hash, number: number)
    if count * 2 > slots.count { grow() }
    return number
  }

  private func slot(for text: [UInt8], in range: Range<Int>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place].number >= 0 {
      if slots[place].hash == hash, equals(Int(slots[place].number), text, range) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private func equals(_ number: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == range.count else { return false }
    for offset in 0..<range.count
    where bytes[start + offset] != lowercased(text[range.lowerBound + offset]) { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number >= 0 {
      var place = Int(slot.hash) & mask
      while slots[place].number >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

/// Returns the FNV-1a hash of the bytes in `range` with ASCII capitals folded.
func foldedHash(of text: [UInt8], in range: Range<Int>) -> UInt32 {
  var hash: UInt32 = 2_166_136_261
  for index in range { hash = (hash ^ UInt32(lowercased(text[index]))) &* 16_777_619 }
  return hash ^ (hash >> 15)
}

/// Returns an ASCII capital as its small letter, any other byte as it is.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
