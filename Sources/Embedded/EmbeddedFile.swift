internal import CEmbedded

/// A file that was built into the program: the default theme and the lexicons.
package struct EmbeddedFile: Sendable {
  /// The path in this repository, such as `templates/brief.mustache`.
  package let path: String
  package let bytes: [UInt8]

  /// The files below `folder`, which ends with `/`, in the order of their paths.
  package static func files(under folder: String) -> [EmbeddedFile] {
    let files = unsafe UnsafeBufferPointer(
      start: readout_embedded_files_start(), count: readout_embedded_count)
    var found: [EmbeddedFile] = []
    for unsafefile in unsafe files {
      let path = unsafe String(cString: file.path)
      guard path.hasPrefix(folder) else { continue }
      let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      found.append(EmbeddedFile(path: path, bytes: bytes))
    }
    return found
  }
}
