import Briefing
import Testing
import Text

@testable import Pages

@Suite struct TableTests {
  private func csv(_ cells: String...) -> String {
    let columns = cells.indices.map { place in
      Table<[String]>.Column(name: "c\(place)", kind: .string, summary: "A cell.") { $0[place] }
    }
    var outlet = Outlet()
    Table(columns: columns, key: []).write([cells], to: &outlet)
    return String(decoding: outlet.bytes, as: UTF8.self)
  }

  @Test func `rows end with CR LF, and the first one has the names`() {
    #expect(csv("a", "", "b c") == "c0,c1,c2\r\na,,b c\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("李明 محمد 🤝", "李明 محمد 🤝"), ("a;b", "a;b"),
  ])
  func `a cell stands in quotes where it needs them`(text: String, cell: String) {
    #expect(csv(text) == "c0\r\n\(cell)\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@a", "\tx", "\rx", "=\"a\""])
  func `what a spreadsheet would take for a formula has an apostrophe in front`(text: String) {
    #expect(csv(text) == "c0\r\n\"'\(text.replacing("\"", with: "\"\""))\"\r\n")
  }

  @Test(arguments: [
    ("a;=1", "a;'=1"), ("a;\"=1", "a;'\"\"=1"), ("a\n=1;-b", "a\n'=1;'-b"), ("\t=1", "'\t'=1"),
    ("＝1", "'＝1"), ("a\t＠b", "a\t'＠b"), ("a\r\n+1", "a\r\n'+1"), ("a;\tb", "a;'\tb"),
    ("a\n\tb", "a\n'\tb"),
  ])
  func `so has what stands where other spreadsheets part cells`(text: String, cell: String) {
    #expect(csv(text) == "c0\r\n\"\(cell)\"\r\n")
  }

  @Test(.timeLimit(.minutes(1))) func `a cell of a million signs takes no longer than its bytes`() {
    let text = String(repeating: ";=", count: 500_000)
    #expect(csv(text).utf8.count == 1_500_008)
  }

  @Test(arguments: ["a=1", "1-2", "'=1", "–1", "a; =1", "a;b=1"])
  func `other texts have none`(text: String) {
    #expect(csv(text) == "c0\r\n\(text)\r\n")
  }

  @Test func `every outcome has a row, which leads to it`() throws {
    let files = try render(
      SiteContent(briefs: [
        try brief("one", on: "2023-05-06", outcome: hostile), try brief("two", on: "2023-05-07"),
      ]), settings: try settings()
    ).files
    let text = try #require(files["data/outcomes.csv"])
    #expect(
      text.contains(
        "\r\ntwo,o-000001,2023-05-07,Meeting two,reopen the consulate,agreed,Bulgaria,,extracted,"
          + "participant.met,0.9,They <met>.,https://example.org/briefs/two/#fact-o-000001\r\n"))
    #expect(text.contains("one,o-000001,2023-05-06,Meeting one,\"'=A \"\"q\"\" 'r' ]]>"))
  }
}
