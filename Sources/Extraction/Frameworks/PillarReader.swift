internal import Text
internal import Briefing

/// Makes pillars from frameworks.
struct PillarReader {
  let clauses: Clauses
  let evidencing: Evidencing
  let persons: [Person]

  private var passage: Passage { clauses.passage }

  /// Returns the items of a framework as facts.
  func pillars(of framework: Framework) -> [Pillar] {
    let name = framework.head.count == nil ? nil : passage.text(of: framework.head.phrase)
    let declarer = declarer(of: framework.head)
    return framework.items.compactMap { item in
      let grounds = evidencing.grounds(
        framework.rule, confidence: confidence(of: framework),
        sentences: [framework.head.sentence, item.sentence],
        because: [evidencing.reason("framework", framework.head.phrase)])
      return grounds.map {
        Pillar(text: passage.text(of: item.text), framework: name, by: declarer, grounds: $0)
      }
    }
  }

  private func confidence(of framework: Framework) -> Double {
    if framework.head.count == nil { return 0.62 }
    return framework.head.isWeak ? 0.78 : 0.93
  }

  /// Returns the person who sets the framework out: the subject of the sentence's verb before it.
  private func declarer(of head: FrameworkHead) -> String? {
    let tokens = passage.sentences[head.sentence].tokens
    let own = clauses.predicates(in: tokens.lowerBound..<head.phrase.lowerBound)
    let verb = own.last { $0.isFinite && $0.link == .main && !$0.isPassive }
    guard let verb, verb.classes.hasAny([.view, .talk, .announce]) || isSettingOut(verb) else {
      return nil
    }
    let subjects = persons.filter { person in
      person.mentions.contains {
        $0.name.lowerBound >= tokens.lowerBound && $0.name.upperBound <= verb.groupStart
          && $0.sentence == head.sentence && !$0.signs.contains(.possessive)
      }
    }
    return subjects.count == 1 ? passage.text(of: subjects[0].fullest.name) : nil
  }

  /// "set out", "laid out", "put forward".
  private func isSettingOut(_ verb: Predicate) -> Bool {
    passage.isWord(.out, at: verb.token + 1)
  }
}
