internal import Text

/// Returns an error for each file that could not stand beside the others.
///
/// That is: two of one path, two whose paths differ only in case or in the spelling of a letter
/// (some file systems take them for one), a file where another needs a folder, a path that
/// leads out.
func conflicts(among files: [OutputFile]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var paths = [folded(Listing.path.text): Listing.path.text]
  for file in files {
    guard isOutputPath(DiskPath(file.path)) else {
      diagnostics.append(.badOutputPath(file.path))
      continue
    }
    if let other = paths.updateValue(file.path, forKey: folded(file.path)) {
      diagnostics.append(.samePath(file.path, other))
    }
  }
  var seen: Set<String> = []
  for file in files {
    var path = folded(file.path)[...]
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      guard seen.insert(String(path)).inserted else { break }
      if let other = paths[String(path)] {
        diagnostics.append(.fileAndFolder(other, file.path))
      }
    }
  }
  return diagnostics
}

/// Returns the path in lower case; strings compare equal however their letters are composed.
private func folded(_ path: String) -> String { path.lowercased() }
