internal import Text

/// Returns a JSON array with one element a line, so that a change of one is a change of one line.
func jsonLines<Element>(
  of elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
) -> [UInt8] {
  var outlet = Outlet()
  writeJSONLines(of: elements, to: &outlet, write)
  return outlet.bytes
}

/// Writes such an array, and hands on what has come together after each element.
func writeJSONLines<Element>(
  of elements: some Sequence<Element>, to outlet: inout Outlet,
  _ write: (inout JSONWriter, Element) -> Void
) {
  outlet.bytes.append("[" as StaticString)
  var isFirst = true
  for element in elements {
    outlet.bytes.append(isFirst ? "\n" as StaticString : ",\n")
    isFirst = false
    JSONWriter.append(to: &outlet.bytes) { write(&$0, element) }
    outlet.handOn()
  }
  outlet.bytes.append("\n]\n" as StaticString)
}
