internal import Glibc

extension Folder {
  /// Removes a file or a link; where there is none, nothing happens.
  ///
  /// That is so, too, where a file stands in the place of a folder of the path.
  func remove(_ path: DiskPath) throws(DiskError) {
    try unlink(path, 0)
  }

  /// Removes an empty folder; where there is none, nothing happens.
  ///
  /// - Returns: `false` where the folder is not empty or something is mounted there.
  @discardableResult
  func removeFolder(_ path: DiskPath) throws(DiskError) -> Bool {
    do throws(DiskError) {
      try unlink(path, AT_REMOVEDIR)
      return true
    } catch {
      if error.number == ENOTEMPTY || error.number == EEXIST || error.number == EBUSY {
        return false
      }
      throw error
    }
  }

  /// Removes a folder with all that it holds, without following links.
  ///
  /// A folder that may not be changed is made changeable first. Each folder is opened in the one
  /// above, one after the other, so that depth costs neither stack nor descriptors and no path is
  /// too long.
  func removeTree(_ path: DiskPath) throws(DiskError) {
    var above: [Level] = []
    var folder = try openingUp(path)
    var rest = try folder.removeFiles()
    while true {
      if let name = rest.popLast() {
        let inner = try folder.openingUp(
          name, shown: above.count < Self.namedDepth ? nil : folder.shown)
        above.append(
          Level(inner: name, rest: rest, status: try folder.status(), shown: folder.shown))
        folder = inner
        rest = try folder.removeFiles()
      } else if let level = above.popLast() {
        let outer = try folder.opening(DiskPath(".."), shown: level.shown)
        // Somebody who moves folders about must not lead this one to others.
        let status = try outer.status()
        guard status.inode == level.status.inode, status.device == level.status.device else {
          throw folder.error(.removed, .root, ENOENT)
        }
        try outer.unlink(level.inner, AT_REMOVEDIR)
        folder = outer
        rest = level.rest
      } else {
        break
      }
    }
    try unlink(path, AT_REMOVEDIR)
  }

  /// A folder on the way down, while one inside it is emptied.
  private struct Level {
    let inner: DiskPath
    /// The folders in it that are still to be removed.
    let rest: [DiskPath]
    let status: FileStatus
    let shown: String
  }

  /// How deep messages name a folder; what lies deeper goes by the name of that one.
  private static let namedDepth = 64

  /// Opens a folder in this one; one that may not be changed is made changeable first.
  private func openingUp(_ path: DiskPath, shown: String? = nil) throws(DiskError) -> Folder {
    // What cannot be opened up fails below, with a better error.
    if !mayChange(path) { try? setMode(0o700, of: path) }
    return try opening(path, shown: shown)
  }

  /// Removes all but the folders, and returns their names.
  private func removeFiles() throws(DiskError) -> [DiskPath] {
    var folders: [DiskPath] = []
    for (name, kind) in try names() {
      if try self.kind(of: name, listedAs: kind) == .folder {
        folders.append(name)
      } else {
        try remove(name)
      }
    }
    return folders
  }

  private func mayChange(_ path: DiskPath) -> Bool {
    unsafe call(path) { unsafe faccessat(descriptor, $0, R_OK | W_OK | X_OK, AT_EACCESS) } == 0
  }

  private func unlink(_ path: DiskPath, _ flags: Int32) throws(DiskError) {
    let result = unsafe call(path) { unsafe unlinkat(descriptor, $0, flags) }
    if result != 0, errno != ENOENT, errno != ENOTDIR { throw error(.removed, path) }
  }
}
