internal import Briefing
internal import Content
internal import Publishing
internal import Text

/// What the user wants to see of an extract.
struct ExtractOptions: Sendable {
  var isJSON = false
  /// Whether reasons are given, and what was refused.
  var explains = false
  /// Whether doubtful facts are listed too.
  var showsAll = false
}

/// What was found in one file, or why nothing could be.
struct Extract: Sendable {
  let path: String
  /// The file and the facts in it; `nil` where it could not be read.
  let content: (file: SourceFile, found: FoundFacts)?
  let diagnostics: [Diagnostic]

  /// Reads a file that the user named, or standard input for `-`, and extracts its facts.
  init(of path: String, with reader: ContentReader) {
    self.path = path
    do throws(DiskError) {
      let bytes = try readInput(path == "-" ? nil : path)
      var diagnostics: [Diagnostic] = []
      let file = SourceFile.reading(
        bytes, path: path == "-" ? "standard input" : path, reporting: &diagnostics)
      content = file.flatMap { file in
        reader.facts(of: file, reporting: &diagnostics).map { (file, $0) }
      }
      self.diagnostics = diagnostics
    } catch {
      content = nil
      diagnostics = [.unreadable(error)]
    }
  }

  /// The extract as bytes for standard output.
  ///
  /// A text begins with the file's name unless it `isAlone`; a file that could not be read has
  /// none, for standard error tells why.
  func output(_ options: ExtractOptions, isAlone: Bool) -> [UInt8] {
    if options.isJSON { return json(options) }
    guard let (file, found) = content else { return [] }
    let lines =
      options.explains
      ? Explanation(file: file, found: found, showsAll: options.showsAll).lines
      : TextReport(found: found, showsAll: options.showsAll).lines
    let text = ((isAlone ? [] : [path]) + lines).map { terminalSafe($0) + "\n" }.joined()
    return Array((text + (isAlone ? "" : "\n")).utf8)
  }

  /// One line of JSON.
  private func json(_ options: ExtractOptions) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      if let found = content?.found {
        $0.member("file", path)
        found.writeMembers(to: &$0, options)
      } else {
        $0.member("error", diagnostics.sorted().first(where: \.isError)?.placed ?? "unreadable")
        $0.member("file", path)
      }
    }
    return json.bytes + [0x0A]
  }
}

extension FoundFacts {
  /// Writes the lists of facts that the user wants to see, as members of an object.
  func writeMembers(to json: inout JSONWriter, _ options: ExtractOptions) {
    (options.showsAll ? all : likely)
      .writeMembers(to: &json, refused: options.explains ? refused : nil)
  }
}

extension Diagnostic {
  /// The message with its place, for a reader who sees no more of the diagnostic.
  var placed: String {
    position.map { "line \($0.line), column \($0.column): \(message)" } ?? message
  }

  static func unreadable(_ error: DiskError) -> Diagnostic {
    Diagnostic(
      "unreadable", path: nil, "'\(error.path)' cannot be read: \(error.reason); name a file")
  }
}
