/// Returns where the text of a line begins, behind the marks of quotations and list items.
func startOfText(in bytes: [UInt8], line: Range<Int>) -> Int {
  var index = line.lowerBound
  while index < line.upperBound {
    if isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ">") {
      index += 1
      continue
    }
    var end = index
    while end < line.upperBound, 0x30...0x39 ~= bytes[end] { end += 1 }
    guard end + 1 < line.upperBound, isBlank(bytes[end + 1]),
      (end == index ? "-+*" : ".)").utf8.contains(bytes[end])
    else { break }
    index = end + 2
  }
  return index
}
