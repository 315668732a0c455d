// What an author declares: each text is a whole brief.
extension Storm {
  static let frontMatters: [Storm] = [
    brief("participants", "participants:\n" + each("- Ana Petrova{}\n", few)),
    brief(
      "participants-named", "participants:\n" + (0..<few).map { "- \(name($0))\n" }.joined(),
      (0..<few).map { "Minister \(name($0)) spoke. " }.joined()),
    brief(
      "participants-surnames", "participants:\n" + each("- Sato{}\n", few),
      (0..<few).map { "Minister \(name($0)) spoke. " }.joined()),
    brief(
      "parties",
      "participants:\n" + each("- { name: Land{}, kind: party }\n", few) + "outcomes:\n"
        + each("- { text: Build bridge {}, parties: [Land{}] }\n", few)),
    brief("topics", "topics:\n" + each("- trade {}\n", few), each("They discussed trade {}a. ")),
    brief("topics-unproved", "topics:\n" + each("- trade {}\n", few), times("trade ")),
    brief(
      "outcomes", "outcomes:\n" + each("- Build bridge {}\n", few),
      each("The two sides agreed to build bridge {}.\n\n", few)),
    brief(
      "outcomes-other", "outcomes:\n" + each("- Build bridge {} and road {}\n", few),
      each("The two sides agreed to build bridge {} and tower {}.\n\n", few)),
    brief("outcomes-ids", "outcomes:\n" + each("- { id: o{}, text: Build bridge {} }\n")),
    brief("pillars", "pillars:\n- items:\n" + each("  - trade {}\n", few), times("trade ")),
    brief(
      "rejected", "rejected:\n" + each("- { field: outcomes, text: Build bridge {}a }\n", few),
      each("The two sides agreed to build bridge {}.\n\n", few)),
    brief("sources", "sources:\n" + each("- { url: https://a.example/{} }\n")),
    brief("updates", "updates:\n" + each("- { date: 2024-01-02, note: more {} }\n")),
    brief("aliases", "aliases:\n" + each("- /a/{}\n", few)),
    brief("extra", "extra:\n" + each("  a{}: b\n")),
    brief("extra-list", "extra:\n  a: [" + times("b, ") + "b]\n"),
    brief("title-long", "summary: " + times("word ") + "\n"),
    brief("comments", times("# a\n")),
    brief("text-quoted", "summary: \"" + times("a\\n") + "\"\n"),
    brief("keys-unknown", each("a{}: b\n"), refusedFor: "unknown-key"),
    brief("keys-twice", times("topics: []\n"), refusedFor: "duplicate-key"),
    brief("brackets", "extra: {a: " + times("[") + "\n", refusedFor: "yaml-depth"),
    brief("anchors", "topics:\n" + each("- &a{} b\n"), refusedFor: "yaml-alias"),
  ]

  /// The lists that are held against what the text says.
  private static let few = 20_000

  private static func brief(
    _ name: String, _ keys: @autoclosure @escaping @Sendable () -> String,
    _ text: @autoclosure @escaping @Sendable () -> String = "", refusedFor code: String? = nil
  ) -> Storm {
    Storm(
      "front-matter-" + name,
      "---\ntitle: A storm\ndate: 2024-01-02\n\(keys())---\n\(text())\n", refusedFor: code)
  }
}
