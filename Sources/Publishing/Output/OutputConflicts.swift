internal import Pages
internal import Text

/// Returns an error for each file that could not stand beside the others.
///
/// That is: two of one path, two whose paths differ only in case or in the spelling of a letter
/// (some file systems take them for one), a file where another needs a folder, a path that
/// leads out.
func conflicts(among files: [OutputFile]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var table = AddressTable<Void>(capacity: files.count)
  _ = table.take(Listing.path.text, ())
  // A file where many need a folder is one error.
  var told: Set<String> = []
  for file in files {
    guard isOutputPath(DiskPath(file.path)) else {
      diagnostics.append(.badOutputPath(file.path))
      continue
    }
    guard let clash = table.take(file.path, ()) else { continue }
    switch clash.kind {
    case .same, .spelling: diagnostics.append(.samePath(file.path, clash.file))
    case .above where told.insert(clash.file).inserted:
      diagnostics.append(.fileAndFolder(clash.file, file.path))
    case .above: break
    case .below: diagnostics.append(.fileAndFolder(file.path, clash.file))
    }
  }
  return diagnostics
}
