internal import Briefing

extension Citation {
  /// The entry for BibTeX, with a line break at its end.
  ///
  /// Names and titles stand in a second pair of braces: an organisation has no first name, and the
  /// capitals of names stay. The address is as it is, for styles set it as such.
  var bibTeX: String {
    let month = CalendarDate.monthNames[date.month - 1].prefix(3).lowercased()
    return """
      @misc{\(key),
        author = {{\(latexEscaped(author))}},
        title = {{\(latexEscaped(title))}},
        howpublished = {{\(latexEscaped(site))}},
        year = {\(date.iso.prefix(4))},
        month = \(month),
        day = {\(date.day)},
        url = {\(url)},
        language = {\(latexEscaped(language))}
      }

      """
  }
}

/// Returns a text that LaTeX sets as it is, and in which every brace that opens is closed.
private func latexEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    if let command = commands[scalar] {
      escaped += command
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

private let commands: [Unicode.Scalar: String] = [
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
  "$": "\\$", "&": "\\&", "%": "\\%", "#": "\\#", "_": "\\_",
  "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}",
  ">": "\\textgreater{}", "|": "\\textbar{}",
]
