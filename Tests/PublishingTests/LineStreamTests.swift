import Glibc
import Testing

@testable import Publishing

@Suite struct LineStreamTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("\n", [""]),
    ("a\r\nb\r\n", ["a\r", "b\r"]), ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
  ])
  func `lines end with a line feed or with the file`(text: String, lines: [String]) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "lines")
    #expect(try contents(LineStream(scratch.absolute("lines"))) == lines)
  }

  @Test func `lines of all lengths come whole, whatever the blocks`() throws {
    let lines = (0..<400).map { String(repeating: "x", count: $0 * 997 % 70_000) }
    let scratch = try Scratch()
    try scratch.write(lines.joined(separator: "\n"), to: "lines")
    #expect(try contents(LineStream(scratch.absolute("lines"))) == lines)
  }

  @Test(arguments: ["\n", ""])
  func `a line that is too long is told and passed over`(end: String) throws {
    let scratch = try Scratch()
    let long = String(repeating: "x", count: 300_000)
    try scratch.write(
      "a\n\(long)\nb\n\(long.prefix(100_001))\n\(long.prefix(100_000))" + end, to: "l")
    let descriptor = unsafe open(scratch.absolute("l"), O_RDONLY)
    var stream = LineStream(descriptor, isOwn: true, name: "l", longest: 100_000)
    let lines = try stream.next(9, size: 1 << 30)
    #expect(lines.map(\.number) == [1, 2, 3, 4, 5])
    #expect(lines.map(\.bytes?.count) == [1, nil, 1, nil, 100_000])
  }

  @Test func `lines of a slow pipe come at once`() throws {
    let pipe = try Pipe()
    var stream = LineStream(pipe.reading, isOwn: false, name: "pipe")
    pipe.write("a\nb\nc")
    #expect(try texts(stream.next(9, size: 1_000)) == ["a", "b"])
    pipe.write("d\n")
    #expect(try texts(stream.next(9, size: 1_000)) == ["cd"])
    pipe.write("e")
    pipe.end()
    #expect(try texts(stream.next(9, size: 1_000)) == ["e"])
    #expect(try stream.next(9, size: 1_000).isEmpty)
  }

  @Test func `no more lines come than are asked for`() throws {
    let scratch = try Scratch()
    try scratch.write("a\nb\nccc\nd\ne\n", to: "lines")
    var stream = try LineStream(scratch.absolute("lines"))
    #expect(try texts(stream.next(2, size: 1_000)) == ["a", "b"])
    #expect(try texts(stream.next(9, size: 3)) == ["ccc"])
    #expect(try texts(stream.next(9, size: 1_000)) == ["d", "e"])
  }

  @Test func `what cannot be read is an error`() throws {
    let scratch = try Scratch()
    #expect(throws: DiskError(.read, scratch.absolute("none"), ENOENT)) {
      _ = try LineStream(scratch.absolute("none"))
    }
    var folder = try LineStream(scratch.path)
    #expect(throws: DiskError(.read, scratch.path, EISDIR)) { try folder.next(1, size: 1) }
  }

  private func contents(_ stream: consuming LineStream) throws -> [String] {
    var all: [String] = []
    while true {
      let lines = try stream.next(7, size: 1 << 16)
      if lines.isEmpty { return all }
      all += texts(lines)
    }
  }

  private func texts(_ lines: [LineStream.Line]) -> [String] {
    lines.map { String(decoding: $0.bytes ?? [], as: UTF8.self) }
  }
}

/// A pipe of which the test holds both ends.
private final class Pipe {
  let reading: Int32
  private var writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    end()
    close(reading)
  }

  func write(_ text: String) {
    _ = unsafe Glibc.write(writing, text, text.utf8.count)
  }

  func end() {
    if writing >= 0 { close(writing) }
    writing = -1
  }
}
