internal import Glibc
internal import Publishing

/// Tells when something changes in some folders, by inotify(7).
final class FolderWatch {
  /// Why folders cannot be watched.
  struct Failure: Error {
    /// The system's number: `ENOSPC` where it watches as many as it may.
    let number: Int32
  }

  /// Readable when there is something to be taken.
  let descriptor: Int32
  private var paths: [Int32: String] = [:]
  private var watched: Set<String> = []

  init() throws(Failure) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { throw Failure(number: errno) }
  }

  deinit { close(descriptor) }

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB
      | IN_MOVE_SELF | IN_ONLYDIR)

  /// Watches the folders at absolute paths from now on, besides those that are watched already.
  ///
  /// - Returns: Whether there are new ones among them, in which something may have changed before.
  func watch(_ folders: [String]) throws(Failure) -> Bool {
    var hasNew = false
    for folder in folders where !watched.contains(folder) {
      let number = unsafe inotify_add_watch(descriptor, folder, Self.mask)
      if number < 0 {
        // It may have gone again; whoever removed it is told of.
        if [ENOENT, ENOTDIR, EACCES].contains(errno) { continue }
        throw Failure(number: errno)
      }
      if let former = paths.updateValue(folder, forKey: number) { watched.remove(former) }
      watched.insert(folder)
      hasNew = true
    }
    return hasNew
  }

  /// Takes what has happened, and returns whether any of it may change a site.
  func take() -> Bool {
    var isRelevant = false
    while true {
      let (bytes, failure) = next()
      if failure == EINTR { continue }
      if bytes.isEmpty { return isRelevant }
      var start = 0
      while start + 16 <= bytes.count {
        let event = Event(bytes[start...])
        if note(event) { isRelevant = true }
        start += 16 + event.nameSize
      }
    }
  }

  private func next() -> (bytes: [UInt8], failure: Int32) {
    unsafe withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
      let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      return count < 0 ? ([], errno) : unsafe ([UInt8](buffer[..<count]), 0)
    }
  }

  /// Takes note of an event, and returns whether it may change a site.
  private func note(_ event: Event) -> Bool {
    if event.has(IN_Q_OVERFLOW) { return true }
    guard let folder = paths[event.watch] else { return false }
    if event.has(IN_IGNORED) {
      paths[event.watch] = nil
      watched.remove(folder)
      return true
    }
    if event.has(IN_MOVE_SELF) {
      // What was moved away is no longer what stands at the path.
      _ = inotify_rm_watch(descriptor, event.watch)
      return true
    }
    guard !isPassedOver(event.name) else { return false }
    if event.has(IN_CREATE), !event.has(Int32(bitPattern: UInt32(IN_ISDIR))) {
      return isComplete(folder + "/" + event.name)
    }
    return true
  }

  /// Whether a file that was just made will not be told of once more, when it has been written.
  private func isComplete(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
  }
}

/// One event as the system writes it: watch, kinds, cookie, size of the name, name.
private struct Event {
  let watch: Int32
  let nameSize: Int
  let name: String
  private let kinds: UInt32

  init(_ bytes: ArraySlice<UInt8>) {
    func word(_ place: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[bytes.startIndex + place + $1]) << (8 * $1) }
    }
    watch = Int32(bitPattern: word(0))
    kinds = word(4)
    nameSize = Int(word(12))
    name = String(decoding: bytes.dropFirst(16).prefix(nameSize).prefix { $0 != 0 }, as: UTF8.self)
  }

  func has(_ kind: Int32) -> Bool { kinds & UInt32(bitPattern: kind) != 0 }
}
