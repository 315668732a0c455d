internal import Briefing
internal import Text

/// Writes the list of the files below `data/`, with what each holds.
///
/// - SeeAlso: Data Package 2.0, datapackage.org.
struct DataPackage {
  let index: SiteIndex

  func bytes() -> [UInt8] {
    let settings = index.settings
    var json = JSONWriter(indentedBy: 2)
    json.object { json in
      json.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      if !settings.description.isEmpty { json.member("description", settings.description) }
      json.member("homepage", settings.baseURL)
      json.member("name", name)
      json.key("resources")
      json.array(resources) { $1.write(to: &$0) }
      json.member("title", settings.title)
    }
    return json.bytes + [0x0A]
  }

  /// The title of the site in letters that a package may be named by.
  private var name: String {
    let slug = slug(for: index.settings.title)
    return slug.utf8.allSatisfy { $0 < 0x80 } ? slug : "briefings"
  }

  /// The files but for this list itself, in the order of their paths.
  var resources: [DataResource] {
    let files = index.dataFiles
    let texts = [
      DataResource(
        name: "briefs.bib", path: "briefs.bib", title: "Citations of all briefs as BibTeX",
        mediaType: "application/x-bibtex"),
      DataResource(
        name: "briefs.ris", path: "briefs.ris", title: "Citations of all briefs as RIS",
        mediaType: "application/x-research-info-systems"),
    ]
    let lists = files.map { file in
      DataResource(
        name: file.name, path: "\(file.name).json", title: file.summary,
        mediaType: file.name == "briefs.csl"
          ? "application/vnd.citationstyles.csl+json" : "application/json")
    }
    let schemas = files.map { file in
      DataResource(
        name: "schema.\(file.name)", path: "schema/\(file.name).json",
        title: "What \(file.name).json holds, as a JSON Schema",
        mediaType: "application/schema+json")
    }
    let table = DataResource(
      name: "outcomes.csv", path: "outcomes.csv",
      title: "All outcomes as a table, those of the newest brief first", mediaType: "text/csv",
      table: OutcomeView.table)
    return (texts + lists + schemas + [table]).sorted { $0.path < $1.path }
  }
}

/// One file of a data package.
struct DataResource {
  let name: String
  let path: String
  let title: String
  let mediaType: String
  var table: Table<OutcomeView>?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("encoding", "utf-8")
      json.member("format", path.split(separator: ".").last.map { String($0) })
      json.member("mediatype", mediaType)
      json.member("name", name)
      json.member("path", path)
      if let table {
        json.key("schema")
        write(table, to: &json)
      }
      json.member("title", title)
      json.member("type", table == nil ? "file" : "table")
    }
  }

  /// Writes the Table Schema of a table.
  private func write(_ table: Table<OutcomeView>, to json: inout JSONWriter) {
    json.object { json in
      json.key("fields")
      json.array(table.columns) { json, column in
        json.object { json in
          if column.isRequired || !column.words.isEmpty {
            json.key("constraints")
            json.object { write(constraintsOf: column, to: &$0) }
          }
          json.member("description", column.summary)
          json.member("name", column.name)
          json.member("type", column.kind.rawValue)
        }
      }
      json.key("primaryKey")
      json.array(table.key)
    }
  }

  private func write(
    constraintsOf column: Table<OutcomeView>.Column, to json: inout JSONWriter
  ) {
    if !column.words.isEmpty {
      json.key("enum")
      json.array(column.words)
    }
    if column.isRequired {
      json.key("required")
      json.boolean(true)
    }
  }
}
