/// One member of an object: its name, what its value may be, and how that is had from a `Subject`.
///
/// The factories take the name, one sentence that ends with a full stop, and the getter.
package struct Member<Subject>: Sendable {
  let name: StaticString
  /// `nil` for what no schema knows.
  let outline: RecordOutline.Member?
  /// Writes the name and the value.
  let write: @Sendable (Subject, inout JSONWriter) -> Void

  private init(
    _ name: StaticString, _ form: JSONForm, _ summary: String,
    value: @escaping @Sendable (Subject, inout JSONWriter) -> Void
  ) {
    self.name = name
    outline = RecordOutline.Member(name: name.description, form: form, summary: summary)
    write = { subject, json in
      json.key(name)
      value(subject, &json)
    }
  }

  private init(
    aside name: StaticString, _ write: @escaping @Sendable (Subject, inout JSONWriter) -> Void
  ) {
    self.name = name
    outline = nil
    self.write = write
  }
}

extension Member {
  package static func text(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Member {
    Member(name, .text, summary) { $1.string(get($0)) }
  }

  package static func optionalText(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Member {
    Member(name, .optional(.text), summary) { $1.string(get($0)) }
  }

  /// A day as `2023-11-15`.
  package static func date(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Member {
    Member(name, .date, summary) { $1.string(get($0)) }
  }

  package static func optionalDate(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> Member {
    Member(name, .optional(.date), summary) { $1.string(get($0)) }
  }

  /// A whole address.
  package static func address(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> Member {
    Member(name, .address, summary) { $1.string(get($0)) }
  }

  /// One of the words of an enumeration.
  package static func choice<Choice: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Choice
  ) -> Member {
    Member(name, .choice(Choice.allCases.map(\.rawValue)), summary) { $1.string(get($0).rawValue) }
  }

  package static func optionalChoice<
    Choice: CaseIterable & RawRepresentable<String> & SendableMetatype
  >(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Choice?
  ) -> Member {
    Member(name, .optional(.choice(Choice.allCases.map(\.rawValue))), summary) {
      $1.string(get($0)?.rawValue)
    }
  }

  /// A whole number from 0 on.
  package static func count(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Int
  ) -> Member {
    Member(name, .count, summary) { $1.integer(get($0)) }
  }

  package static func optionalCount(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Int?
  ) -> Member {
    Member(name, .optional(.count), summary) { subject, json in
      if let count = get(subject) { json.integer(count) } else { json.null() }
    }
  }

  package static func optionalFraction(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Double?
  ) -> Member {
    Member(name, .optional(.fraction), summary) { $1.fraction(get($0)) }
  }

  package static func flag(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> Member {
    Member(name, .flag, summary) { $1.boolean(get($0)) }
  }

  package static func texts(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> [String]
  ) -> Member {
    Member(name, .list(.text), summary) { $1.array(get($0)) }
  }

  /// Lists of whole numbers from 0 on.
  package static func counts(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> [[Int]]
  ) -> Member {
    Member(name, .list(.list(.count)), summary) {
      $1.array(get($0)) { $0.array($1) { $0.integer($1) } }
    }
  }

  /// An object that has a record of its own.
  package static func object<Inner: Recorded>(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Inner
  ) -> Member {
    let record = Inner.record
    return Member(name, .object(record.outline), summary) { record.write(get($0), to: &$1) }
  }

  /// A list of objects that have a record of their own.
  package static func list<Items: Sequence & SendableMetatype>(
    _ name: StaticString, _ summary: String, _ get: @escaping @Sendable (Subject) -> Items
  ) -> Member where Items.Element: Recorded {
    let record = Items.Element.record
    return Member(name, .list(.object(record.outline)), summary) { subject, json in
      json.array(get(subject)) { record.write($1, to: &$0) }
    }
  }

  /// What is written, its name too, only where it was asked for, and never in a file with a schema.
  package static func aside(
    _ name: StaticString, _ write: @escaping @Sendable (Subject, inout JSONWriter) -> Void
  ) -> Member {
    Member(aside: name, write)
  }

  /// The member of an object that tells of a `Subject` and more.
  package func of<Outer>(_ get: @escaping @Sendable (Outer) -> Subject) -> Member<Outer> {
    Member<Outer>(name: name, outline: outline) { write(get($0), &$1) }
  }

  private init(
    name: StaticString, outline: RecordOutline.Member?,
    write: @escaping @Sendable (Subject, inout JSONWriter) -> Void
  ) {
    self.name = name
    self.outline = outline
    self.write = write
  }
}
