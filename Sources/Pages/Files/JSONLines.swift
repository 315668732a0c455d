internal import Text

/// Returns a JSON array with one element a line, so that a change of one is a change of one line.
func jsonLines<Element>(
  of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
) -> [UInt8] {
  var bytes = Array("[".utf8)
  var isFirst = true
  for element in elements {
    bytes.append(isFirst ? "\n" as StaticString : ",\n")
    isFirst = false
    JSONWriter.append(to: &bytes) { write(&$0, element) }
  }
  bytes.append("\n]\n" as StaticString)
  return bytes
}
