/// A name as briefs write it, parted into the titles that stand before it and the name itself.
package struct TitledName: Hashable, Sendable {
  /// "President" of "President Xi"; `nil` where there is none, and for "Mr" and the like.
  package let title: String?
  /// The words behind the titles; never empty unless there are no words at all.
  package let name: String

  package init(_ text: String) {
    let words = text.split(separator: " ")
    let count = words.prefix { word in
      slug(for: String(word)).split(separator: "-").allSatisfy(titleWords.contains)
    }.count
    let start = min(count, max(words.count - 1, 0))
    let title = words[..<start].drop { honorifics.contains(slug(for: String($0))) }
    self.title = title.isEmpty ? nil : title.joined(separator: " ")
    name = words[start...].joined(separator: " ")
  }
}

/// Words that stand before a name and are no office.
private let honorifics: Set<String> = ["dame", "dr", "lady", "lord", "mr", "mrs", "ms", "sir"]

/// Words of titles that may stand before a name, as slugs.
package let titleWords: Set<Substring> = [
  "acting", "admiral", "ambassador", "chair", "chairman", "chairwoman", "chancellor",
  "commissioner", "crown", "dame", "defence", "defense", "deputy", "director", "dr", "emperor",
  "empress", "excellency", "first", "foreign", "former", "general", "governor", "her", "high",
  "highness", "his", "king", "lady", "lord", "majesty", "marshal", "minister", "mr", "mrs", "ms",
  "of", "pope", "premier", "president", "prime", "prince", "princess", "professor", "queen",
  "representative", "royal", "secretary", "senator", "sir", "state", "the", "vice",
]
