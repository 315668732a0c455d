import Glibc
import Testing
import Text

@testable import Publishing

/// A temporary folder that a test fills; it goes when the test ends.
final class Scratch: Sendable {
  let path: String
  let folder: Folder

  init(in place: String? = nil) throws {
    let place = place ?? Self.usual
    let above = try Folder.opening(DiskPath(place))
    let name = temporaryName("readout-test-")
    try above.make(name)
    path = place + "/" + name.text
    folder = try Folder.opening(DiskPath(path))
  }

  deinit {
    let path = DiskPath(path)
    guard let parent = path.parent else { return }
    try? Folder.opening(parent).removeTree(path.name)
  }

  /// Where temporary folders may be had: on a disk and, if there is one, in memory.
  static var places: [String?] {
    unsafe access("/dev/shm", W_OK) == 0 ? [nil, "/dev/shm"] : [nil]
  }

  private static var usual: String {
    unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }

  /// Returns the absolute path of something inside.
  func absolute(_ name: String) -> String { path + "/" + name }

  /// Makes a folder and those above it.
  func make(_ name: String) throws {
    var path = DiskPath.root
    for part in name.split(separator: "/") {
      path = path.appending(DiskPath(String(part)))
      if try folder.status(of: path) == nil { try folder.make(path) }
    }
  }

  /// Writes a file in place of what stood there, and makes the folders above it.
  func write(_ text: String, to name: String) throws {
    let path = DiskPath(name)
    if let parent = path.parent { try make(parent.text) }
    try folder.remove(path)
    try folder.write(Array(text.utf8), to: path)
  }

  /// Makes a symbolic link with any target.
  func link(_ name: String, to target: String) throws {
    if let parent = DiskPath(name).parent { try make(parent.text) }
    let result = unsafe symlink(target, absolute(name))
    try #require(result == 0)
  }

  /// Makes a named pipe, at which a careless reader would wait for ever.
  func makePipe(_ name: String) throws {
    let result = unsafe mkfifo(absolute(name), 0o644)
    try #require(result == 0)
  }

  func read(_ name: String) throws -> String {
    try String(decoding: folder.read(DiskPath(name)), as: UTF8.self)
  }

  func status(_ name: String) throws -> FileStatus? { try folder.status(of: DiskPath(name)) }

  func mode(_ name: String) throws -> UInt32? { try status(name)?.mode }

  func remove(_ name: String) throws {
    if try status(name)?.kind == .folder {
      try folder.removeTree(DiskPath(name))
    } else {
      try folder.remove(DiskPath(name))
    }
  }

  /// The names at the top, hidden ones too.
  func names() throws -> [String] { try folder.names().map(\.name.text) }

  /// What stands below a folder: `path` or `path/`, with text, target or mode.
  func tree(_ top: String) throws -> [String] {
    try walk(top).map { path, status in
      let name = path.relative(to: DiskPath(top))?.text ?? ""
      return switch status.kind {
      case .file: try "\(name): \(String(decoding: folder.read(path), as: UTF8.self))"
      case .folder: "\(name)/ \(String(status.mode, radix: 8))"
      case .link: "\(name) -> \(try target(path))"
      case .other: "\(name)|"
      }
    }
  }

  /// The whole status of everything below a folder and of the folder itself: inodes and times.
  func statuses(_ top: String) throws -> [String: FileStatus] {
    var all = ["": try #require(try status(top))]
    for (path, status) in try walk(top) { all[path.text] = status }
    return all
  }

  private func walk(_ top: String) throws -> [(DiskPath, FileStatus)] {
    var found: [(DiskPath, FileStatus)] = []
    var pending = [DiskPath(top)]
    while let path = pending.popLast() {
      for (name, _) in try folder.names(in: path) {
        let inner = path.appending(name)
        let status = try #require(try folder.status(of: inner))
        found.append((inner, status))
        if status.kind == .folder { pending.append(inner) }
      }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  private func target(_ path: DiskPath) throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink(absolute(path.text), &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension [Diagnostic] {
  /// The codes, in order, once each time they came.
  var codes: [String] { map(\.code).sorted() }
}
