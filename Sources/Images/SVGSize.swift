internal import Text

/// Returns the size that the root element of an SVG file gives, or that of its `viewBox`.
///
/// - Returns: `nil` where it gives none, or one that depends on the page.
/// - SeeAlso: SVG 2, sections 8.2 and 8.12.
func svgSize(_ head: HeadBytes) throws(HeadFault) -> ImageSize? {
  var tag = StartTag(head)
  try tag.findRoot()
  guard try tag.name().split(separator: ":").last == "svg" else { throw .foreign }
  var width: Double?
  var height: Double?
  var box: ViewBox?
  while let attribute = try tag.nextAttribute() {
    switch attribute.name {
    case "width": width = pixels(attribute.value)
    case "height": height = pixels(attribute.value)
    case "viewBox": box = ViewBox(attribute.value)
    default: break
    }
  }
  let ratio = box.map { $0.width / $0.height }
  if width == nil, height == nil { width = box?.width }
  return ImageSize(
    rounding: width ?? height.flatMap { height in ratio.map { height * $0 } },
    height ?? width.flatMap { width in ratio.map { width / $0 } })
}

/// The part of a drawing that is shown.
private struct ViewBox {
  let width: Double
  let height: Double

  init?(_ text: String) {
    let numbers = text.split { $0.isWhitespace || $0 == "," }.map { Double($0) ?? 0 }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    (width, height) = (numbers[2], numbers[3])
  }
}

extension ImageSize {
  fileprivate init?(rounding width: Double?, _ height: Double?) {
    // A number beyond that is a slip of some program; nothing is shown so large.
    let possible = 0.0..<1e6
    guard let width, let height, possible.contains(width), possible.contains(height) else {
      return nil
    }
    self.init(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }
}

/// The units that do not depend on the page, in pixels; the last one is none at all.
private let units: [(name: String, pixels: Double)] = [
  ("px", 1), ("pt", 96 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
  ("", 1),
]

private func pixels(_ length: String) -> Double? {
  let text = length.split(whereSeparator: \.isWhitespace).joined()
  guard let unit = units.first(where: { text.hasSuffix($0.name) }) else { return nil }
  return Double(text.dropLast(unit.name.count)).map { $0 * unit.pixels }.flatMap {
    $0 > 0 ? $0 : nil
  }
}
