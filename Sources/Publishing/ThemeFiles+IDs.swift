extension ThemeFiles {
  /// The ids that templates give to elements whatever they show: `main`, `related`.
  ///
  /// An id that a template makes out of data is none of these.
  var elementIDs: Set<String> {
    var ids: Set<String> = []
    for (path, bytes) in files where path.hasSuffix(".mustache") {
      for word in bytes.split(whereSeparator: { $0 <= 0x20 }) where word.starts(with: "id=".utf8) {
        let value = word.dropFirst(3)
        let quote = value.first { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let id = value.drop { $0 == quote }.prefix { $0 != quote && $0 != UInt8(ascii: ">") }
        if !id.contains(UInt8(ascii: "{")) { ids.insert(String(decoding: id, as: UTF8.self)) }
      }
    }
    return ids
  }
}
