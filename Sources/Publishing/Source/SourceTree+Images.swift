internal import Images
internal import Text

extension SourceTree {
  /// Returns what the heads of images tell, by their paths; several files are read at once.
  func imageHeads(
    of paths: [String], jobs: Int, reporting diagnostics: inout [Diagnostic]
  ) -> [String: ImageHead] {
    let results = parallelMap(paths, jobs: jobs) { path -> (ImageHead?, Diagnostic?) in
      do throws(DiskError) {
        let head = try readHead(path, lengths: ImageHead.lengths) { bytes, isWhole in
          ImageHead.reading(bytes, named: path, isWhole: isWhole)
        }
        return (head ?? ImageHead(), nil)
      } catch {
        return (nil, error.diagnostic(of: path))
      }
    }
    diagnostics += results.compactMap(\.1)
    return Dictionary(
      uniqueKeysWithValues: zip(paths, results).compactMap { path, result in
        result.0.map { (path, $0) }
      })
  }
}
