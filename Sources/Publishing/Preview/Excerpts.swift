internal import Text

/// The lines of files that diagnostics speak of, read when the diagnostics were made.
package struct Excerpts: Sendable {
  /// Of how many files lines are kept; nobody reads further at once.
  private static let limit = 100

  private var lines: [String: [Int: [UInt8]]] = [:]

  /// Reads the lines; files that cannot be read have none.
  init(of diagnostics: [Diagnostic], in source: SourceTree?) {
    guard let source else { return }
    var wanted: [String: Set<Int>] = [:]
    for diagnostic in diagnostics {
      let places =
        [(diagnostic.path, diagnostic.position)] + diagnostic.notes.map { ($0.path, $0.position) }
      for case (let path?, let position?) in places {
        if wanted[path] == nil, wanted.count == Self.limit { continue }
        wanted[path, default: []].insert(position.line)
      }
    }
    for (path, numbers) in wanted {
      guard let bytes = try? source.readInside(path) else { continue }
      let table = LineTable(bytes)
      for number in numbers {
        guard let start = table.start(ofLine: number) else { continue }
        lines[path, default: [:]][number] = Array(bytes[start...].prefix { $0 != 0x0A })
      }
    }
  }

  /// Returns the bytes of a line without its end, or `nil` where the file is none of those kept.
  package func line(_ number: Int, of path: String) -> [UInt8]? { lines[path]?[number] }
}
