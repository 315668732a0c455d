/// A title with everything that some format takes for a sign of its own, in several scripts.
let hostile =
  "=A \"q\" 'r' ]]> \\ {b} %&#$_^~ ;,: <i>\r\n@line\tend 李明 محمد \u{200F}\u{1F91D}\u{1F3FD} \u{7}|"

/// The same as it stands in XML, which cannot hold the bell.
let hostileInXML =
  hostile
  .replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  .replacing(">", with: "&gt;").replacing("\u{7}", with: "")
