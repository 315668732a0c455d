internal import Briefing
internal import Pages
internal import Publishing
internal import Text

/// What can be listed, each with the rows and records of its list.
enum Listings: String, CaseIterable {
  case briefs, drafts, upcoming, embargoed, participants

  /// Returns the list in columns.
  func rows(of list: ContentList, source: String) -> [[String]] {
    switch self {
    case .briefs, .drafts, .upcoming:
      briefs(of: list, source: source).map { [$0.brief.date.iso, $0.path, $0.brief.title] }
    case .embargoed:
      briefs(of: list, source: source).map {
        [$0.brief.visibility.embargo?.rfc3339 ?? "", $0.path, $0.brief.title]
      }
    case .participants:
      participants(of: list).map { [String($0.briefs), $0.slug, $0.name, $0.country ?? ""] }
    }
  }

  /// Returns the list as a JSON array, one object a line.
  func json(of list: ContentList, source: String) -> [UInt8] {
    let objects =
      self == .participants
      ? participants(of: list).map(object) : briefs(of: list, source: source).map(object)
    if objects.isEmpty { return Array("[]\n".utf8) }
    return Array("[\n".utf8) + objects.joined(separator: Array(",\n".utf8)) + Array("\n]\n".utf8)
  }

  private func object<Item: Recorded>(_ item: Item) -> [UInt8] {
    var json = JSONWriter()
    Item.record.write(item, to: &json)
    return json.bytes
  }

  private func briefs(of list: ContentList, source: String) -> [ListedBrief] {
    let settings = list.settings
    let chosen =
      switch self {
      case .drafts: list.briefs.filter(\.visibility.isDraft)
      case .upcoming: list.index.upcoming.map { list.index.briefs[$0] }
      case .embargoed:
        list.briefs.filter { settings.now < ($0.visibility.embargo ?? settings.now) }
          .sorted { embargo(of: $0) < embargo(of: $1) }
      case .briefs, .participants: list.index.briefs
      }
    return chosen.map { ListedBrief(brief: $0, path: shownPath($0.path, source: source)) }
  }

  private func embargo(of brief: Brief) -> Moment {
    brief.visibility.embargo ?? Moment(secondsSince1970: 0)
  }

  private func participants(of list: ContentList) -> [ListedParticipant] {
    list.index.participants.map {
      ListedParticipant(
        name: $0.name, slug: $0.slug, country: list.index.countryName(of: $0),
        briefs: $0.appearances.count)
    }
  }
}

/// A brief as lists tell of it.
struct ListedBrief: Recorded {
  let brief: Brief
  /// As seen from the working folder.
  let path: String

  static let record = Record<ListedBrief>(
    "brief", "A brief, hidden or not.",
    [
      .date("date", "The day of the meeting.") { $0.brief.date.iso },
      .flag("draft", "Whether it is a draft.") { $0.brief.visibility.isDraft },
      .optionalText("embargo", "The day or time before which it is hidden.") {
        $0.brief.visibility.embargo?.rfc3339
      },
      .text("path", "Its file, as seen from the working folder.") { $0.path },
      .text("slug", "The last part of its address.") { $0.brief.slug },
      .text("title", "Its title.") { $0.brief.title },
    ])
}

/// A participant as lists tell of them.
struct ListedParticipant: Recorded {
  let name: String
  let slug: String
  let country: String?
  let briefs: Int

  static let record = Record<ListedParticipant>(
    "participant", "A person who took part in a meeting.",
    [
      .count("briefs", "How many briefs name them.") { $0.briefs },
      .optionalText("country", "The state or organisation they act for.") { $0.country },
      .text("name", "The name.") { $0.name },
      .text("slug", "The last part of the address of their page.") { $0.slug },
    ])
}
