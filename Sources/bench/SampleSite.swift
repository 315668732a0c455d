internal import Briefing
internal import Content
internal import Embedded
internal import Pages
internal import Text

/// A made-up site: some thousands of briefs that tell of 1,500 persons, with the default theme.
///
/// Few persons are in many briefs and many in a few. Front matter declares what authors declare;
/// two briefs in three list who took part, in all others that is left to extraction. Outcomes,
/// pillars and evidence come of extraction. Briefs link to earlier ones.
struct SampleSite {
  let theme: Theme
  let pages: [Page]

  /// Makes the briefs, reads them and composes their pages; `nil` where one has a fault.
  init?(briefs count: Int) {
    guard let settings = Self.settings else { return nil }
    var diagnostics: [Diagnostic] = []
    let reader = ContentReader(settings: settings)
    var content = SiteContent()
    for number in 0..<count {
      if case .brief(let brief) = reader.read(Self.file(number), reporting: &diagnostics) {
        content.briefs.append(brief)
      }
    }
    let (resolved, links) = content.resolvingLinks(
      files: [], settings: settings, reporting: &diagnostics)
    let index = SiteIndex(resolved, settings: settings, reporting: &diagnostics)
    let folder = "templates/assets/"
    let assets = AssetPaths(
      Dictionary(
        uniqueKeysWithValues: EmbeddedFile.files(under: folder).map {
          let name = String($0.path.dropFirst(folder.count))
          return (name, "assets/0123456789.\(name)")
        }))
    pages =
      Composer(index: index, assets: assets).pages(
        checking: links, reporting: &diagnostics
      ).all
    let templates = EmbeddedFile.files(under: "templates/")
      .filter { $0.path.hasSuffix(".mustache") }
      .map { SourceFile(path: $0.path, bytes: $0.bytes) }
    guard let theme = Theme(templates, assets: assets, reporting: &diagnostics),
      !diagnostics.hasErrors, content.briefs.count == count
    else { return nil }
    self.theme = theme
  }

  private static var settings: Settings? {
    guard let today = CalendarDate(iso: "2026-01-01") else { return nil }
    var settings = Settings(now: Moment(secondsSince1970: today.daysSince1970 * 86_400))
    settings.title = "Briefing Room"
    settings.description = "Briefings on diplomatic meetings, with the evidence for every fact."
    settings.baseURL = "https://briefings.example.org/"
    settings.author = "Briefing Room"
    return settings
  }

  /// Returns the file of one brief, the same for the same number whatever the size of the site.
  private static func file(_ number: Int) -> SourceFile {
    var random = SampleRandom(seed: UInt64(number) &* 7_919 &+ 11)
    let cast = (0..<3 + random.next(4)).map { _ in samplePerson(&random) }
    var samples = SampleBriefs(seed: UInt64(number) &+ 1, people: cast.map(\.name))
    var text = "---\n" + frontMatter(number, cast, &random) + "---\n"
    text += samples.text(words: 250) + "\n## What is next\n\n" + samples.text(words: 150)
    if number > 0 {
      let other = random.next(number)
      text += "\nSee [the earlier talks](\(name(other)).md).\n"
    }
    return SourceFile(path: "content/briefs/\(name(number)).md", bytes: Array(text.utf8))
  }

  private static func name(_ number: Int) -> String { "\(day(number))-talks-\(number)" }

  private static func day(_ number: Int) -> String {
    CalendarDate(daysSince1970: 16_436 + number % 3_650)?.iso ?? ""
  }

  private static func frontMatter(
    _ number: Int, _ cast: [SamplePerson], _ random: inout SampleRandom
  ) -> String {
    let city = random.next(of: sampleCities)
    let subject = random.next(of: sampleSubjects)
    var text = """
      title: \(cast[0].name) and \(cast[1].name) meet on \(subject)
      date: \(day(number))
      location: \(city)
      kind: \(random.next(of: ["bilateral", "bilateral", "ministerial", "call", "visit"]))
      topics: [\(subject), \(random.next(of: sampleSubjects)) & regional affairs]
      sources:
        - title: Readout of the talks in \(city), "\(subject)" & more
          publisher: Ministry of Foreign Affairs
          url: https://www.example.org/readouts?id=\(number)&lang=en
          date: \(day(number))

      """
    if random.next(2) == 0 { text += "event: \(city) Forum on \(subject)\n" }
    if random.next(2) == 0 {
      text += "summary: The two sides agreed to go on with talks on \(subject) in \(city).\n"
    }
    if random.next(10) == 0 {
      text += "updates:\n  - { date: \(day(number)), note: The name of the host was corrected. }\n"
    }
    if random.next(3) > 0 {
      text += "participants:\n"
      for person in Set(cast).sorted(by: { $0.name < $1.name }) {
        text += "  - { name: \(person.name), country: \(person.country) }\n"
      }
    }
    return text
  }
}

/// Someone who takes part in made-up meetings.
private struct SamplePerson: Hashable {
  let name: String
  let country: String
}

/// Returns one of 1,500 persons; the first of them come up most often.
private func samplePerson(_ random: inout SampleRandom) -> SamplePerson {
  let number = random.next(1_500) * random.next(1_500) / 1_500
  return SamplePerson(
    name: firstNames[number % 40] + " " + lastNames[number / 40],
    country: sampleCountries[number % sampleCountries.count])
}

private let firstNames = [
  "Ana", "Kenji", "Amos", "Lena", "Omar", "Rosa", "Idris", "Astrid", "Tomas", "Nadia", "Pavel",
  "Ingrid", "Samuel", "Leila", "Marco", "Yuki", "Farid", "Clara", "Hugo", "Salma", "Viktor",
  "Elena", "Daniel", "Miriam", "Jorge", "Anneli", "Rashid", "Sofia", "Peter", "Amina", "Lukas",
  "Chioma", "Andrei", "Beatriz", "Karim", "Helga", "Mateo", "Zainab", "Oscar", "Irene",
]
private let lastNames = [
  "Petrova", "Sato", "Kariuki", "Brandt", "Said", "Ibarra", "Bello", "Nyberg", "Vela", "Farouk",
  "Dolin", "Okafor", "Lindqvist", "Moreau", "Tanaka", "Hassan", "Silva", "Novak", "Keller",
  "Mensah", "Rossi", "Haddad", "Ortega", "Dimitrov", "Larsen", "Mwangi", "Castro", "Weber",
  "Suzuki", "Rahman", "Costa", "Ivanov", "Abebe", "Fischer", "Nkosi", "Duarte", "Aziz", "Popov",
]
