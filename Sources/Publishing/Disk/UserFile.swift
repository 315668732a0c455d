internal import Glibc

/// One file of the user's that is to be made, or to be replaced as a whole.
package enum UserFile {
  /// Writes a new file; there must be none, nor a link of that name.
  ///
  /// The folder that holds it is made, if the one above is there.
  ///
  /// - Throws: `DiskError` with `EEXIST` where something of the name is there.
  package static func make(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let file = DiskPath(path)
    let parent = file.parent ?? .root
    let above =
      try parent.isRoot
      ? nil
      : parent.parent.map { (path) throws(DiskError) in
        try Folder.opening(path.isRoot ? DiskPath(".") : path)
      }
    let isNew =
      try above.map { (above) throws(DiskError) in
        try above.status(of: parent.name) == nil
      } ?? false
    if isNew { try above?.make(parent.name) }
    let folder = try Folder.opening(parent.isRoot ? DiskPath(".") : parent, shown: parent.text)
    guard try folder.status(of: file.name) == nil else {
      throw DiskError(.written, path, EEXIST)
    }
    let temporary = temporaryName(temporaryFilePrefix)
    do throws(DiskError) {
      try folder.write(bytes, to: temporary)
      try folder.renameNew(temporary, to: file.name)
    } catch {
      try? folder.remove(temporary)
      if isNew { _ = try? above?.removeFolder(parent.name) }
      throw DiskError(error.operation, path, error.number)
    }
  }

  /// Replaces a file that still has the bytes `former`, at once and with its mode.
  ///
  /// A link stays a link, and its target is replaced.
  ///
  /// - Returns: `false` where the file has changed; then nothing is written.
  package static func replace(
    _ path: String, _ former: [UInt8], with bytes: [UInt8]
  ) throws(DiskError) -> Bool {
    guard let real = canonicalPath(of: DiskPath(path)), let parent = real.parent else {
      throw DiskError(.read, path, errno)
    }
    let folder = try Folder.opening(parent)
    let name = real.name
    guard let status = try folder.status(of: name) else { throw DiskError(.read, path, ENOENT) }
    // Who may do everything still does not mean to write what is marked as not to be written.
    guard status.mode & 0o222 != 0, folder.mayWrite(name) else {
      throw DiskError(.written, path, EACCES)
    }
    let temporary = temporaryName(temporaryFilePrefix)
    do throws(DiskError) {
      var file = try OpenFile.making(temporary, in: folder)
      try file.write(bytes)
      try file.take(status)
      try file.finish()
      guard try areSame(folder.read(name), former) else {
        try folder.remove(temporary)
        return false
      }
      try folder.rename(temporary, to: name)
    } catch {
      try? folder.remove(temporary)
      throw DiskError(error.operation, path, error.number)
    }
    return true
  }
}

extension Folder {
  fileprivate func mayWrite(_ path: DiskPath) -> Bool {
    unsafe call(path) { unsafe faccessat(descriptor, $0, W_OK, AT_EACCESS) } == 0
  }
}
