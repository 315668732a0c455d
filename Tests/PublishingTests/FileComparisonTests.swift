import Testing
import Text

@testable import Publishing

@Suite struct FileComparisonTests {
  private static let parts = (0..<5).map { part in
    Array(repeating: UInt8(ascii: "a") + UInt8(part), count: 70_000)
  }

  /// What is written of a list in five parts over `former`, or `nil` where nothing is.
  private func written(over former: [UInt8]?) throws -> [UInt8]? {
    let scratch = try Scratch()
    let folder = scratch.folder
    if let former { try folder.write(former, to: DiskPath("old")) }
    let old = former == nil ? nil : try OpenFile.reading("old", in: folder)
    let comparison = FileComparison(with: old) { () throws(DiskError) in
      try OpenFile.making(DiskPath("new"), in: folder)
    }
    try comparison.take(
      .made { outlet in
        for part in Self.parts {
          outlet.bytes += part
          outlet.handOn()
        }
      }, in: folder)
    #expect(comparison.isDifferent == (try folder.status(of: DiskPath("new")) != nil))
    return comparison.isDifferent ? try folder.read(DiskPath("new")) : nil
  }

  @Test func `a long file that is the same is not written`() throws {
    #expect(try written(over: Array(Self.parts.joined())) == nil)
  }

  @Test(arguments: [0, 1, 69_999, 70_000, 139_999, 140_000, 210_001, 349_999])
  func `one that differs anywhere, ends early or goes on is written as a whole`(
    offset: Int
  ) throws {
    let whole = Array(Self.parts.joined())
    var changed = whole
    changed[offset] = UInt8(ascii: "!")
    #expect(try written(over: changed) == whole)
    #expect(try written(over: Array(whole[..<offset])) == whole)
    #expect(try written(over: whole + changed[..<(offset + 1)]) == whole)
  }

  @Test func `one that is new is written as a whole`() throws {
    #expect(try written(over: nil) == Array(Self.parts.joined()))
  }
}

extension OpenFile {
  fileprivate static func reading(_ name: String, in folder: Folder) throws(DiskError) -> OpenFile {
    try reading(DiskPath(name), in: folder, followsLink: false)
  }
}
