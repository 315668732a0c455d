internal import Glibc

/// All that stands in an output folder before a build.
struct FormerOutput {
  /// A folder inside, or the output folder itself.
  struct Place {
    let status: FileStatus
    let isEmpty: Bool
  }

  let folder: Folder
  /// What stands there besides folders, without the list of the build's own files.
  private(set) var files: [DiskPath: FileStatus.Kind] = [:]
  private(set) var folders: [DiskPath: Place] = [:]
  /// The bytes of the list, or `nil` where there is none.
  private(set) var listingBytes: [UInt8]?
  /// What the list names.
  private(set) var listing = Listing([])
  /// The first folder inside at which something is mounted.
  private(set) var mount: DiskPath?

  /// Looks through the folder, without reading its files.
  ///
  /// - Throws: `DiskError` where a folder cannot be looked at, lies too deep, or where the list
  ///   is no regular file.
  init(_ folder: Folder) throws(DiskError) {
    self.folder = folder
    var pending = [DiskPath.root]
    while let path = pending.popLast() {
      let place = path.isRoot ? folder : try folder.opening(path)
      if !path.isRoot, mount == nil, place.isMount { mount = path }
      let names = try place.names()
      let isEmpty = names.isEmpty
      folders[path] = Place(status: try place.status(), isEmpty: isEmpty)
      for (name, kind) in names {
        let inner = path.appending(name)
        if inner.count > DiskPath.longest {
          throw DiskError(.listed, folder.words(for: path), ENAMETOOLONG)
        }
        // What vanished since it was listed is of no more interest.
        guard let kind = try place.kind(of: name, listedAs: kind) else { continue }
        if kind == .folder { pending.append(inner) } else { files[inner] = kind }
      }
    }
    try readListing()
  }

  /// Whether a build put the file there: the list names it, or a build was killed before it
  /// could rename it.
  func isOwn(_ path: DiskPath) -> Bool {
    listing.paths.contains(path) || isTemporaryName(path.name)
  }

  private mutating func readListing() throws(DiskError) {
    let isFolder = folders[Listing.path] != nil
    guard let kind = files.removeValue(forKey: Listing.path) ?? (isFolder ? .folder : nil) else {
      return
    }
    guard kind == .file else {
      throw DiskError(.read, folder.words(for: Listing.path), isFolder ? EISDIR : EINVAL)
    }
    let bytes = try folder.read(Listing.path, followsLink: false)
    listingBytes = bytes
    listing = Listing(parsing: bytes)
  }
}
