internal import JSON
internal import Mustache
internal import Publishing
internal import Text

/// One template rendered with the data of one file, both as the user named them.
struct TemplateRendering {
  /// A path, or `-` for standard input; likewise the data.
  let template: String
  let data: String
  /// The folder of partials, or `nil` for that of the template.
  let partials: String?

  /// The template's own name among the partials; no tag and no data can hold a NUL.
  private static let rootName = "\0"

  /// Returns what the template shows, or `nil` where an error was reported.
  func run(reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
    let root = parseTemplate(reporting: &diagnostics)
    let value = parseData(reporting: &diagnostics)
    // Where the template's own folder is missing, the template is, and that was said.
    let folder =
      root == nil && partials == nil ? nil : openFolder(reporting: &diagnostics)
    guard let root, let value, let folder else { return nil }
    let reader = PartialReader(folder)
    let library = TemplateLibrary([Self.rootName: root], partialsIn: folderPath)
    var output: [UInt8] = []
    library.render(
      Self.rootName, with: value, into: &output, reporting: &diagnostics, fetching: reader.fetch)
    diagnostics += reader.diagnostics
    return diagnostics.hasErrors ? nil : output
  }

  private func parseTemplate(reporting diagnostics: inout [Diagnostic]) -> Template? {
    guard let bytes = read(template, reporting: &diagnostics),
      let file = SourceFile.reading(bytes, path: shown(template), reporting: &diagnostics)
    else { return nil }
    return Template.parse(file, reporting: &diagnostics)
  }

  private func parseData(reporting diagnostics: inout [Diagnostic]) -> Value? {
    guard var bytes = read(data, reporting: &diagnostics) else { return nil }
    // A byte order mark is no JSON, but what some editors write; blanks keep the places.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.replaceSubrange(..<3, with: repeatElement(UInt8(ascii: " "), count: 3))
    }
    do throws(JSONFault) {
      return Value(try JSONValue.parse(bytes))
    } catch {
      diagnostics.append(.badJSON(error, in: shown(data)))
      return nil
    }
  }

  private func openFolder(reporting diagnostics: inout [Diagnostic]) -> PartialFolder? {
    do throws(DiskError) {
      return try PartialFolder(folderPath)
    } catch {
      diagnostics.append(.noPartials(error))
      return nil
    }
  }

  private var folderPath: String {
    if let partials { return partials }
    guard template != "-", let slash = template.lastIndex(of: "/") else { return "." }
    return slash == template.startIndex ? "/" : String(template[..<slash])
  }

  private func shown(_ path: String) -> String { path == "-" ? "standard input" : path }

  private func read(_ path: String, reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do throws(DiskError) {
      return try readInput(path == "-" ? nil : path)
    } catch {
      diagnostics.append(.unreadable(error))
      return nil
    }
  }
}

/// Reads partials as templates name them, and keeps what is wrong with them.
private final class PartialReader {
  private let folder: PartialFolder
  private(set) var diagnostics: [Diagnostic] = []

  init(_ folder: PartialFolder) { self.folder = folder }

  func fetch(_ name: String) -> FetchedTemplate {
    do throws(DiskError) {
      switch try folder.read(name) {
      case .nothing: return .nothing
      case .outside: return .outside
      case .bytes(let bytes):
        let template = SourceFile.reading(
          bytes, path: folder.shownPath(of: name), reporting: &diagnostics
        ).flatMap { Template.parse($0, reporting: &diagnostics) }
        return template.map { .template($0) } ?? .nothing
      }
    } catch {
      diagnostics.append(.unreadable(error))
      return .nothing
    }
  }
}

extension Diagnostic {
  fileprivate static func badJSON(_ fault: JSONFault, in path: String) -> Diagnostic {
    Diagnostic("json-syntax", path: path, position: fault.position, fault.message)
  }

  fileprivate static func noPartials(_ error: DiskError) -> Diagnostic {
    Diagnostic(
      "unreadable", path: nil,
      "'\(error.path)' cannot be \(error.operation): \(error.reason); "
        + "name the folder of partials with --partials")
  }
}
