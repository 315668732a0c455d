internal import Text

/// Who has which file of the output, so that no two get the same: by case and accents too, for many
/// disks take such names for one, and no file where another needs a folder.
package struct AddressTable<Owner> {
  /// What stands in the way of a file.
  package struct Clash {
    package enum Kind {
      case same, spelling
      /// The other is a file where this one needs a folder.
      case above
      /// The other needs a folder where this one is a file.
      case below
    }

    package let kind: Kind
    /// The other file.
    package let file: String
    let owner: Owner
  }

  private typealias Place = (file: String, owner: Owner)

  /// By path, folded.
  private var files: [String: Place] = [:]
  /// One of the files that need a folder, by the folder's path, folded.
  private var folders: [String: Place] = [:]

  package init(capacity: Int) { files.reserveCapacity(capacity) }

  /// Gives a file to an owner, or returns what stands in the way.
  package mutating func take(_ file: String, _ owner: Owner) -> Clash? {
    let path = foldedAddress(file)
    if let other = files[path] {
      let isSame = other.file.utf8.elementsEqual(file.utf8)
      return Clash(kind: isSame ? .same : .spelling, file: other.file, owner: other.owner)
    }
    if let other = folders[path] {
      return Clash(kind: .below, file: other.file, owner: other.owner)
    }
    var missing: [String] = []
    var folder = path[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      let name = String(folder)
      // What is above a known folder is known too.
      if folders[name] != nil { break }
      if let other = files[name] {
        return Clash(kind: .above, file: other.file, owner: other.owner)
      }
      missing.append(name)
    }
    files[path] = (file, owner)
    for name in missing { folders[name] = (file, owner) }
    return nil
  }
}

/// Returns the path in lower case; strings compare equal however their letters are composed.
func foldedAddress(_ path: String) -> String { path.lowercased() }
