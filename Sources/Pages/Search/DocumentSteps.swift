/// Documents in ascending order as text: the step from each to the next, and a mark behind it.
///
/// A step is in base 36, and empty where it is 1; the first one counts from -1. The mark is a blank,
/// or `!` where the word is weighty: `3  1a!` stands for 2, 3 and 49, the last one weighty.
struct DocumentSteps {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "\"")]
  private var last = -1

  /// The steps as a JSON string.
  var json: [UInt8] { bytes + [UInt8(ascii: "\"")] }

  mutating func add(_ document: Int, isWeighty: Bool = false) {
    let step = document - last
    if step > 1 { appendBase36(step) }
    bytes.append(UInt8(ascii: isWeighty ? "!" : " "))
    last = document
  }

  /// How many bytes a step takes with its mark.
  static func size(of step: Int) -> Int {
    switch step {
    case ..<2: 1
    case ..<36: 2
    case ..<1_296: 3
    case ..<46_656: 4
    default: 6
    }
  }

  private mutating func appendBase36(_ number: Int) {
    if number >= 36 { appendBase36(number / 36) }
    let digit = UInt8(number % 36)
    bytes.append(digit < 10 ? digit + 0x30 : digit - 10 + 0x61)
  }
}
