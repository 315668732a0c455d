internal import CEmbedded

/// A file that was built into the program: the default theme and the lexicons.
package struct EmbeddedFile: Sendable {
  /// The path in this repository, such as `templates/brief.mustache`.
  package let path: String
  package let bytes: [UInt8]

  /// The files below `folder`, which ends with `/`, in the order of their paths.
  package static func files(under folder: String) -> [EmbeddedFile] {
    (0..<readout_embedded_count).compactMap { index in
      let file = unsafe readout_embedded_files_start()[index]
      let path = unsafe String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
      return unsafe EmbeddedFile(path: path, bytes: Array(bytes))
    }
  }
}
