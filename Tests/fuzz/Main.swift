import Glibc

/// Takes the name of a target from the command line, before libFuzzer reads the rest of it.
@c(LLVMFuzzerInitialize)
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let names = FuzzTarget.all.map(\.name).joined(separator: " ")
  let word = unsafe count.pointee > 1 ? words.pointee[1] : nil
  let name = unsafe word.map { unsafe String(cString: $0) }
  guard let name, let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    writeLine("usage: fuzz TARGET [-FLAG=VALUE…] [FOLDER…|FILE…]\ntargets: \(names)")
    exit(2)
  }
  unsafe chosen = target
  // The program's own name takes the place of the target's.
  unsafe words.pointee[1] = words.pointee[0]
  unsafe words.pointee += 1
  unsafe count.pointee -= 1
  return 0
}

/// Gives the target one input.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  unsafe chosen?.run(input)
  return 0
}

/// Written once, before the first input; libFuzzer calls all of this from one thread.
private nonisolated(unsafe) var chosen: FuzzTarget?

/// What the address sanitizer takes for lost: values made once, whose places Swift marks in bits of
/// the address.
@c(__lsan_default_suppressions)
public func suppressions() -> UnsafePointer<CChar>? {
  unsafe UnsafeRawPointer(leaks.utf8Start).assumingMemoryBound(to: CChar.self)
}

private let leaks: StaticString = "leak:once_slow\n"
