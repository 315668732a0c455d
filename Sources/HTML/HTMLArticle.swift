internal import Text

/// What a page of the web says, without what stands around it.
package struct HTMLArticle: Sendable {
  /// The heading of the text, else what the page calls itself; `nil` where it has no title.
  package let title: String?
  /// Days that the page gives as its own, `2023-11-15`, the one in the text first.
  package let days: [String]
  /// The text as Markdown, without the heading that is the title.
  package let markdown: String

  /// Reads a page; `nil` where its elements stand too deep in one another.
  ///
  /// - Parameter bytes: Text in UTF-8; see `utf8HTML(_:)`.
  package init?(_ bytes: [UInt8]) {
    guard let events = htmlEvents(in: bytes) else { return nil }
    let page = HTMLPage(events)
    let body = page.body
    var writer = MarkdownWriter()
    let heading = page.heading(in: body)
    for place in body where !(heading?.range.contains(place) ?? false) {
      writer.add(page.events[place])
    }
    title = heading?.text ?? page.ownTitle
    days = page.days(in: body)
    markdown = writer.finished()
  }
}

/// The steps through a page, with a view to what in them is the text.
struct HTMLPage {
  let events: [HTMLEvent]

  /// Leaves out what is no text: scripts, menus, forms, what is hidden.
  init(_ all: [HTMLEvent]) {
    var events: [HTMLEvent] = []
    var dropped = 0
    // How many elements of the text are open; a header inside them is the text's own.
    var depth = 0
    for event in all {
      switch event {
      case .open(let element):
        if dropped > 0 || element.isNoText || (element.name == "header" && depth == 0) {
          dropped += 1
        } else {
          events.append(event)
          if isText(element.name) { depth += 1 }
        }
      case .close(let name):
        if dropped > 0 {
          dropped -= 1
        } else {
          events.append(event)
          if isText(name) { depth -= 1 }
        }
      case .text:
        if dropped == 0 { events.append(event) }
      }
    }
    self.events = events
  }

  /// Where the text stands: the one `<article>`, else `<main>`, else all of `<body>`.
  var body: Range<Int> {
    let articles = ranges(of: "article")
    if articles.count == 1 { return articles[0] }
    return ranges(of: "main").first ?? articles.first ?? ranges(of: "body").first
      ?? events.indices
  }

  /// The first heading of the first level in a stretch.
  func heading(in body: Range<Int>) -> (range: Range<Int>, text: String)? {
    guard let range = ranges(of: "h1").first(where: { body.contains($0.lowerBound) }) else {
      return nil
    }
    let text = text(in: range)
    return text.isEmpty ? nil : (range, text)
  }

  /// What the page calls itself in its head, or in a heading elsewhere.
  var ownTitle: String? {
    let headings = ranges(of: "h1").map { text(in: $0) }.filter { !$0.isEmpty }
    let names = [
      meta(["og:title"]), headings.first, ranges(of: "title").first.map { text(in: $0) },
    ]
    return names.compactMap { $0 }.map(onOneLine).first { !$0.isEmpty }
  }

  /// The days of `<time datetime>` in a stretch and of the page's head, each once.
  func days(in body: Range<Int>) -> [String] {
    var days: [String] = []
    let times = events[body].compactMap { event -> String? in
      if case .open(let element) = event, element.name == "time" {
        element.attributes["datetime"]
      } else {
        nil
      }
    }
    // Of several times in a text, it is not known which is the page's.
    let own = Set(times.map { $0.prefix(10) }).count == 1 ? times.first : nil
    let names = ["article:published_time", "date", "dc.date", "dcterms.date", "datepublished"]
    for day in [own, meta(names)].compactMap({ $0 }).map({ String($0.prefix(10)) })
    where !days.contains(day) {
      days.append(day)
    }
    return days
  }

  private func meta(_ names: [String]) -> String? {
    for event in events {
      guard case .open(let element) = event, element.name == "meta" else { continue }
      let keys = ["property", "name", "itemprop"].compactMap {
        element.attributes[$0]?.lowercased()
      }
      if keys.contains(where: names.contains), let content = element.attributes["content"] {
        return content
      }
    }
    return nil
  }

  private func text(in range: Range<Int>) -> String {
    onOneLine(
      events[range].map { event in
        switch event {
        case .text(let text): text
        case .open(let element): element.name == "br" ? " " : ""
        case .close: ""
        }
      }.joined())
  }

  /// Where elements of a name begin and end; those inside another one of the name are left out.
  private func ranges(of name: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var depth = 0
    for (place, event) in events.enumerated() {
      switch event {
      case .open(let element) where element.name == name:
        if depth == 0 { start = place }
        depth += 1
      case .close(name):
        depth -= 1
        if depth == 0, let begin = start {
          ranges.append(begin..<place + 1)
          start = nil
        }
      default: break
      }
    }
    return ranges
  }
}

extension HTMLElement {
  /// Whether nothing in the element belongs to the text of a page.
  fileprivate var isNoText: Bool {
    droppedNames.contains(name) || attributes["hidden"] != nil
      || attributes["aria-hidden"]?.lowercased() == "true"
  }
}

private func isText(_ name: String) -> Bool { name == "article" || name == "main" }

private let droppedNames: Set<String> = [
  "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button",
  "select", "textarea", "svg", "math", "iframe", "object", "embed", "video", "audio", "canvas",
  "dialog",
]
