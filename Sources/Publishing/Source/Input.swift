internal import Glibc

/// The most bytes that a text may have, be it of the site or named by the user; a device may have
/// no end.
let largestText = 64 << 20

/// Returns all bytes of a file that the user named, or of standard input where it is `nil`.
///
/// Unlike the files of a site, it may be a pipe.
///
/// - Throws: `DiskError` where there is no such file or it cannot be read.
package func readInput(_ path: String?) throws(DiskError) -> [UInt8] {
  let name = path ?? "standard input"
  var descriptor = STDIN_FILENO
  if let path {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw DiskError(.read, name, errno) }
  }
  defer { if path != nil { close(descriptor) } }
  var bytes: [UInt8] = []
  while true {
    var failure: Int32 = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if failure == EINTR { continue }
    if failure != 0 { throw DiskError(.read, name, failure) }
    if chunk.isEmpty { return bytes }
    if bytes.count + chunk.count > largestText { throw DiskError(.read, name, EFBIG) }
    bytes += chunk
  }
}
