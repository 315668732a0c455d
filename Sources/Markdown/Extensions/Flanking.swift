internal import Text

/// Whether a run of marks can open or close something, by what stands beside it.
///
/// - SeeAlso: CommonMark 0.30, section 6.2.
struct Flanking {
  let isLeft: Bool
  let isRight: Bool
  /// The byte before the run; a line break where it is the first of its line.
  let before: UInt8

  /// Looks at a run in the prose as it stands in the file, marks of other elements around it and all.
  init(of run: Range<Int>, in prose: Prose, file: SourceFile) {
    let bytes: [UInt8]
    let place: Range<Int>
    if let source = prose.source(of: run.lowerBound) {
      bytes = file.bytes
      place = source..<source + run.count
    } else {
      bytes = prose.text
      place = run
    }
    let previous = Kind(before: place.lowerBound, in: bytes)
    let next = Kind(at: place.upperBound, in: bytes)
    before = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : 0x0A
    isLeft = next != .space && (next != .punctuation || previous != .other)
    isRight = previous != .space && (previous != .punctuation || next != .other)
  }

  private enum Kind {
    case space, punctuation, other

    init(at offset: Int, in bytes: [UInt8]) {
      guard offset < bytes.count else {
        self = .space
        return
      }
      if bytes[offset] < 0x80 {
        self.init(bytes[offset])
      } else {
        self.init(scalarIn: bytes[offset..<min(offset + 4, bytes.count)])
      }
    }

    init(before offset: Int, in bytes: [UInt8]) {
      guard offset > 0 else {
        self = .space
        return
      }
      if bytes[offset - 1] < 0x80 {
        self.init(bytes[offset - 1])
        return
      }
      var start = offset - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      self.init(scalarIn: bytes[start..<offset])
    }

    private init(_ byte: UInt8) {
      self =
        isSpace(byte) ? .space : isPunctuation(byte) ? .punctuation : .other
    }

    private init(scalarIn bytes: ArraySlice<UInt8>) {
      guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
        self = .other
        return
      }
      // No other text begins with a byte order mark.
      if scalar == "\u{FEFF}" {
        self = .space
        return
      }
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .space
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        self = .punctuation
      default: self = .other
      }
    }
  }
}
