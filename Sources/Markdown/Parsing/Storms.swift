internal import CMemory
internal import Text

/// Returns the fault of a text on which libcmark 0.30.2 would spend seconds or minutes, or `nil`; no
/// ordinary text comes near.
///
/// Two of its loops are quadratic: at the end of a link it looks at every `![` that is open in the
/// paragraph (CVE-2023-22486), and at each line it looks at every list item that the line may
/// belong to. The scan counts the steps of both as libcmark would take them. Short texts cannot
/// have many.
///
/// - Complexity: O(*n*), one pass.
func storm(in file: SourceFile, body: Range<Int>) -> Diagnostic? {
  guard body.count > 16_384 else { return nil }
  var items = ItemSteps()
  var brackets = hasManyImages(file, body) ? BracketSteps() : nil
  for (_, line) in file.numberedLines(of: body) {
    let mark = LineMark(file.bytes[line])
    items.add(mark, at: line.lowerBound)
    if items.steps > ItemSteps.limit {
      return .nestedTooDeep(items.deepest.depth, in: file, at: items.deepest.offset)
    }
    brackets?.add(file.bytes[line], mark)
    if let steps = brackets?.steps, steps > BracketSteps.limit {
      return .openImages(in: file, at: line.lowerBound)
    }
  }
  return nil
}

/// Whether a text has so many `![` that they are worth a closer look.
private func hasManyImages(_ file: SourceFile, _ body: Range<Int>) -> Bool {
  unsafe file.bytes.withUnsafeBytes { bytes in
    guard
      var start = unsafe bytes.baseAddress.map({ unsafe UnsafeRawPointer($0 + body.lowerBound) })
    else { return false }
    let end = unsafe start + body.count
    for _ in 0..<5_000 {
      guard let found = unsafe readout_find(start, end - start, "![", 2) else { return false }
      unsafe start = found + 2
    }
    return true
  }
}

/// What a line begins with.
private struct LineMark {
  var indentation = 0
  /// The marks of list items.
  var items = 0
  var isBlank = true
  /// Whether a block begins here that ends any paragraph before.
  var endsParagraph = true

  init(_ line: ArraySlice<UInt8>) {
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if isSpace(byte) || byte == UInt8(ascii: ">") {
        if items == 0 { indentation += byte == 0x09 ? 4 : 1 }
        index += 1
        continue
      }
      isBlank = false
      let first = index
      while index < line.endIndex, 0x30...0x39 ~= line[index] { index += 1 }
      guard index < line.endIndex, "-+*.)".utf8.contains(line[index]),
        index > first || "-+*".utf8.contains(line[index]),
        index + 1 == line.endIndex || isSpace(line[index + 1])
      else {
        endsParagraph = items > 0 || line[first] == UInt8(ascii: "#")
        return
      }
      items += 1
      index += 1
    }
  }
}

/// Counts how often libcmark looks at an open list item.
private struct ItemSteps {
  /// About two seconds of libcmark's.
  static let limit = 150_000_000

  private(set) var steps = 0
  private(set) var deepest = (depth: 0, offset: 0)
  private var depth = 0
  private var isAfterBlank = false

  mutating func add(_ line: LineMark, at offset: Int) {
    defer { isAfterBlank = line.isBlank }
    if line.isBlank {
      steps += depth
      return
    }
    // Every level takes two columns at the least.
    let kept = min(depth, line.indentation / 2 + 1)
    steps += kept
    if line.items > 0 || isAfterBlank { depth = kept + line.items }
    if depth > deepest.depth { deepest = (depth, offset) }
  }
}

/// Counts how often libcmark looks at an open bracket of an image.
private struct BracketSteps {
  /// About two seconds of libcmark's.
  static let limit = 800_000_000

  private(set) var steps = 0
  /// The brackets that are open, `true` for those of images.
  private var open: [Bool] = []
  private var images = 0

  mutating func add(_ line: ArraySlice<UInt8>, _ mark: LineMark) {
    if mark.isBlank || mark.endsParagraph {
      open = []
      images = 0
    }
    var previous = UInt8(0)
    for byte in line {
      if byte == UInt8(ascii: "[") {
        open.append(previous == UInt8(ascii: "!"))
        if previous == UInt8(ascii: "!") { images += 1 }
      } else if byte == UInt8(ascii: "]"), let isImage = open.popLast() {
        if isImage { images -= 1 } else { steps += images }
      }
      previous = byte
    }
  }
}
