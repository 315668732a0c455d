internal import Text

/// The lines of a text that could part the head of a table from its rows, in order.
struct DelimiterRows {
  private var lines: [Int] = []

  init() {}

  init(in file: SourceFile, body: Range<Int>) {
    for (number, line) in file.numberedLines(of: body) where Self.isRow(file.bytes[line]) {
      lines.append(number)
    }
  }

  /// Whether one of the lines, counted from 1, is such a row.
  func hasRow(in range: ClosedRange<Int>) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low] <= range.upperBound
  }

  /// Whether a line holds hyphens, pipes and colons only, behind the marks of quotations.
  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    var hasHyphen = false
    var hasMark = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case 0x20, 0x09, 0x0D, 0x0A: break
      case UInt8(ascii: ">") where !hasHyphen && !hasMark: break
      default: return false
      }
    }
    return hasHyphen && hasMark
  }
}
