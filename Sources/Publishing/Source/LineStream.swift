internal import Glibc

/// The lines of a file or pipe, read as they come; closed at the end of its life.
///
/// No more is held than one block beyond the lines that were asked for. A line is everything
/// before a line feed, or before the end; a byte order mark at the beginning is none of it.
package struct LineStream: ~Copyable {
  package struct Line: Sendable {
    /// Counts from 1.
    package let number: Int
    /// `nil` where the line is longer than is allowed.
    package let bytes: [UInt8]?
  }

  /// The most bytes that a line may have.
  package static let longest = largestText

  /// How many times as long as the longest a line is taken to have no end.
  private static let endless = 16

  private let descriptor: Int32
  private let isOwn: Bool
  private let name: String
  private let longest: Int
  /// What was read; the next line begins at `start`, and there is no line feed before `searched`.
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var number = 0
  /// Whether the beginning of a line that is too long was dropped.
  private var isSkipping = false
  /// How many bytes of one line were dropped; a device may have no end.
  private var skipped = 0
  private var isAtEnd = false
  private var failure: DiskError?

  deinit { if isOwn { close(descriptor) } }

  /// Opens a file that the user named, which may be a pipe, or standard input where it is `nil`.
  package init(_ path: String?) throws(DiskError) {
    guard let path else {
      self.init(STDIN_FILENO, isOwn: false, name: "standard input")
      return
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw DiskError(.read, path, errno) }
    self.init(descriptor, isOwn: true, name: path)
  }

  init(_ descriptor: Int32, isOwn: Bool, name: String, longest: Int = Self.longest) {
    self.descriptor = descriptor
    self.isOwn = isOwn
    self.name = name
    self.longest = longest
  }

  /// Returns the next lines: none at the end, else one at least, for which it waits if it must.
  ///
  /// There are as many as can be had without waiting, `count` at the most, and no further one once
  /// they have `size` bytes together.
  ///
  /// - Throws: `DiskError` where nothing more can be read or a line has no end; the lines before that come first.
  package mutating func next(_ count: Int, size: Int) throws(DiskError) -> [Line] {
    var lines: [Line] = []
    var taken = 0
    while lines.count < count, taken < size {
      if let line = takeLine() {
        taken += line.bytes?.count ?? 0
        lines.append(line)
      } else if isAtEnd || failure != nil || !lines.isEmpty && !hasInput(waiting: 0) {
        break
      } else {
        readBlock()
      }
    }
    if lines.isEmpty, let failure { throw failure }
    return lines
  }

  /// Takes a line out of the buffer, or returns `nil` where it holds no whole one.
  private mutating func takeLine() -> Line? {
    let feed = buffer[searched...].firstIndex(of: 0x0A)
    let end = feed ?? buffer.count
    searched = end
    if end - start > longest || isSkipping {
      isSkipping = true
      skipped += end - start
      start = end
    }
    guard feed != nil || isAtEnd && (end > start || isSkipping) else { return nil }
    number += 1
    if number == 1, buffer[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    let line = Line(number: number, bytes: isSkipping ? nil : Array(buffer[start..<end]))
    isSkipping = false
    skipped = 0
    start = min(end + 1, buffer.count)
    searched = start
    return line
  }

  private mutating func readBlock() {
    // What is left is part of one line; the room that a long one took is given back.
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
    } else {
      buffer.removeSubrange(..<start)
    }
    searched -= start
    start = 0
    var failure: Int32 = 0
    let block = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { block, count in
      let got = unsafe read(descriptor, block.baseAddress, block.count)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if skipped > Self.endless * longest { failure = EFBIG }
    switch failure {
    case 0: buffer += block
    case EINTR: return
    case EAGAIN: _ = hasInput(waiting: -1)
    default: self.failure = DiskError(.read, name, failure)
    }
    isAtEnd = failure == 0 && block.isEmpty
  }

  /// Whether there is something to read, or the end; waits for it, without limit if negative.
  private func hasInput(waiting milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) != 0
  }
}
