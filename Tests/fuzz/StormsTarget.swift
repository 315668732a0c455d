import Content
import Glibc
import Images
import JSON
import Mustache
import Text

@testable import HTML

extension FuzzTarget {
  /// One thing thousands of times, made of a few bytes: what reads it takes time in proportion.
  ///
  /// The first byte says what reads the text; the rest, parted by NUL, is what the text begins with, what
  /// is repeated, and what is repeated behind that.
  static let storms = FuzzTarget(name: "storms") { bytes in
    guard let first = bytes.first else { return }
    let reader = readers[Int(first) % readers.count]
    let parts = bytes.dropFirst().split(
      separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    var text = Array(parts[0])
    for part in parts.dropFirst() where !part.isEmpty {
      for _ in 0..<size / part.count { text += part }
    }
    let start = processorTime()
    reader.read(text)
    let seconds = processorTime() - start
    expect(seconds < limit, "\(text.count) bytes of \(reader.name) take \(seconds) s")
  }

  /// How long what is repeated becomes, and how many seconds that may take.
  private static let size = 128 << 10
  private static let limit = 2.0

  private static let readers: [(name: String, read: @Sendable ([UInt8]) -> Void)] = [
    ("front matter", { read("---\ntitle: ".utf8 + $0 + "\n---\n".utf8) }),
    ("Markdown", { read("---\ntitle: A\ndate: 2024-05-02\nextract: false\n---\n".utf8 + $0) }),
    ("a brief", { read("---\ntitle: A\ndate: 2024-05-02\n---\n".utf8 + $0) }),
    ("a template", { render($0) }),
    ("JSON", { _ = try? JSONValue.parse($0) }),
    ("HTML", { _ = HTMLArticle(utf8HTML($0)) }),
    ("an image", { _ = ImageHead.reading($0, named: "a", isWhole: true) }),
  ]

  private static func read(_ bytes: [UInt8]) {
    var faults: [Diagnostic] = []
    let file = SourceFile.reading(bytes, path: "content/briefs/a.md", reporting: &faults)
    if let file { _ = reader.read(file, reporting: &faults) }
  }

  private static func render(_ bytes: [UInt8]) {
    var faults: [Diagnostic] = []
    let file = SourceFile.reading(bytes, path: "a.mustache", reporting: &faults)
    guard let template = file.flatMap({ Template.parse($0, reporting: &faults) }) else { return }
    var output: [UInt8] = []
    TemplateLibrary(["main": template]).render(
      "main", with: .nothing, into: &output, reporting: &faults)
  }
}

/// The seconds of processor time that this thread has had.
private func processorTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
