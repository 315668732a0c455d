internal import Text

extension Report {
  /// The report as SARIF 2.1.0, with the meaning of every code that occurs.
  ///
  /// - SeeAlso: Static Analysis Results Interchange Format, version 2.1.0.
  var sarif: [UInt8] {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var json = JSONWriter(indentedBy: 2)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array([codes]) { json, codes in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object { json in
              json.member("name", "readout")
              json.member("version", version)
              json.key("rules")
              json.array(codes) { write(rule: $1, to: &$0) }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array(diagnostics) { json, diagnostic in
            write(diagnostic, ruleIndex: places[diagnostic.code] ?? 0, to: &json)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(rule code: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", code)
      guard let section = Troubleshooting.standard.section(code) else { return }
      json.key("shortDescription")
      json.object { $0.member("text", section.firstSentence) }
      json.key("help")
      json.object {
        $0.member("text", section.text)
        $0.member("markdown", section.markdown)
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, ruleIndex: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("ruleId", diagnostic.code)
      json.key("ruleIndex")
      json.integer(ruleIndex)
      json.member("level", diagnostic.severity.rawValue)
      json.key("message")
      json.object { $0.member("text", diagnostic.message) }
      if let path = diagnostic.path {
        json.key("locations")
        json.array([path]) { json, path in
          write(place(path, diagnostic.position, countingCharacters: true), to: &json)
        }
      }
      if !diagnostic.notes.isEmpty {
        json.key("relatedLocations")
        json.array(diagnostic.notes) { json, note in
          write(
            place(note.path, note.position, countingCharacters: true), note: note.message,
            to: &json)
        }
      }
    }
  }

  private func write(_ place: Place, note: String? = nil, to json: inout JSONWriter) {
    json.object { json in
      json.key("physicalLocation")
      json.object { json in
        json.key("artifactLocation")
        json.object { json in
          let path = place.path ?? ""
          if path.hasPrefix("/") {
            json.member("uri", "file://" + percentEncoded(path))
          } else {
            json.member("uri", uriReference(path))
            json.member("uriBaseId", "%SRCROOT%")
          }
        }
        if let line = place.line {
          json.key("region")
          json.object { json in
            json.key("startLine")
            json.integer(line)
            json.key("startColumn")
            json.integer(place.character ?? 1)
          }
        }
      }
      if let note {
        json.key("message")
        json.object { $0.member("text", note) }
      }
    }
  }

  /// Returns a relative path as a URI reference; a colon in its first part would end a scheme.
  private func uriReference(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return percentEncoded(String(path)).split(separator: ":", omittingEmptySubsequences: false)
      .joined(separator: "%3A")
  }
}
