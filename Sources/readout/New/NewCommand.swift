internal import Authoring
internal import Briefing
internal import Content
internal import Glibc
internal import Publishing
internal import Text

extension Command {
  static let new = Command(
    name: "new", operands: "TITLE", summary: "make a brief, empty or from a text",
    details: """
      Makes a brief in content/briefs/ and prints its path, and nothing but its path. It is a draft with
      all keys of front matter, those that are not needed commented out. A file is never overwritten.

      With --from it is made of a text: plain text, Markdown, a page of HTML, or another brief; '-' is
      standard input. Title and date are taken from the text where it tells them, the text becomes
      Markdown that says the same, and the facts found in it stand in the front matter, each below the
      sentence that proves it.
      """,
    examples: [
      Example("$EDITOR \"$(readout new 'Talks in Geneva')\"", "opens a new brief"),
      Example(
        "readout new --from - --title 'Talks in Geneva'", "makes one of a text that is pasted"),
      Example("readout new --from page.html --date 2023-11-15", "makes one of a page of the web"),
    ],
    failure: "no brief was made",
    flags: [
      Flag("from", value: "FILE", "make it of this text; '-' is standard input"),
      Flag("title", value: "TITLE", "the title, with --from too"),
      Flag("date", value: "DATE", default: "today, or from the text", "the day of the meeting"),
      Flag("edit", "open it in $VISUAL or $EDITOR"),
    ]
  ) { invocation throws(UsageError) in
    let making = try BriefMaking(invocation)
    return making.run()
  }
}

/// One run of `readout new`.
private struct BriefMaking {
  private let invocation: Invocation
  private let request: Build.Request
  private let title: String?
  private let date: CalendarDate?
  private let from: String?
  private let edits: Bool

  init(_ invocation: Invocation) throws(UsageError) {
    self.invocation = invocation
    let arguments = invocation.arguments
    request = try invocation.siteRequest()
    title = try Self.title(arguments)
    from = arguments.value("from")
    edits = arguments.has("edit")
    if let from, from.isEmpty {
      throw UsageError(message: "'--from' names no file; is a variable empty?")
    }
    guard title != nil || from != nil else {
      throw UsageError(
        message: "'new' needs a title, as in readout new 'Talks in Geneva', "
          + "or a text, as in readout new --from readout.txt")
    }
    if edits, !Terminal.isInteractive {
      throw UsageError(
        message: "'--edit' needs a terminal; leave it out and open the file yourself")
    }
    date = try Self.date(arguments)
  }

  private static func title(_ arguments: Arguments) throws(UsageError) -> String? {
    let operands = arguments.operands
    guard operands.count <= 1 else {
      throw UsageError(
        message: "'new' takes one title, but \(operands.count) words were given; "
          + "put it in quotation marks: readout new '\(operands.joined(separator: " "))'")
    }
    if let operand = operands.first, arguments.has("title") {
      throw UsageError(message: "the title was given twice, as '\(operand)' and with '--title'")
    }
    guard let title = operands.first ?? arguments.value("title") else { return nil }
    guard !onOneLine(title).isEmpty else {
      throw UsageError(message: "the title is empty; give one")
    }
    // What the system hands over as words may be any bytes; those that are no text came out as this.
    guard !title.contains("\u{FFFD}") else {
      throw UsageError(message: "the title is not UTF-8 text; type it anew")
    }
    return onOneLine(title)
  }

  private static func date(_ arguments: Arguments) throws(UsageError) -> CalendarDate? {
    guard let text = arguments.value("date") else { return nil }
    guard let date = CalendarDate(iso: text) else {
      throw UsageError(message: "'--date \(text)' is not a day; \(dateAdvice(for: text))")
    }
    return date
  }

  func run() -> Int32 {
    var diagnostics: [Diagnostic] = []
    let path = make(reporting: &diagnostics)
    invocation.terminal.report(diagnostics, source: request.source)
    if let status = Interruption.exitStatus { return status }
    guard let path else { return 1 }
    let shown = shownPath(path, source: request.source)
    defer { invocation.terminal.say(shown) }
    return edits ? edit(shown) : 0
  }

  /// Makes the brief; returns its path in the site, or `nil` with the reason reported.
  private func make(reporting diagnostics: inout [Diagnostic]) -> String? {
    guard let files = BriefFiles(of: request, all: true, reporting: &diagnostics) else {
      return nil
    }
    let schema = files.has("schemas/brief.json") ? "../../schemas/brief.json" : nil
    let brief: (title: String, date: CalendarDate, bytes: [UInt8])
    var drafted: DraftedBrief?
    if let from {
      guard let made = draft(from, schema: schema, with: files.reader) else { return nil }
      brief = (made.title, made.date, made.bytes)
      drafted = made
    } else {
      let title = title ?? ""
      let date = date ?? request.now.day ?? CalendarDate.first
      let head = BriefHead(title: title, date: date, schema: schema)
      brief = (title, date, Array(head.skeleton.utf8))
    }
    let name = slug(for: "\(brief.date.iso)-\(slug(for: brief.title))")
    let path = "content/briefs/\(name).md"
    if let other = files.brief(at: name) {
      diagnostics.append(.briefThere(path, at: other))
      return nil
    }
    Interruption.watch()
    guard files.make(path, brief.bytes, reporting: &diagnostics) else { return nil }
    if let drafted, !invocation.isQuiet { invocation.terminal.warn(words(on: drafted)) }
    return path
  }

  /// Makes a brief of a text.
  private func draft(
    _ from: String, schema: String?, with reader: ContentReader
  ) -> DraftedBrief? {
    var diagnostics: [Diagnostic] = []
    let name = from == "-" ? "standard input" : from
    let brief: DraftedBrief?
    do throws(DiskError) {
      if from == "-", isatty(STDIN_FILENO) == 1, !invocation.isQuiet {
        invocation.terminal.warn("Paste the text, then press Ctrl-D on a line of its own:")
      }
      let bytes = try readInput(from == "-" ? nil : from)
      let raw = RawText(bytes, name: name, reporting: &diagnostics)
      brief = raw.flatMap {
        DraftedBrief(
          $0, DraftedBrief.Wishes(title: title, date: date, schema: schema), with: reader,
          reporting: &diagnostics)
      }
    } catch {
      diagnostics.append(.unreadable(error))
      brief = nil
    }
    invocation.terminal.report(diagnostics, source: ".")
    return brief
  }

  private func words(on brief: DraftedBrief) -> String {
    let count = counted(brief.factCount, "fact")
    return terminalSafe(
      "readout: '\(brief.title)' on \(brief.date.iso), with \(count) from the text")
  }

  private func edit(_ path: String) -> Int32 {
    guard let editor = Editor(invocation.environment) else {
      return complain(
        "no editor is set, so '\(path)' was made and not opened; set VISUAL or EDITOR")
    }
    guard editor.open(path) else {
      return complain("the editor failed; '\(path)' is there all the same")
    }
    return 0
  }

  private func complain(_ message: String) -> Int32 {
    invocation.terminal.report(
      [Diagnostic("no-editor", path: nil, message)], source: request.source)
    return 1
  }
}

extension CalendarDate {
  /// The day that stands for one out of all bounds.
  fileprivate static var first: CalendarDate {
    CalendarDate(daysSince1970: 0) ?? { preconditionFailure("1970-01-01 is a day") }()
  }
}
