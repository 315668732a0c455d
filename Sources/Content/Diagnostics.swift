internal import Briefing
internal import Text
internal import YAML

extension Diagnostic {
  static func unclosedFrontMatter(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "front-matter-unclosed", in: file, at: file.textStart,
      "'---' opens front matter that nothing closes; add a line '---' after the last key")
  }

  static func missingFrontMatter(of schema: Schema, in file: SourceFile) -> Diagnostic {
    let text = file.bytes[file.textStart...].drop { $0 <= 0x20 }
    if text.startIndex > file.textStart, text.starts(with: "---".utf8) {
      return Diagnostic(
        "front-matter-missing", in: file, at: 0,
        "front matter begins on the first line; remove what stands above its '---'")
    }
    let needed = schema.keys.filter(\.isRequired).map { "'\($0.name): \($0.shape.example)'" }
    return Diagnostic(
      "front-matter-missing", in: file, at: 0,
      "the file has no front matter; begin it with the lines '---', "
        + "\(needed.joined(separator: ", ")) and '---'")
  }

  static func tomlFrontMatter(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "front-matter-toml", in: file, at: file.textStart,
      "'+++' begins front matter in TOML, which is not read; write it as YAML between '---' and "
        + "'---', as in 'title: …'")
  }

  static func rootIsNoMap(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "wrong-type", in: file, at: range.lowerBound,
      "'\(shown(file.text(in: range)))' is no key with a value; write lines like 'title: …'")
  }

  static func unknownKey(
    _ key: String, near: String?, in file: SourceFile, at range: Range<Int>, schema: Schema
  ) -> Diagnostic {
    let known = schema.keys.map(\.name)
    let fix =
      near.map { "did you mean '\($0)'?" }
      ?? (known.contains("extra")
        ? "keys of your own go under 'extra'" : "use one of \(known.joined(separator: ", "))")
    return Diagnostic(
      "unknown-key", in: file, at: range.lowerBound,
      "'\(shown(key))' is not \(schema.noun); \(fix)")
  }

  static func missingKey(_ key: Schema.Key, in file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      "missing-key", in: file, at: offset,
      "'\(key.name)' is missing; add '\(key.name): \(key.shape.example)'")
  }

  static func keyWithoutValue(
    _ key: Schema.Key, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "missing-key", in: file, at: range.lowerBound,
      "'\(key.name)' has no value; write '\(key.name): \(key.shape.example)'")
  }

  static func emptyItem(of key: String, in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "empty-value", in: file, at: range.lowerBound,
      "an item of '\(key)' is empty; fill it in or remove it")
  }

  static func listExpected(_ node: YAMLNode, of key: String, in file: SourceFile) -> Diagnostic {
    let fix: String =
      if let text = node.scalar?.text, !text.contains(where: "[]{}#:'\"&*!|>%@`\n".contains) {
        "write [\(shown(text))]"
      } else {
        "put each item on a line of its own, after '- '"
      }
    return wrongType("'\(key)' is \(node.noun) where a list is expected; \(fix)", node, in: file)
  }

  static func textExpected(_ node: YAMLNode, of key: String, in file: SourceFile) -> Diagnostic {
    wrongType(
      "'\(key)' has \(node.noun) where a text is expected; "
        + "put text with brackets or ': ' in quotation marks", node, in: file)
  }

  static func mapExpected(
    _ node: YAMLNode, schema: Schema, of key: String, in file: SourceFile
  ) -> Diagnostic {
    let names = schema.keys.map(\.name)
    let isAddress = node.scalar?.text.contains("://") == true && names.contains("url")
    let first = isAddress ? "url" : schema.keys.first(where: \.isRequired)?.name ?? names[0]
    let fix =
      node.scalar.map { "write { \(first): \(shown($0.text)) }" }
      ?? "use the keys \(names.joined(separator: ", "))"
    return wrongType("'\(key)' has \(node.noun) where keys are expected; \(fix)", node, in: file)
  }

  static func ownKeysExpected(
    of key: String, in file: SourceFile, at range: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      "wrong-type", in: file, at: range.lowerBound,
      "'\(key)' needs keys of your own; write { name: value }")
  }

  static func colonInText(_ key: String, in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "wrong-type", in: file, at: range.lowerBound,
      "'\(shown(key)):' makes a key of the beginning of a text; "
        + "put a text that holds ': ' in quotation marks")
  }

  private static func wrongType(
    _ message: String, _ node: YAMLNode, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic("wrong-type", in: file, at: node.range.lowerBound, message)
  }
}

extension YAMLNode {
  /// What the node is called in a message.
  fileprivate var noun: String {
    switch content {
    case .scalar: "a text"
    case .list: "a list"
    case .map: "keys"
    }
  }
}

extension Schema.Shape {
  /// What stands for a value in the fix of a message.
  fileprivate var example: String {
    switch self {
    case .date: "YYYY-MM-DD"
    case .list: "[…]"
    default: "…"
    }
  }
}

/// Returns a text short enough for a message, on one line.
func shown(_ text: String) -> String {
  let line = text.prefix { !$0.isNewline }
  return line.count > 60 ? line.prefix(59) + "…" : String(line)
}
