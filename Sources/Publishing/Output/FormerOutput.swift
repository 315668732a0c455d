internal import Glibc

/// All that stands in an output folder before a build.
struct FormerOutput: Sendable {
  /// A folder inside, or the output folder itself.
  struct Place: Sendable {
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
  private(set) var listed: Set<DiskPath> = []
  /// The first folder inside at which something is mounted.
  private(set) var mount: DiskPath?

  /// Looks through the folder, level by level, without reading its files.
  ///
  /// - Throws: `DiskError` where a folder cannot be looked at, lies too deep, or where the list
  ///   is no regular file.
  init(_ folder: Folder, jobs: Int) throws(DiskError) {
    self.folder = folder
    var level = [DiskPath.root]
    while !level.isEmpty {
      let looks = parallelMap(level, jobs: jobs) { path in
        Result { () throws(DiskError) in try Look(at: path, in: folder) }
      }
      var next: [DiskPath] = []
      for (path, look) in zip(level, looks) {
        let look = try look.get()
        folders[path] = look.place
        if look.isMount, !path.isRoot, mount == nil { mount = path }
        next += look.folders
        for (path, kind) in look.files { files[path] = kind }
      }
      level = next
    }
    try readListing()
  }

  /// Whether a build put the file there: the list names it, or a build was killed before it
  /// could rename it.
  func isOwn(_ path: DiskPath) -> Bool {
    listed.contains(path) || isTemporaryName(path.name)
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
    listed = Set(Listing(parsing: bytes).paths)
  }
}

/// What one folder of the output holds.
private struct Look: Sendable {
  let place: FormerOutput.Place
  let isMount: Bool
  private(set) var folders: [DiskPath] = []
  private(set) var files: [(DiskPath, FileStatus.Kind)] = []

  init(at path: DiskPath, in folder: Folder) throws(DiskError) {
    let opened = try folder.opening(path)
    let names = try opened.names()
    place = FormerOutput.Place(status: try opened.status(), isEmpty: names.isEmpty)
    isMount = opened.isMount
    for (name, kind) in names {
      let inner = path.appending(name)
      if inner.count > DiskPath.longest {
        throw DiskError(.listed, folder.words(for: path), ENAMETOOLONG)
      }
      // What vanished since it was listed is of no more interest.
      guard let kind = try opened.kind(of: name, listedAs: kind) else { continue }
      if kind == .folder { folders.append(inner) } else { files.append((inner, kind)) }
    }
  }
}
