internal import Text

/// One file of the site as it shall be.
struct OutputFile: Sendable {
  /// Where the bytes of a file come from.
  enum Contents: Sendable {
    case bytes([UInt8])
    /// Made when they are asked for, each time anew, so that a site need not be held as a whole.
    case made(@Sendable (inout Outlet) -> Void)
    /// A file to be copied as it stands, by its absolute path.
    case copy(of: String)
  }

  /// The path relative to the output folder: parts between single `/`, none of them `.` or `..`.
  ///
  /// A path of another form is an error when the site is published.
  let path: String
  let contents: Contents

  init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}

/// How an output folder came to be what the files say.
package struct PublishingReport: Hashable, Sendable {
  /// How many files were written because they are new or have changed.
  package var written = 0
  /// How many files were as they should be already.
  package var unchanged = 0
  /// How many files of a former build were removed.
  package var removed = 0
  /// How many files that no build made were left alone.
  package var kept = 0

  /// Whether anything in the output folder is new.
  package var hasChanges = false
  /// The path of what could not be cleared away, though the site is complete; else `nil`.
  package var leftBehind: String?

  package init() {}
}
