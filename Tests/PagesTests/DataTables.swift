import Text

@testable import Pages

/// The tables of all keys of all JSON files, in Markdown: a file, then the objects inside it.
struct DataTables {
  let files: [DataFile]

  var text: String {
    var text = ""
    var places: [String: String] = [:]
    for file in files {
      let outlines = file.outline.all
      let fresh = outlines.dropFirst().filter { places[$0.summary] == nil }
      for outline in fresh { places[outline.summary] = anchor(of: outline, in: file) }
      text += "\n### \(file.name).json\n\n\(file.summary). "
      text += "One object: \(lowercased(outlines[0].summary))\n\n"
      text += table(of: outlines[0], places)
      for outline in fresh {
        text += "\n#### \(outline.name) (\(file.name).json)\n\n\(outline.summary)\n\n"
        text += table(of: outline, places)
      }
    }
    return text + "\n"
  }

  private func table(of outline: RecordOutline, _ places: [String: String]) -> String {
    let rows = outline.members.map {
      "| `\($0.name)` | \(kind(of: $0.form, places)) | \($0.summary) |\n"
    }
    return "| Key | Kind | What it is |\n| --- | --- | --- |\n" + rows.joined()
  }

  private func kind(of form: JSONForm, _ places: [String: String]) -> String {
    switch form {
    case .text: "text"
    case .date: "day"
    case .address: "address"
    case .choice(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .count: "whole number"
    case .fraction: "number from 0 to 1"
    case .flag: "`true` or `false`"
    case .list(let item): "list: " + kind(of: item, places)
    case .object(let outline): "[\(outline.name)](#\(places[outline.summary] ?? ""))"
    case .optional(let form): kind(of: form, places) + ", or `null`"
    }
  }

  /// The anchor that code hosts give to the heading of an object.
  private func anchor(of outline: RecordOutline, in file: DataFile) -> String {
    "\(outline.name)-\(file.name.replacing(".", with: ""))json"
  }

  private func lowercased(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }
}
