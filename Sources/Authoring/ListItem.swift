internal import Briefing
internal import Content
internal import Text

/// One item of a list of the front matter, ready to be written.
struct ListItem {
  /// A key and its value; a key of `nil` is the item itself.
  struct Member {
    var key: String?
    var value: Value
  }

  enum Value {
    case text(String)
    case texts([String])
    /// One text a line, each below the sentence that proves it.
    case lines([(text: String, comment: String?)])
  }

  var members: [Member]
  /// What stands above the item as a comment.
  var comment: String?

  /// Returns the item over several lines, the first of which begins with `- `.
  func blockLines() -> [String] {
    var lines = comment.map { ["# \($0)"] } ?? []
    var lead = "- "
    for member in members {
      let key = member.key.map { "\($0): " } ?? ""
      switch member.value {
      case .text(let text):
        lines.append(lead + key + yamlValue(text))
      case .texts(let texts):
        lines.append(
          lead + key + "[" + texts.map { yamlValue($0, isInFlow: true) }.joined(separator: ", ")
            + "]")
      case .lines(let items):
        lines.append(lead + (member.key.map { "\($0):" } ?? ""))
        for item in items {
          if let comment = item.comment { lines.append("    # \(comment)") }
          lines.append("    - " + yamlValue(item.text))
        }
      }
      lead = "  "
    }
    return lines
  }

  /// Returns the item as it stands inside brackets.
  func flowText() -> String {
    let texts = members.map { member in
      let value =
        switch member.value {
        case .text(let text): yamlValue(text, isInFlow: true)
        case .texts(let texts):
          "[" + texts.map { yamlValue($0, isInFlow: true) }.joined(separator: ", ") + "]"
        case .lines(let lines):
          "[" + lines.map { yamlValue($0.text, isInFlow: true) }.joined(separator: ", ") + "]"
        }
      return member.key.map { "\($0): \(value)" } ?? value
    }
    return members.first?.key == nil ? texts.joined() : "{ " + texts.joined(separator: ", ") + " }"
  }
}

extension [ProposedFact] {
  /// Returns facts of one kind as items of their list; pillars of one framework are one item.
  ///
  /// With the `prose` of the brief, each stands below the sentence that proves it, unless the one
  /// above does.
  func listItems(quoting prose: Prose?) -> [ListItem] {
    var items: [ListItem] = []
    var former: String?
    var place = startIndex
    while place < endIndex {
      let fact = self[place]
      let quote = fact.evidence.flatMap { comment(quoting: $0, in: prose) }
      let new = quote == former ? nil : quote
      former = quote
      place += 1
      guard case .pillar(let pillar) = fact.claim, pillar.framework != nil || pillar.by != nil
      else {
        items.append(fact.listItem(below: new))
        continue
      }
      var lines: [(text: String, comment: String?)] = [(valueLine(pillar.text), nil)]
      while place < endIndex, self[place].framework == fact.framework {
        let quote = self[place].evidence.flatMap { comment(quoting: $0, in: prose) }
        lines.append((valueLine(self[place].text), quote == former ? nil : quote))
        former = quote
        place += 1
      }
      let heads = [("framework", pillar.framework), ("by", pillar.by)].compactMap { key, text in
        text.map { ListItem.Member(key: key, value: .text(valueLine($0))) }
      }
      items.append(
        ListItem(
          members: heads + [ListItem.Member(key: "items", value: .lines(lines))], comment: new))
    }
    return items
  }
}

extension ProposedFact {
  fileprivate func listItem(below comment: String?) -> ListItem {
    var members: [ListItem.Member] = []
    func add(_ key: String, _ text: String?) {
      if let text, !valueLine(text).isEmpty {
        members.append(ListItem.Member(key: key, value: .text(valueLine(text))))
      }
    }
    switch claim {
    case .participant(let participant):
      add("name", participant.name)
      add("title", participant.title)
      add("country", participant.country)
      add("role", participant.role)
      if participant.kind == .party || isExplicit { add("kind", participant.kind.rawValue) }
    case .outcome(let outcome):
      add("id", id)
      add("text", outcome.text)
      add("status", outcome.status?.rawValue)
      if !outcome.parties.isEmpty || isExplicit {
        members.append(
          ListItem.Member(key: "parties", value: .texts(outcome.parties.map(valueLine))))
      }
      add("due", outcome.due?.iso)
    case .pillar, .topic:
      add("text", text)
    }
    if members.count == 1 { members[0].key = nil }
    return ListItem(members: members, comment: comment)
  }
}

extension Rejection {
  /// The refused fact as an item of `rejected`.
  var listItem: ListItem {
    let members = [("field", field.rawValue), ("text", text), ("quote", quote)]
    return ListItem(
      members: members.compactMap { key, text in
        text.map { ListItem.Member(key: key, value: .text(valueLine($0))) }
      })
  }
}

/// Returns a sentence as a comment of YAML, on one line and without markup.
private func comment(quoting evidence: Evidence, in prose: Prose?) -> String? {
  guard let prose else { return nil }
  let line = onOneLine(prose.string(in: evidence.proseRange))
  let allowed = line.unicodeScalars.filter {
    !(0x7F...0x9F).contains($0.value) && ![0xFEFF, 0xFFFE, 0xFFFF].contains($0.value)
  }
  return "“\(String(String.UnicodeScalarView(allowed)))”"
}
