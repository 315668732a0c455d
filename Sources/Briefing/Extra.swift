/// A value of the author's own, under `extra`: Readout hands it to templates and asks no more.
package indirect enum Extra: Hashable, Sendable {
  case text(String)
  /// `true` or `false`, written without quotes.
  case flag(Bool)
  case list([Extra])
  /// Members in the order in which the author wrote them.
  case map([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: Extra

    package init(name: String, value: Extra) {
      self.name = name
      self.value = value
    }
  }

  package static let empty = Extra.map([])
}
