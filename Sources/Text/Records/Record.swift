/// A type that JSON tells of, as its record says.
package protocol Recorded: Sendable {
  static var record: Record<Self> { get }
}

/// All that JSON tells of a `Subject`: the members of an object, in the order of their names.
///
/// One description writes the object, and says in a JSON Schema and in the documentation what
/// it holds, so that these cannot part. Every member is always there, `null` or `[]` where it is
/// empty.
///
/// ```swift
/// extension Update: Recorded {
///   package static let record = Record<Update>("update", "A correction.", [
///     .date("date", "The day of the correction.") { $0.date.iso },
///     .text("note", "What was corrected.") { $0.note },
///   ])
/// }
/// ```
package final class Record<Subject>: Sendable {
  package let outline: RecordOutline
  private let members: [Member<Subject>]

  /// Creates a record; `name` is what schemas and documentation call the subject.
  ///
  /// - Precondition: No two members have the same name.
  package init(_ name: String, _ summary: String, _ members: [Member<Subject>]) {
    let sorted = members.sorted { $0.name.description < $1.name.description }
    precondition(
      zip(sorted, sorted.dropFirst()).allSatisfy { $0.name.description != $1.name.description })
    self.members = sorted
    outline = RecordOutline(
      name: name, summary: summary, members: sorted.compactMap(\.outline))
  }

  /// Writes a subject as an object.
  package func write(_ subject: Subject, to json: inout JSONWriter) {
    json.object { writeMembers(of: subject, to: &$0) }
  }

  /// Writes the members of the object alone.
  package func writeMembers(of subject: Subject, to json: inout JSONWriter) {
    for member in members { member.write(subject, &json) }
  }
}

/// What a record says of its objects, without a way to write them.
package struct RecordOutline: Sendable {
  /// One member of the objects.
  package struct Member: Sendable {
    package let name: String
    package let form: JSONForm
    /// One sentence.
    package let summary: String
  }

  package let name: String
  package let summary: String
  /// In the order of their names.
  package let members: [Member]
}

extension RecordOutline {
  /// The records of the objects inside, each once, itself first.
  package var all: [RecordOutline] {
    var found = [self]
    var next = 0
    while next < found.count {
      for member in found[next].members {
        guard let inner = member.form.object, !found.contains(where: { $0.name == inner.name })
        else { continue }
        found.append(inner)
      }
      next += 1
    }
    return found
  }
}

/// What the value of a member may be.
package indirect enum JSONForm: Sendable {
  case text
  /// A day, `2023-11-15`.
  case date
  /// A whole address.
  case address
  /// One of a few words.
  case choice([String])
  /// A whole number from 0 on.
  case count
  /// A number between 0 and 1.
  case fraction
  case flag
  case list(JSONForm)
  case object(RecordOutline)
  /// The value, or `null`.
  case optional(JSONForm)

  /// The record of the objects that the value is or holds.
  var object: RecordOutline? {
    switch self {
    case .object(let outline): outline
    case .list(let form), .optional(let form): form.object
    default: nil
    }
  }
}
