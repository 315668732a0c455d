internal import Text
internal import YAML

/// Holds a tree against a schema and reports everything that does not fit.
///
/// Decoding reads values only after the check, so each fault is worded once, here.
struct SchemaCheck {
  private(set) var diagnostics: [Diagnostic] = []
  let file: SourceFile

  init(file: SourceFile) {
    self.file = file
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Checks the map at the root of a file; a key that is missing is reported at `start`.
  mutating func checkRoot(_ node: YAMLNode, against schema: Schema, start: Int) {
    if let members = node.members {
      checkMembers(members, against: schema, start: start)
    } else if node.isNull {
      checkMembers([], against: schema, start: start)
    } else {
      report(.rootIsNoMap(in: file, at: node.range))
    }
  }

  private mutating func checkMembers(
    _ members: [YAMLNode.Member], against schema: Schema, start: Int
  ) {
    var meant: Set<String> = []
    for member in members {
      guard let key = schema.key(member.key) else {
        let near = schema.nearMiss(to: member.key)
        if let near { meant.insert(near) }
        report(.unknownKey(member.key, near: near, in: file, at: member.keyRange, schema: schema))
        continue
      }
      if !member.value.isNull { check(member.value, as: key.shape, of: key.name) }
    }
    for key in schema.keys where key.isRequired && !meant.contains(key.name) {
      guard let member = members.first(where: { $0.key == key.name }) else {
        report(.missingKey(key, in: file, at: start))
        continue
      }
      if member.value.isEmpty { report(.keyWithoutValue(key, in: file, at: member.keyRange)) }
    }
  }

  private mutating func check(_ node: YAMLNode, as shape: Schema.Shape, of key: String) {
    switch shape {
    case .list(let item):
      checkList(node, of: item, key)
    case .map(let schema):
      guard let members = node.members else {
        return report(.mapExpected(node, schema: schema, of: key, in: file))
      }
      checkMembers(members, against: schema, start: node.range.lowerBound)
    case .textOr(let schema):
      checkTextOrMap(node, schema, key)
    case .ownKeys:
      if node.members == nil { report(.ownKeysExpected(of: key, in: file, at: node.range)) }
    default:
      checkScalar(node, as: shape, of: key)
    }
  }

  private mutating func checkList(_ node: YAMLNode, of item: Schema.Shape, _ key: String) {
    guard let items = node.items else {
      return report(.listExpected(node, of: key, in: file))
    }
    for node in items {
      if node.isEmpty {
        report(.emptyItem(of: key, in: file, at: node.range))
      } else {
        check(node, as: item, of: key)
      }
    }
  }

  private mutating func checkTextOrMap(_ node: YAMLNode, _ schema: Schema, _ key: String) {
    guard let members = node.members else {
      if node.scalar == nil { report(.textExpected(node, of: key, in: file)) }
      return
    }
    if let only = members.first, members.count == 1, schema.isForeign(only.key) {
      return report(.colonInText(only.key, in: file, at: only.keyRange))
    }
    checkMembers(members, against: schema, start: node.range.lowerBound)
  }

  private mutating func checkScalar(_ node: YAMLNode, as shape: Schema.Shape, of key: String) {
    if let scalar = node.scalar {
      let text = oneLine(scalar.text)
      if !text.isEmpty, let fault = fault(of: text, as: shape, key: key, at: node.range) {
        report(fault)
      }
    } else if let only = node.members?.first, node.members?.count == 1 {
      report(.colonInText(only.key, in: file, at: only.keyRange))
    } else {
      report(.textExpected(node, of: key, in: file))
    }
  }
}

extension Schema {
  /// Returns the key that an author most likely meant by a word that is none.
  func nearMiss(to word: String) -> String? {
    let lowercased = word.lowercased()
    if let key = keys.first(where: { $0.synonyms.contains(lowercased) }) { return key.name }
    return Text.nearMiss(to: word, among: keys.map(\.name))
  }

  /// Whether a word is neither a key nor like one.
  func isForeign(_ word: String) -> Bool { key(word) == nil && nearMiss(to: word) == nil }
}

extension YAMLNode {
  /// Whether the node is null or a text of blanks.
  var isEmpty: Bool {
    isNull || scalar?.text.allSatisfy(\.isWhitespace) == true
  }
}
