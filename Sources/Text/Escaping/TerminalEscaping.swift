/// Returns `text` with every character that could steer a terminal shown as `\u{…}`.
///
/// That is: C0 and C1 controls, DEL, and the marks that change the direction of writing.
package func terminalSafe(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { steersTerminal($0.value) }) else { return text }
  var safe = ""
  for scalar in text.unicodeScalars {
    if steersTerminal(scalar.value) {
      safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// Whether a character could steer a terminal, or part its lines.
func steersTerminal(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
    true
  default: false
  }
}
