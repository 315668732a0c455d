internal import Glibc

/// Folders that were made on the way to something, to be removed again where it comes to nothing.
struct MadeFolders {
  private var paths: [(folder: Folder, path: DiskPath)] = []

  /// Makes the folder at an absolute path and those above it that are missing.
  mutating func make(_ path: DiskPath) throws(DiskError) {
    var missing: [DiskPath] = []
    var above = path
    while canonicalPath(of: above) == nil, let parent = above.parent, !parent.isRoot {
      missing.append(above.name)
      above = parent
    }
    guard !missing.isEmpty else { return }
    let folder = try Folder.opening(above)
    var inner = DiskPath.root
    for name in missing.reversed() {
      inner = inner.appending(name)
      do throws(DiskError) {
        try folder.make(inner)
      } catch {
        // Another build may have been quicker.
        if error.number == EEXIST { continue }
        // A file system across a network may have made it all the same.
        paths.append((folder, inner))
        throw error
      }
      paths.append((folder, inner))
      try folder.setMode(0o755, of: inner)
    }
  }

  /// Removes those that are empty.
  func remove() {
    for (folder, path) in paths.reversed() { _ = try? folder.removeFolder(path) }
  }
}
