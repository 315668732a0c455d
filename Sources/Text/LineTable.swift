internal import Glibc

/// A place in a file as an editor shows it.
package struct Position: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in UTF-8 bytes, from 1.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (one: Position, other: Position) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// The offsets at which the lines of a file begin.
///
/// A line ends after `\n`, so that `\r\n` ends one too.
package struct LineTable: Sendable {
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while offset < buffer.count,
        let found = unsafe memchr(base + offset, 0x0A, buffer.count - offset)
      {
        offset = unsafe found - UnsafeMutableRawPointer(mutating: base) + 1
        starts.append(offset)
      }
    }
    self.starts = starts
  }

  /// Returns the line and column of `offset`.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  package func position(of offset: Int) -> Position {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low + 1, column: offset - starts[low] + 1)
  }

  /// Returns the offset of the first byte of `line`, which counts from 1.
  package func start(ofLine line: Int) -> Int? {
    starts.indices.contains(line - 1) ? starts[line - 1] : nil
  }
}
