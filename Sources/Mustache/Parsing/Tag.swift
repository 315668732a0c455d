/// One pair of delimiters and what stands between them.
struct Tag {
  enum Kind {
    case escaped, raw, comment, delimiters, section, inverted, close, partial, parent, block
  }

  var kind: Kind
  /// From the first byte of the opening delimiter to the last of the closing one.
  var range: Range<Int>
  /// What is between, without the sign that tells the kind and without white space around it.
  var content: Range<Int>
}

extension Tag.Kind {
  /// Creates the kind that `sign`, the first byte of a tag, announces.
  init?(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "&"): self = .raw
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    default: return nil
    }
  }
}

/// The two marks that enclose a tag.
struct Delimiters {
  var opening = Array("{{".utf8)
  var closing = Array("}}".utf8)

  /// Returns a tag with this content, as a writer would type it here.
  func tag(_ content: String) -> String {
    String(decoding: opening, as: UTF8.self) + content + String(decoding: closing, as: UTF8.self)
  }
}

/// Returns whether `byte` is white space inside a line.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

/// Returns whether `byte` is white space.
func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
