internal import Glibc

/// Files of another hand that came into the output while the new one was being made beside it.
///
/// They stand in the old output, which is about to be removed, and are moved into the new one.
struct LateFiles: Sendable {
  let old: Folder
  let new: Folder

  /// Moves a file that was linked or copied into the new output, if another one has taken its place
  /// or it has been changed since.
  func saveReplaced(_ path: DiskPath) throws(DiskError) {
    guard let late = try old.status(of: path), let kept = try new.status(of: path),
      late.inode != kept.inode, late.kind != .folder
    else { return }
    // A copy has the time of its original.
    if late.modified != kept.modified || late.size != kept.size {
      _ = old.move(path, into: new, isReplacing: true)
    }
  }

  /// Moves what is left in a folder of the old output, once all that was known of is gone; what the
  /// new output has another file for stays.
  ///
  /// - Throws: `DiskError` where the folder cannot be looked at or removed.
  func saveAll(in path: DiskPath) throws(DiskError) {
    for (name, _) in try old.names(in: path) {
      let inner = path.appending(name)
      if old.move(inner, into: new) { continue }
      // The folder may be one that the new output does not need.
      var above = path
      var missing: [DiskPath] = []
      while !above.isRoot, try new.status(of: above) == nil {
        missing.append(above)
        above = above.parent ?? .root
      }
      for folder in missing.reversed() {
        try new.make(folder)
        if let status = try old.status(of: folder) { try new.setMode(status.mode, of: folder) }
      }
      _ = old.move(inner, into: new)
    }
    if !path.isRoot { try old.removeFolder(path) }
  }
}
