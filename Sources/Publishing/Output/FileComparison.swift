internal import Text

/// A file of the site on its way to the disk, part by part, beside the file that stands there now.
///
/// As long as the parts are what that file holds, nothing is written. With the first difference
/// a new file is begun, with what was the same copied from the old one.
final class FileComparison {
  /// Whether the parts so far are not what stands there.
  private(set) var isDifferent = false
  private let former: OpenFile?
  /// How many bytes of `former` were found to be the same.
  private var same = 0
  private var new: OpenFile?
  private let begin: (() throws(DiskError) -> OpenFile)?
  /// What went wrong in the midst of a text that cannot be broken off.
  private var failure: DiskError?

  /// Begins at the start of both.
  ///
  /// - Parameters:
  ///   - former: What stands there, if anything does that can be read.
  ///   - begin: Makes the new file, or is `nil` where nothing shall be written.
  init(
    with former: consuming OpenFile?, writing begin: (() throws(DiskError) -> OpenFile)? = nil
  ) {
    isDifferent = former == nil
    self.former = former
    self.begin = begin
  }

  /// Takes all of a file; paths of files to be copied are looked up from `folder`.
  ///
  /// - Throws: `DiskError` where a file to be copied cannot be read, or the new one not be written.
  func take(_ contents: OutputFile.Contents, in folder: Folder) throws(DiskError) {
    switch contents {
    case .bytes(let bytes):
      try take(bytes, isLast: true)
    case .made(let make):
      var outlet = Outlet(handingTo: { self.note($0) })
      make(&outlet)
      if let failure { throw failure }
      try take(outlet.bytes, isLast: true)
    case .copy(let original):
      let original = try OpenFile.reading(DiskPath(original), in: folder, followsLink: true)
      var isLast = false
      while !isLast {
        let part = try original.read(atMost: OpenFile.part)
        isLast = part.count < OpenFile.part
        try take(part, isLast: isLast)
      }
    }
    try new?.finish()
  }

  private func note(_ part: [UInt8]) {
    guard failure == nil else { return }
    do throws(DiskError) { try take(part, isLast: false) } catch { failure = error }
  }

  private func take(_ part: [UInt8], isLast: Bool) throws(DiskError) {
    if !isDifferent, isSame(part, isLast: isLast) {
      same += part.count
      return
    }
    isDifferent = true
    guard let begin else { return }
    if new == nil {
      new = try begin()
      try copySame()
    }
    try new?.write(part)
  }

  /// Returns whether what stands there goes on like that; the size of a last part is looked at first.
  private func isSame(_ part: [UInt8], isLast: Bool) -> Bool {
    let end = same + part.count
    switch former {
    case .none: return false
    case .some(let former):
      guard isLast ? former.size == end : former.size >= end,
        let old = try? former.read(atMost: part.count)
      else { return false }
      return areSame(old, part)
    }
  }

  private func copySame() throws(DiskError) {
    guard same > 0 else { return }
    try former?.move(to: 0)
    while same > 0, let part = try former?.read(atMost: min(same, OpenFile.part)), !part.isEmpty {
      try new?.write(part)
      same -= part.count
    }
  }
}

extension Folder {
  /// Writes a new file with the contents.
  func write(_ contents: OutputFile.Contents, to path: DiskPath) throws(DiskError) {
    try FileComparison(with: nil) { () throws(DiskError) in
      try OpenFile.making(path, in: self)
    }.take(contents, in: self)
  }
}
