/// What a page of documentation has its reader do, step by step.
///
/// A fenced block counts by what stands behind its fence: `html templates/home.mustache` is the
/// whole text of a file, `diff templates/home.mustache` a change in one, `sh` a build; a block with
/// a file of `public/` is a part of it that the page promises, and `text` what the build says.
struct Walkthrough {
  enum Step {
    case write(path: String, text: String)
    case change(path: String, lines: [Substring])
    case build
    case promise(path: String, text: String)
    case say(String)
  }

  private(set) var steps: [Step] = []
  /// The files of steps that the text above them does not name.
  private(set) var unnamed: [String] = []

  init(_ page: String) {
    var prose = ""
    var fence: (language: Substring, path: String)?
    var lines: [Substring] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      switch (line.hasPrefix("```"), fence) {
      case (true, .some(let open)):
        let text = lines.map { $0 + "\n" }.joined()
        if !open.path.isEmpty, !prose.contains("`\(open.path)`") { unnamed.append(open.path) }
        switch open.language {
        case "sh": if text == "readout build\n" { steps.append(.build) }
        case "text": steps.append(.say(text))
        case "diff": steps.append(.change(path: open.path, lines: lines))
        default:
          if open.path.hasPrefix("public/") {
            steps.append(.promise(path: open.path, text: text))
          } else if !open.path.isEmpty {
            steps.append(.write(path: open.path, text: text))
          }
        }
        // A file is named again in each step.
        if open.language == "sh" { prose = "" }
        (fence, lines) = (nil, [])
      case (true, nil):
        let info = line.dropFirst(3).split(separator: " ")
        fence = (info.first ?? "", info.dropFirst().joined(separator: " "))
      case (false, .some): lines.append(line)
      case (false, nil): prose += line + "\n"
      }
    }
  }
}

/// Returns a text after a change given as in a diff: ` ` keeps a line, `-` drops it, `+` adds it.
///
/// - Returns: `nil` where the lines that should be there do not stand there exactly once.
func changed(_ text: String, by lines: [Substring]) -> String? {
  let old = lines.filter { !$0.hasPrefix("+") }.map { $0.dropFirst() + "\n" }.joined()
  let new = lines.filter { !$0.hasPrefix("-") }.map { $0.dropFirst() + "\n" }.joined()
  let places = text.ranges(of: old)
  guard let place = places.first, places.count == 1 else { return nil }
  return text.replacingCharacters(in: place, with: new)
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }

  /// The text with `HASH` for the ten digits in the names of assets.
  var withoutHashes: String { replacing(/\.[0-9a-f]{10}\./, with: ".HASH.") }
}
