internal import Briefing
internal import Text

/// How to cite one brief; every format of reference managers is written from this.
///
/// Names and titles are on one line each, without control characters.
package struct Citation: Sendable {
  /// What reference managers know the brief by: letters, digits, `-` and `_` of ASCII, made from
  /// its slug alone and no other brief's.
  let key: String
  /// Who publishes the site: its author, or else its title.
  let author: String
  let title: String
  let site: String
  let date: CalendarDate
  let url: String
  let language: String
  /// The bottom line; may be empty.
  let summary: String
  let topics: [String]

  init(_ view: BriefView) {
    let settings = view.index.settings
    let brief = view.brief
    key = asciiKey(for: brief.slug)
    author = onOneLine(settings.author ?? settings.title)
    title = onOneLine(brief.title)
    site = onOneLine(settings.title)
    date = brief.date
    url = view.url
    language = view.language
    summary = onOneLine(brief.summary)
    topics = brief.facts.topics.map { onOneLine($0.text) }
  }

  /// The citation for readers: `The Desk. “Biden and Xi meet.” Briefing Room, 15 November 2023.
  /// https://…`.
  var text: String {
    let place = author == site ? date.long : "\(site), \(date.long)"
    return "\(sentence(author)) “\(sentence(title))” \(place). \(url)"
  }
}

/// Returns a text with a full stop, where it does not end with a mark of its own.
private func sentence(_ text: String) -> String {
  text.last.map { ".?!…。？！".contains($0) } ?? false ? text : text + "."
}

/// Returns a slug in the letters that every format takes, and that no other slug gives: what is
/// no letter or digit of ASCII, and no hyphen, is its number in hexadecimal between low lines.
private func asciiKey(for slug: String) -> String {
  var key = ""
  for scalar in slug.unicodeScalars {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-": key.unicodeScalars.append(scalar)
    default: key += "_\(String(scalar.value, radix: 16))_"
    }
  }
  return key
}
