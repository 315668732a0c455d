internal import Briefing
internal import Text

extension SiteIndex {
  /// The JSON files of facts and of citations.
  var dataFiles: [DataFile] {
    let index = self
    return [
      DataFile("briefs.csl", "Citations of all briefs as CSL-JSON", Citation.record) {
        index.citations
      },
      DataFile("briefs", "All briefs with their facts, newest first", BriefView.record) {
        index.briefs.indices.lazy.map { BriefView(index: index, place: $0) }
      },
      DataFile("outcomes", "All outcomes, those of the newest brief first", OutcomeView.ledger) {
        index.outcomes
      },
    ]
      + Term.allCases.map { term in
        DataFile(term.rawValue, TermRow.summary(of: term), TermRow.record(of: term)) {
          index.terms(term).lazy.map { TermRow(page: $0, index: index) }
        }
      }
  }

  /// The outcomes of all briefs, those of the newest first.
  var outcomes: some Sequence<OutcomeView> & SendableMetatype {
    ledger.lazy.map { OutcomeView(of: $0, in: self) }
  }

  /// How to cite each brief, the newest first.
  var citations: some Collection<Citation> & SendableMetatype {
    briefs.indices.lazy.map { Citation(BriefView(index: self, place: $0)) }
  }
}

extension Composer {
  /// The files for programs, written by code.
  var dataFiles: [Page] {
    let index = index
    let base = index.settings.baseURL
    let files = index.dataFiles
    return files.map { file in Page(file: file.path, content: .list(file.write)) }
      + files.map { file in
        Page(file: file.schemaPath, content: .data { file.schema(under: base) })
      } + [
        Page(
          file: "data/outcomes.csv",
          content: .list { OutcomeView.table.write(index.outcomes, to: &$0) }),
        Page(
          file: "data/briefs.bib",
          content: .list { $0.write(index.citations.lazy.map(\.bibTeX), separatedBy: "\n") }),
        Page(
          file: "data/briefs.ris",
          content: .list { $0.write(index.citations.lazy.map(\.ris), separatedBy: "\r\n") }),
        Page(
          file: "data/datapackage.json", content: .data { DataPackage(index: index).bytes() }),
        Page(file: "calendar.ics", content: .data { Calendar(index: index).bytes() }),
      ]
  }
}

extension Outlet {
  /// Writes texts one behind the other.
  fileprivate mutating func write(
    _ texts: some Sequence<String>, separatedBy separator: StaticString
  ) {
    var isFirst = true
    for text in texts {
      if !isFirst { bytes.append(separator) }
      isFirst = false
      bytes.append(text)
      handOn()
    }
  }
}
