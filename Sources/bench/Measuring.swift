internal import Glibc

/// Returns the processor time that this thread has used, in seconds.
func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Returns `text` with spaces before it, or behind it, up to a width.
func padded(_ text: String, _ width: Int, atEnd: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return atEnd ? text + space : space + text
}

/// Returns a number with so many decimals.
func decimal(_ number: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let whole = Int((number * scale).rounded())
  guard places > 0 else { return "\(whole)" }
  let fraction = String(whole % Int(scale) + Int(scale)).dropFirst()
  return "\(whole / Int(scale)).\(fraction)"
}
