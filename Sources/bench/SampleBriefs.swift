internal import Text

/// Made-up briefs of about 400 words, the same for the same number on every machine.
///
/// The sentences are of the kinds that briefs have: who met, what was said, an earlier meeting, a
/// framework, results, next steps, a list.
struct SampleBriefs {
  private var random: SampleRandom
  private let people: [String]

  /// Creates briefs that tell of `people`, or of a dozen names of their own.
  init(seed: UInt64 = 1, people: [String] = names) {
    random = SampleRandom(seed: seed)
    self.people = people
  }

  /// Returns a Markdown text of about `words` words.
  mutating func text(words: Int) -> String {
    var text = opening()
    var count = text.split(separator: " ").count
    while count < words {
      let sentence = random.next(of: sentences)
      text += random.next(5) == 0 ? "\n\n" : " "
      let filled = filled(sentence)
      text += filled
      count += filled.split(separator: " ").count
    }
    return text + "\n"
  }

  private mutating func opening() -> String {
    filled("P N of C met T M in Y on 12 May 2021 and agreed to open a consulate in Y.")
  }

  /// Puts names and matters in the places of the capitals.
  private mutating func filled(_ sentence: String) -> String {
    sentence.split(separator: " ").map { word in
      switch word.first {
      case _ where word.count > 2: String(word)
      case "N", "M": random.next(of: people) + word.dropFirst()
      case "P", "T": random.next(of: titles) + word.dropFirst()
      case "C": random.next(of: sampleCountries) + word.dropFirst()
      case "Y": random.next(of: sampleCities) + word.dropFirst()
      case "S": random.next(of: sampleSubjects) + word.dropFirst()
      default: String(word)
      }
    }.joined(separator: " ")
  }
}

/// Numbers that look drawn by lot and are the same on every machine.
struct SampleRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Returns a number from 0 up to `count`, which it never is.
  mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func next(of words: [String]) -> String { words[next(words.count)] }
}

private let names = [
  "Ana Petrova", "Kenji Sato", "Amos Kariuki", "Lena Brandt", "Omar Said", "Kim Sung-ho",
  "Rosa Ibarra", "Idris Bello", "Astrid Nyberg", "Tomas Vela", "Nadia Farouk", "Pavel Dolin",
]
private let titles = [
  "President", "Prime Minister", "Foreign Minister", "Deputy Foreign Minister", "Ambassador",
  "Minister of Trade and Industry", "State Secretary",
]
let sampleCountries = ["Kenya", "Norway", "Bulgaria", "Japan", "Chile", "Oman", "Ghana", "Peru"]
let sampleCities = ["Nairobi", "Oslo", "Sofia", "Osaka", "Lima", "Muscat", "Geneva", "Accra"]
let sampleSubjects = [
  "trade", "fisheries", "clean energy", "visas", "rail links", "food security", "student exchanges",
  "customs", "border crossings", "debt relief", "air services", "the price of copper",
]

private let sentences = [
  "The two sides discussed S, S and S, and exchanged views on the situation in the region.",
  "T M said that C and C would sign an agreement on S by the end of the year.",
  "According to a statement issued after the talks, the ministers agreed to set up a working "
    + "group on S and to hold a second round in Y in October.",
  "P N told reporters that “nothing is lost as long as we talk”, and thanked his hosts.",
  "Last year the two countries had signed a memorandum on S, which was never put into force.",
  "The partnership rests on three pillars: S, S and S.",
  "C announced $4 million for S, and C will provide technical support over three years.",
  "Analysts in Y doubted that the deal on S would hold until the elections.",
  "The delegation also included T M and T N.",
  "It was decided that experts from both capitals should meet every six months.",
  "They called on all parties to refrain from steps that could endanger S.",
  "In Y, P N denied reports that C had asked for a change of the terms.",
  "The next meeting will be held in Y in the spring.",
  "No date was set for a visit, and the question of S remained open.",
  "The draft of the communiqué had been prepared by officials who met in Y on Monday.",
]
