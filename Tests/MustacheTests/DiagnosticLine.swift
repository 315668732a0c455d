import Text

/// Returns a diagnostic with its position, severity, message, code and notes.
func line(_ diagnostic: Diagnostic) -> String {
  let position = diagnostic.position.map { "\($0.line):\($0.column)" } ?? "-"
  let notes = diagnostic.notes.map { " (\($0.position.line):\($0.position.column) \($0.message))" }
  return "\(diagnostic.path ?? "-"):\(position): \(diagnostic.severity.rawValue): "
    + "\(diagnostic.message) [\(diagnostic.code)]\(notes.joined())"
}
