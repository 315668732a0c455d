/// How a word is written and what it shows; `%` stands for its number.
struct WordForm {
  var written: String
  var shown: String

  init(_ written: String, _ shown: String? = nil) {
    self.written = written
    self.shown = shown ?? written
  }

  func numbered(_ number: Int) -> WordForm {
    WordForm(
      written.replacing("%", with: "\(number)"), shown.replacing("%", with: "\(number)"))
  }

  /// Whether the word may stand in an address or in code just as well.
  var isPlain: Bool {
    written == shown
      && written.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0"..."9" ~= $0
      }
  }

  /// Words of ordinary text, the plain ones first.
  static let text = [
    WordForm("w%"), WordForm("v%"), WordForm("é%"), WordForm("王%"), WordForm("ab%c"),
    WordForm("🙂%"), WordForm("a\\*%", "a*%"), WordForm("b&amp;%", "b&%"),
    WordForm("&eacute;%", "é%"), WordForm("c&#8217;s%", "c’s%"), WordForm("d\\|%", "d|%"),
    WordForm("f\\&amp;%", "f&amp;%"), WordForm("g_%_h"), WordForm("i\\\\%", "i\\%"),
    WordForm("j&ngE;%", "j\u{2267}\u{338}%"), WordForm("k&nosuch;%"), WordForm("l&n%"),
    WordForm("\\q%"), WordForm("r%\\!", "r%!"), WordForm("\\#%s", "#%s"),
    WordForm("&lt;%&gt;", "<%>"), WordForm("\\&#35;%", "&#35;%"), WordForm("x\\<%", "x<%"),
    WordForm("y\\\\\\*%", "y\\*%"), WordForm("z&#92;!%", "z\\!%"),
  ]

  /// Words with marks in them, which pair with other marks around them.
  static let marked = [WordForm("m**%**o", "m%o"), WordForm("n*%*o", "n%o")]

  /// Words of code, where nothing is escaped.
  static let code = [
    WordForm("w%"), WordForm("é%"), WordForm("t\\*%"), WordForm("u&amp;%"), WordForm("v_%_"),
    WordForm("s\\\\%"), WordForm("&lt;%"), WordForm(">%"),
  ]

  /// Words of code in a cell, where a pipe is.
  static let cellCode: [WordForm] =
    code.dropLast() + [WordForm("y\\|%", "y|%"), WordForm("\\|%", "|%")]

  /// Addresses, which show themselves, in brackets.
  static let address = [
    WordForm("http://e.org/%"), WordForm("http://e.org/%?a&amp;b", "http://e.org/%?a&b"),
    WordForm("a%@e.org"), WordForm("http://e.org/\\*%"), WordForm("http://e.org/\\\\%"),
  ]

  /// Addresses that stand bare.
  static let bareAddress = [
    WordForm("https://e.org/%"), WordForm("www.e.org/%"), WordForm("b%@e.org"),
    WordForm("https://e.org/\\_%", "https://e.org/_%"),
    WordForm("https://e.org/?a=b&amp;c=%", "https://e.org/?a=b&c=%"),
  ]
}
