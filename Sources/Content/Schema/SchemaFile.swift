internal import Briefing

/// A kind of file whose keys a JSON Schema describes for editors.
///
/// The schemas are written from the lists that decoding checks against, so that an editor and a
/// build know the same keys.
package enum SchemaFile: String, CaseIterable, Sendable {
  case brief, page, introduction, participant, party, pillar, topic, settings

  /// The name of the file that holds the schema: `brief.json`.
  package var name: String { rawValue + ".json" }

  /// What the schema is about.
  package var title: String {
    switch self {
    case .brief: "Front matter of a brief"
    case .page: "Front matter of a plain page"
    case .introduction: "Front matter of the home page and of a section"
    case .participant: "Front matter of a participant in the register"
    case .party: "Front matter of a party in the register"
    case .pillar: "Front matter of a pillar in the register"
    case .topic: "Front matter of a topic in the register"
    case .settings: "Settings of a site, readout.yaml"
    }
  }

  package var schema: Schema {
    switch self {
    case .brief: .brief
    case .page: .page
    case .introduction: .introduction
    case .participant: .entry(of: .participants)
    case .party: .entry(of: .parties)
    case .pillar: .entry(of: .pillars)
    case .topic: .entry(of: .topics)
    case .settings: .settings
    }
  }
}
