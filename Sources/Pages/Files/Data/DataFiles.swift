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
  var outcomes: [OutcomeView] {
    ledger.map { OutcomeView(of: $0, in: self) }
  }

  /// How to cite each brief, the newest first.
  var citations: [Citation] { briefs.indices.map { Citation(BriefView(index: self, place: $0)) } }
}

extension Composer {
  /// The files for programs, written by code.
  var dataFiles: [Page] {
    let index = index
    let base = index.settings.baseURL
    let files = index.dataFiles
    return files.map { file in Page(file: file.path, content: .data(file.bytes)) }
      + files.map { file in
        Page(file: file.schemaPath, content: .data { file.schema(under: base) })
      } + [
        Page(
          file: "data/outcomes.csv",
          content: .data { OutcomeView.table.bytes(of: index.outcomes) }),
        Page(
          file: "data/briefs.bib",
          content: .data { Array(index.citations.map(\.bibTeX).joined(separator: "\n").utf8) }),
        Page(
          file: "data/briefs.ris",
          content: .data { Array(index.citations.map(\.ris).joined(separator: "\r\n").utf8) }),
        Page(
          file: "data/datapackage.json", content: .data { DataPackage(index: index).bytes() }),
        Page(file: "calendar.ics", content: .data { Calendar(index: index).bytes() }),
      ]
  }
}
