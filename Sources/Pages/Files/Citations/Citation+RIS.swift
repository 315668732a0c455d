internal import Briefing

extension Citation {
  /// The record for reference managers that read RIS, with a line break at its end.
  var ris: String {
    var lines = [
      "TY  - ELEC", "ID  - \(key)", "AU  - \(author)", "TI  - \(title)", "PB  - \(site)",
      "PY  - \(date.iso.prefix(4))", "DA  - \(date.iso.replacing("-", with: "/"))",
    ]
    if !summary.isEmpty { lines.append("AB  - \(summary)") }
    lines += topics.map { "KW  - \($0)" }
    lines += ["LA  - \(language)", "UR  - \(url)", "ER  - ", ""]
    return lines.joined(separator: "\r\n")
  }
}
