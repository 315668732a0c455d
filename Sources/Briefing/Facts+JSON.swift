package import Text

/// Facts as `extract --json` prints them and as `data/*.json` publishes them: every key is there,
/// in the order of the alphabet, and is `null` or `[]` where it is empty.
extension Facts {
  /// Writes the members of an object that holds the five lists.
  ///
  /// What was `refused` is written beside them where an explanation was asked for.
  package func writeMembers(to json: inout JSONWriter, refused: [RefusedFact]? = nil) {
    json.key("mentioned")
    json.array(mentioned) { $1.write(to: &$0) }
    json.key("outcomes")
    json.array(outcomes) { json, outcome in json.object { outcome.writeMembers(to: &$0) } }
    json.key("participants")
    json.array(participants) { $1.write(to: &$0) }
    json.key("pillars")
    json.array(pillars) { json, pillar in json.object { pillar.writeMembers(to: &$0) } }
    if let refused {
      json.key("refused")
      json.array(refused) { $1.write(to: &$0) }
    }
    json.key("topics")
    json.array(topics) { $1.write(to: &$0) }
  }
}

extension Participant {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.key("confidence")
      $0.fraction(grounds.confidence)
      $0.member("country", country)
      $0.key("evidence")
      $0.array(grounds.evidence) { $1.write(to: &$0) }
      $0.member("id", slug(for: name))
      $0.member("kind", kind.rawValue)
      $0.member("name", name)
      grounds.writeReasons(to: &$0)
      $0.member("role", role)
      $0.member("rule", grounds.rule)
      $0.member("source", grounds.source.rawValue)
      $0.member("title", title)
    }
  }
}

extension Pillar {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("by", by)
    json.key("confidence")
    json.fraction(grounds.confidence)
    json.key("evidence")
    json.array(grounds.evidence) { $1.write(to: &$0) }
    json.member("framework", framework)
    grounds.writeReasons(to: &json)
    json.member("rule", grounds.rule)
    json.member("source", grounds.source.rawValue)
    json.member("text", text)
  }
}

extension Outcome {
  package func writeMembers(to json: inout JSONWriter) {
    json.key("confidence")
    json.fraction(grounds.confidence)
    json.key("evidence")
    json.array(grounds.evidence) { $1.write(to: &$0) }
    json.member("id", id)
    json.key("parties")
    json.array(parties)
    grounds.writeReasons(to: &json)
    json.member("rule", grounds.rule)
    json.member("source", grounds.source.rawValue)
    json.member("status", status?.rawValue)
    json.member("text", text)
  }
}

extension Topic {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.key("confidence")
      $0.fraction(grounds.confidence)
      $0.key("evidence")
      $0.array(grounds.evidence) { $1.write(to: &$0) }
      grounds.writeReasons(to: &$0)
      $0.member("rule", grounds.rule)
      $0.member("source", grounds.source.rawValue)
      $0.member("text", text)
    }
  }
}

extension Grounds {
  /// Writes the reasons, where an explanation was asked for; else nothing, not even the key.
  fileprivate func writeReasons(to json: inout JSONWriter) {
    guard !reasons.isEmpty else { return }
    json.key("reasons")
    json.array(reasons) { $1.write(to: &$0) }
  }
}

extension Reason {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      if let weight {
        $0.key("weight")
        $0.number(weightText(weight))
      }
      $0.member("words", words)
    }
  }
}

/// Returns a weight with its sign and as few decimals as it needs, two at the most.
package func weightText(_ weight: Double) -> String {
  let hundredths = Int((abs(weight) * 100).rounded())
  var text = "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return (weight < 0 ? "-" : "") + text
}

extension RefusedFact {
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.key("evidence")
      evidence.write(to: &$0)
      $0.member("field", field.rawValue)
      $0.member("filter", filter)
      $0.key("reasons")
      $0.array(reasons) { $1.write(to: &$0) }
      $0.member("rule", rule)
      $0.member("text", text)
    }
  }
}

extension Evidence {
  /// Writes the evidence; `start` and `end` count UTF-8 bytes in the file, end exclusive.
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.key("end")
      $0.integer(range.upperBound)
      $0.member("quote", quote)
      $0.key("start")
      $0.integer(range.lowerBound)
    }
  }
}
