/// The splices of one file as a unified diff, for `patch -p1` and `git apply`.
package struct UnifiedDiff: Sendable {
  /// A line of the diff, without its line break.
  package struct Line: Hashable, Sendable {
    package enum Kind: Sendable { case file, place, kept, removed, added, note }

    package let kind: Kind
    package let bytes: [UInt8]
  }

  package let lines: [Line]

  /// Lines of a file that others take the place of; counted from 0.
  private struct Edit {
    var lines: Range<Int>
    var new: [[UInt8]]
  }

  /// How many lines stand around a change.
  private static let context = 3

  /// Compares a file, called `path` in the diff, with what the splices make of it.
  package init(of bytes: [UInt8], path: String, splices: [Splice]) {
    let old = Self.lines(of: bytes[...])
    let edits = Self.edits(of: bytes, old, splices)
    guard !edits.isEmpty else {
      lines = []
      return
    }
    // A name with blanks ends with a tab, or patch would cut it.
    let tail = path.contains(" ") ? "\t" : ""
    var lines = [
      Line(kind: .file, bytes: Array("--- a/\(path)\(tail)".utf8)),
      Line(kind: .file, bytes: Array("+++ b/\(path)\(tail)".utf8)),
    ]
    var shift = 0
    var place = 0
    while place < edits.count {
      var end = place + 1
      while end < edits.count,
        edits[end].lines.lowerBound - edits[end - 1].lines.upperBound <= 2 * Self.context
      {
        end += 1
      }
      lines += Self.hunk(of: edits[place..<end], in: old, shift: &shift)
      place = end
    }
    self.lines = lines
  }

  /// The diff as a file.
  package var bytes: [UInt8] { lines.flatMap { $0.bytes + [0x0A] } }

  private static func hunk(
    of edits: ArraySlice<Edit>, in old: [[UInt8]], shift: inout Int
  ) -> [Line] {
    guard let first = edits.first, let last = edits.last else { return [] }
    let start = max(0, first.lines.lowerBound - context)
    let end = min(old.count, last.lines.upperBound + context)
    var lines: [Line] = []
    var place = start
    for edit in edits {
      lines += old[place..<edit.lines.lowerBound].flatMap { shown($0, .kept) }
      lines += old[edit.lines].flatMap { shown($0, .removed) }
      lines += edit.new.flatMap { shown($0, .added) }
      place = edit.lines.upperBound
    }
    lines += old[place..<end].flatMap { shown($0, .kept) }
    let growth = edits.reduce(0) { $0 + $1.new.count - $1.lines.count }
    let head =
      "@@ -\(extent(start, end - start)) +\(extent(start + shift, end - start + growth)) @@"
    shift += growth
    return [Line(kind: .place, bytes: Array(head.utf8))] + lines
  }

  private static func extent(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  private static func shown(_ line: [UInt8], _ kind: Line.Kind) -> [Line] {
    let mark: UInt8 =
      switch kind {
      case .added: UInt8(ascii: "+")
      case .removed: UInt8(ascii: "-")
      default: UInt8(ascii: " ")
      }
    guard line.last == 0x0A else {
      return [
        Line(kind: kind, bytes: [mark] + line),
        Line(kind: .note, bytes: Array("\\ No newline at end of file".utf8)),
      ]
    }
    return [Line(kind: kind, bytes: [mark] + line.dropLast())]
  }

  /// Returns the splices as changes of whole lines; those in one line are one.
  private static func edits(
    of bytes: [UInt8], _ old: [[UInt8]], _ splices: [Splice]
  ) -> [Edit] {
    var starts = [0]
    for line in old { starts.append((starts.last ?? 0) + line.count) }
    var edits: [(edit: Edit, splices: [Splice])] = []
    for splice in splices {
      let first = (starts.lastIndex { $0 <= splice.range.lowerBound } ?? 0)
      let isWhole = starts[first] == splice.range.lowerBound && splice.range.isEmpty
      let end =
        isWhole
        ? first
        : (starts.firstIndex { $0 >= max(splice.range.upperBound, starts[first] + 1) } ?? old.count)
      if let former = edits.last,
        former.edit.lines.upperBound > first || former.edit.lines == first..<first
      {
        let lines = former.edit.lines.lowerBound..<max(end, former.edit.lines.upperBound)
        edits[edits.count - 1] = (Edit(lines: lines, new: []), former.splices + [splice])
      } else {
        edits.append((Edit(lines: first..<end, new: []), [splice]))
      }
    }
    return edits.map { edit, splices in
      var text: [UInt8] = []
      var offset = starts[edit.lines.lowerBound]
      for splice in splices {
        text += bytes[offset..<splice.range.lowerBound] + splice.bytes
        offset = splice.range.upperBound
      }
      text += bytes[offset..<max(offset, starts[edit.lines.upperBound])]
      return trimmed(Edit(lines: edit.lines, new: lines(of: text[...])), old)
    }
  }

  /// Returns an edit without the lines that stay at its beginning.
  private static func trimmed(_ edit: Edit, _ old: [[UInt8]]) -> Edit {
    var edit = edit
    while let line = edit.lines.first, line < old.count, edit.new.first == old[line] {
      edit.lines = line + 1..<edit.lines.upperBound
      edit.new.removeFirst()
    }
    return edit
  }

  /// Returns the lines of some bytes, each with its line break.
  private static func lines(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(Array(rest[...end]))
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [Array(rest)]
  }
}
