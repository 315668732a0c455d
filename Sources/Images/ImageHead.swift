package import Text

/// What the first bytes of an image file tell: its size, or what is wrong with it.
package struct ImageHead: Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    case empty
    /// Git keeps the image elsewhere, and this is the note that stands for it.
    case pointer
    /// The name claims one format, the bytes are of another or of none that is known.
    case other(ImageFormat, than: ImageFormat)
    case none(ImageFormat)
    /// The bytes begin as the format wants and do not go on so.
    case damaged(ImageFormat)
  }

  /// `nil` where the file does not tell.
  package let size: ImageSize?
  /// What is to be told; a name without a known ending claims nothing, so nothing is wrong.
  package let fault: Fault?

  package init(size: ImageSize? = nil, fault: Fault? = nil) {
    self.size = size
    self.fault = fault
  }

  /// How many bytes of a file to read: at first, where those are not enough, and at the most.
  ///
  /// Most formats need few; a JPEG may have megabytes of profiles and previews before its size.
  package static let lengths = [4 << 10, 64 << 10, 4 << 20]

  /// Reads the head of a file whose name claims a format by its ending.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the file.
  ///   - path: The name.
  ///   - isWhole: Whether `bytes` are all that the file has.
  /// - Returns: `nil` where more of the file is needed.
  package static func reading(
    _ bytes: [UInt8], named path: String, isWhole: Bool
  ) -> ImageHead? {
    let claimed = ImageFormat(named: path)
    guard let format = ImageFormat(of: bytes) else {
      return ImageHead(fault: claimed.flatMap { fault(of: bytes, claiming: $0) })
    }
    do throws(HeadFault) {
      let size = try format.size(in: HeadBytes(bytes))
      guard let claimed, claimed != format else { return ImageHead(size: size) }
      return ImageHead(size: size, fault: .other(format, than: claimed))
    } catch {
      switch error {
      case .short where !isWhole: return nil
      case .short, .broken: return ImageHead(fault: claimed.map { _ in .damaged(format) })
      case .foreign: return ImageHead(fault: claimed.map { .none($0) })
      }
    }
  }

  /// What is wrong with bytes that begin as no format does.
  private static func fault(of bytes: [UInt8], claiming format: ImageFormat) -> Fault? {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: "version https://git-lfs".utf8) { return .pointer }
    // UTF-16 is allowed in SVG; it is too rare to be read here.
    let isWide = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    return format == .svg && isWide ? nil : .none(format)
  }
}

extension ImageFormat {
  fileprivate func size(in head: HeadBytes) throws(HeadFault) -> ImageSize? {
    switch self {
    case .png: try pngSize(head)
    case .gif: try gifSize(head)
    case .jpeg: try jpegSize(head)
    case .webp: try webpSize(head)
    case .avif: try avifSize(head)
    case .svg: try svgSize(head)
    }
  }
}
