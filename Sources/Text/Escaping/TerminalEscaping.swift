/// Returns `text` with every character that could steer a terminal shown as `\u{…}`.
///
/// That is: C0 and C1 controls, DEL, and the marks that change the direction of writing.
package func terminalSafe(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: steersTerminal) else { return text }
  var safe = ""
  for scalar in text.unicodeScalars {
    if steersTerminal(scalar) {
      safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

private func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2028, 0x2029, 0x2066...0x2069:
    true
  default: false
  }
}
