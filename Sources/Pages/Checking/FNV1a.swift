/// The hash of Fowler, Noll and Vo with 64 bits: for keys of which only sameness counts.
///
/// It is the same in every run, and two different texts of one site share one in no run that anybody
/// will see.
struct FNV1a {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
