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
  /// A folder that may not be changed is made changeable first. Steps down by a list, so that
  /// depth costs no stack.
  func removeTree(_ path: DiskPath) throws(DiskError) {
    var pending = [path]
    var folders: [DiskPath] = []
    while let folder = pending.popLast() {
      folders.append(folder)
      // What cannot be opened up fails below, with a better error.
      if !mayChange(folder) { try? setMode(0o700, of: folder) }
      for (name, kind) in try names(in: folder) {
        let inner = folder.appending(name)
        let isFolder = try self.kind(of: inner, listedAs: kind) == .folder
        if isFolder { pending.append(inner) } else { try remove(inner) }
      }
    }
    while let folder = folders.popLast() {
      try unlink(folder, AT_REMOVEDIR)
    }
  }

  private func mayChange(_ path: DiskPath) -> Bool {
    unsafe call(path) { unsafe faccessat(descriptor, $0, R_OK | W_OK | X_OK, AT_EACCESS) } == 0
  }

  private func unlink(_ path: DiskPath, _ flags: Int32) throws(DiskError) {
    let result = unsafe call(path) { unsafe unlinkat(descriptor, $0, flags) }
    if result != 0, errno != ENOENT, errno != ENOTDIR { throw error(.removed, path) }
  }
}
