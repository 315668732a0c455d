internal import Text

/// An address of the form that nearly all have: the way to the root of the site, a plain path from
/// there, and maybe a place.
///
/// A site has millions of them, so that they are read as bytes; all others are left to `Target`.
enum PlainAddress {
  /// A file of the output.
  case file
  /// A place on the page that holds the link, by the id of the element.
  case ownPlace(ArraySlice<UInt8>)
  /// A place on another page.
  case place(PageScan.Link)

  /// What an address is compared with.
  struct Reader {
    /// The way from the page to the root: `../../`.
    let climb: [UInt8]
    /// The page that holds the link.
    let file: String
    let files: Set<String>

    /// Returns what an address leads to, or `nil` where it has another form or leads nowhere.
    func read(_ address: ArraySlice<UInt8>) -> PlainAddress? {
      guard let hash = address.firstIndex(of: UInt8(ascii: "#")) else {
        return fileName(address) == nil ? nil : .file
      }
      let id = address[(hash + 1)...]
      guard !id.isEmpty, id.allSatisfy(isPlain), !id.elementsEqual("top".utf8) else { return nil }
      if hash == address.startIndex { return .ownPlace(id) }
      guard let name = fileName(address[..<hash]) else { return nil }
      let text = String(decoding: address, as: UTF8.self)
      return .place(
        PageScan.Link(
          address: text, path: String(text.utf8.dropFirst(climb.count)) ?? text, file: name,
          fragment: String(decoding: id, as: UTF8.self)))
    }

    private func fileName(_ address: ArraySlice<UInt8>) -> String? {
      guard address.starts(with: climb) else { return nil }
      let path = address.dropFirst(climb.count)
      guard let last = path.last, path.first != UInt8(ascii: "."),
        path.first != UInt8(ascii: "/"), path.allSatisfy(isPlain)
      else { return nil }
      let text = String(decoding: path, as: UTF8.self)
      let name = last == UInt8(ascii: "/") ? text + "index.html" : text
      return files.contains(name) ? name : nil
    }
  }
}

/// Whether a byte of an address stands for itself and parts nothing but folders.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E: true
  default: false
  }
}
