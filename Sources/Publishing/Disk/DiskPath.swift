internal import Glibc

/// A path as the disk has it: bytes, which need not be UTF-8.
///
/// `String` takes two spellings of one letter for the same name; the disk does not. Paths are
/// relative to some folder unless they begin with `/`; the empty path is that folder itself.
struct DiskPath: Hashable, Comparable, Sendable {
  /// The longest relative path that is used, in bytes; Linux takes 4,095 in one call.
  static let longest = 4_000

  /// The folder that paths are relative to.
  static let root = DiskPath("")

  /// The bytes and a NUL, as system calls want them.
  private let terminated: [UInt8]

  init(_ text: String) {
    self.init(text.utf8)
  }

  init(_ bytes: some Collection<UInt8>) {
    var terminated: [UInt8] = []
    terminated.reserveCapacity(bytes.count + 1)
    terminated.append(contentsOf: bytes)
    terminated.append(0)
    self.terminated = terminated
  }

  var bytes: ArraySlice<UInt8> { terminated.dropLast() }
  var count: Int { terminated.count - 1 }
  var isRoot: Bool { terminated.count == 1 }
  var isAbsolute: Bool { terminated[0] == UInt8(ascii: "/") }

  /// The path for a message; bytes that are no text are shown as U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path as text, or `nil` where it is not UTF-8 or holds a control character.
  var usableText: String? {
    var before: UInt8 = 0
    for byte in bytes {
      // DEL, and U+0080 to U+009F, which are C2 80 to C2 9F.
      if byte < 0x20 || byte == 0x7F || before == 0xC2 && byte < 0xA0 { return nil }
      before = byte
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Returns the path of `name` in this folder.
  func appending(_ name: DiskPath) -> DiskPath {
    if isRoot { return name }
    if name.isRoot { return self }
    let slash: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return DiskPath(bytes + slash + name.bytes)
  }

  /// The folder that holds it, or `nil` for the root.
  var parent: DiskPath? {
    if isRoot { return nil }
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return .root }
    return DiskPath(slash == 0 && count > 1 ? bytes[...0] : bytes[..<slash])
  }

  /// The part after the last `/`.
  var name: DiskPath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return DiskPath(bytes[(slash + 1)...])
  }

  /// Returns the rest of the path below `folder`, or `nil` where it does not lie there.
  ///
  /// A folder lies in itself.
  func relative(to folder: DiskPath) -> DiskPath? {
    if folder.isRoot || self == folder { return folder.isRoot ? self : .root }
    guard bytes.starts(with: folder.bytes) else { return nil }
    let rest = bytes.dropFirst(folder.count)
    if folder.bytes.last == UInt8(ascii: "/") { return DiskPath(rest) }
    return rest.first == UInt8(ascii: "/") ? DiskPath(rest.dropFirst()) : nil
  }

  /// Orders by bytes.
  static func < (one: DiskPath, other: DiskPath) -> Bool {
    // The NUL at the end comes before all, so that what begins alike needs no further look.
    order(one.terminated, other.terminated) < 0
  }

  static func == (one: DiskPath, other: DiskPath) -> Bool {
    areSame(one.terminated, other.terminated)
  }

  func hash(into hasher: inout Hasher) {
    unsafe terminated.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  /// Calls `body` with the path as a C string; the root is `.` there.
  func withPointer<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe (isRoot ? [UInt8(ascii: "."), 0] : terminated).withUnsafeBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        if let base = characters.baseAddress { return unsafe body(base) }
        preconditionFailure("a path ends with a NUL")
      }
    }
  }
}

/// Returns whether the bytes are the same; `==` on arrays takes them one by one.
func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  one.count == other.count && order(one, other) == 0
}

/// Compares as many bytes as both have: negative, zero or positive as in C.
private func order(_ one: [UInt8], _ other: [UInt8]) -> Int32 {
  unsafe one.withUnsafeBytes { one in
    unsafe other.withUnsafeBytes { other in
      guard let first = one.baseAddress, let second = other.baseAddress else { return 0 }
      return unsafe memcmp(first, second, min(one.count, other.count))
    }
  }
}
