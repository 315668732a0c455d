/// Returns a number with the word for what is counted, as in "1 brief" and "2 briefs".
package func counted(_ count: Int, _ what: String) -> String {
  "\(count) \(what)\(count == 1 ? "" : "s")"
}
