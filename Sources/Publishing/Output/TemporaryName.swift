/// Letters that end a temporary name.
private let digits = Array("0123456789abcdef".utf8)

/// Returns a name that no other process has taken, most likely: `prefix` and eight digits.
func temporaryName(_ prefix: String) -> DiskPath {
  let tail = (0..<8).map { _ in digits[Int.random(in: digits.indices)] }
  return DiskPath(Array(prefix.utf8) + tail)
}

/// The beginning of the name of a file that is being written in place.
let temporaryFilePrefix = ".readout-"

/// Returns the beginning of the names of folders that are being staged for an output.
func stagingPrefix(for output: DiskPath) -> [UInt8] {
  [UInt8(ascii: ".")] + output.bytes + Array(".readout-".utf8)
}

/// Returns whether the name is one of `temporaryFilePrefix`.
func isTemporaryName(_ name: DiskPath) -> Bool {
  isTemporaryName(name, prefix: Array(temporaryFilePrefix.utf8))
}

/// Returns whether the name is the prefix and eight digits.
func isTemporaryName(_ name: DiskPath, prefix: [UInt8]) -> Bool {
  name.count == prefix.count + 8 && name.bytes.starts(with: prefix)
    && name.bytes.suffix(8).allSatisfy(digits.contains)
}
