internal import Glibc
package import Text

/// A site that is made from nothing: it builds at once, and its files say what to do next.
package enum NewSite {
  /// Makes a site in a folder that does not exist, or that holds nothing but `.git`.
  ///
  /// A new folder gets its name when all files are in it. Where something fails, or a signal comes
  /// (see `Interruption`), what was made is removed again.
  ///
  /// - Parameters:
  ///   - path: The folder as the user named it.
  ///   - withTemplates: Whether the default theme is written out too.
  ///   - diagnostics: Where errors go.
  /// - Returns: The paths of the files, or `nil` where none was made.
  package static func make(
    in path: String, withTemplates: Bool, reporting diagnostics: inout [Diagnostic]
  ) -> [String]? {
    let files = NewSiteFiles.all(withTemplates: withTemplates)
    var made = MadeFolders()
    do throws(DiskError) {
      if let refusal = try refusal(of: path) {
        diagnostics.append(refusal)
        return nil
      }
      if let existing = try? Folder.opening(DiskPath(path), shown: path) {
        try write(files, into: existing)
      } else {
        try makeFolder(path, with: files, making: &made)
      }
      return files.map(\.path)
    } catch {
      made.remove()
      if Interruption.signal == nil { diagnostics.append(error.diagnostic()) }
      return nil
    }
  }

  /// Why no site can be made there, if none can.
  private static func refusal(of path: String) throws(DiskError) -> Diagnostic? {
    let place = DiskPath(path)
    guard !place.isRoot, place.usableText != nil else {
      return .noNewSite(path, "is no name of a folder")
    }
    let folder: Folder
    do throws(DiskError) {
      folder = try Folder.opening(place, shown: path)
    } catch {
      switch error.number {
      case ENOENT: return isLink(place) ? .noNewSite(path, "is a link to nothing") : nil
      case ENOTDIR: return .noNewSite(path, "is not a folder, or lies in none")
      default: throw error
      }
    }
    let names = try folder.names().map(\.name.text).filter { $0 != ".git" }
    if names.isEmpty { return nil }
    let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    return .noNewSite(path, "is not empty: it holds \(shown)\(rest)")
  }

  /// Writes the files into a folder beside, and gives it the name at the end.
  private static func makeFolder(
    _ path: String, with files: [(path: String, bytes: [UInt8])], making made: inout MadeFolders
  ) throws(DiskError) {
    guard let place = futurePath(of: DiskPath(path)), let above = place.parent else {
      throw DiskError(.made, path, errno)
    }
    try made.make(above)
    let parent = try Folder.opening(above)
    let staging = temporaryName(".\(place.name.text).readout-")
    do throws(DiskError) {
      try parent.make(staging)
      try write(files, into: parent.opening(staging, shown: path))
      try parent.renameNew(staging, to: place.name)
    } catch {
      try? parent.removeTree(staging)
      throw error.number == EEXIST ? error : DiskError(error.operation, path, error.number)
    }
  }

  /// Writes the files into a folder that has none of their names.
  private static func write(
    _ files: [(path: String, bytes: [UInt8])], into folder: Folder
  ) throws(DiskError) {
    var made: Set<DiskPath> = []
    do throws(DiskError) {
      for (path, bytes) in files {
        let path = DiskPath(path)
        for above in path.ancestors where !made.contains(above) {
          try folder.make(above)
          made.insert(above)
        }
        // What stands there all of a sudden is somebody else's.
        if try folder.status(of: path) != nil { throw folder.error(.written, path, EEXIST) }
        made.insert(path)
        try folder.write(bytes, to: path)
        if Interruption.signal != nil { throw folder.error(.written, path, EINTR) }
      }
    } catch {
      for path in made where path.parent == .root {
        let isFolder = try? folder.status(of: path)?.kind == .folder
        if isFolder == true { try? folder.removeTree(path) } else { try? folder.remove(path) }
      }
      throw error
    }
  }
}

extension DiskPath {
  /// The folders above a relative path, the outermost first.
  fileprivate var ancestors: [DiskPath] {
    var found: [DiskPath] = []
    var above = parent
    while let folder = above, !folder.isRoot {
      found.append(folder)
      above = folder.parent
    }
    return found.reversed()
  }
}

extension Diagnostic {
  fileprivate static func noNewSite(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "no-new-site", path: nil,
      "'\(path)' \(reason); name a folder that does not exist, or an empty one")
  }
}
