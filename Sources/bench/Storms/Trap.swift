/// A hostile input of another kind than a text of Markdown: a page of HTML, a site, templates.
struct Trap: Sendable {
  let name: String
  /// What it is, in a few words.
  let summary: String
  /// The words of the command line; it runs in the folder of the files.
  let arguments: [String]
  /// The texts by their paths.
  let files: @Sendable () -> [String: String]

  init(
    _ name: String, _ summary: String, _ arguments: String,
    _ files: @escaping @Sendable () -> [String: String]
  ) {
    self.name = name
    self.summary = summary
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.files = files
  }

  static let all = pages + texts + sites + templates

  /// Pages of the web, which are read as browsers read them.
  private static let pages = [
    page("deep", "100,000 <div> in one another") { Storm.times("<div>") },
    page("items", "100,000 <li><dd>, which end each other nowhere") { Storm.times("<li><dd>") },
    page("paths", "100,000 <path> in <svg>, and as many </g>") {
      "<svg>" + Storm.times("<path>") + Storm.times("</g>")
    },
    page("attributes", "a tag with 400,000 attributes") {
      "<a" + Storm.each(" a{}", 400_000) + ">"
    },
    page("entities", "300,000 character references") {
      Storm.times("&amp;&nosuch;&CounterClockwiseContourIntegral;")
    },
    page("formatting", "1,000 <b> that stay open, 100,000 <p>") {
      Storm.each("<b a={}>", 1_000) + Storm.times("<p>x")
    },
    page("adoption", "100,000 <a><b>") { Storm.times("<a><b>") },
    page("foster", "100,000 <b> between the rows of a table") {
      "<table>" + Storm.times("<b>x<tr>")
    },
    page("quotations", "1,500 <blockquote> in one another, 100,000 <p>") {
      Storm.times("<blockquote>", 1_500) + Storm.times("<p>x")
    },
    page("table", "a row of 20,000 cells, and 20,000 rows of one") {
      "<table><tr>" + Storm.times("<td>a", 20_000) + Storm.times("<tr><td>b", 20_000)
    },
    page("paragraphs", "2,000,000 <p>, 16 MB") { Storm.times("<p>x</p>", 2_000_000) },
  ]

  /// Plain texts that facts are sought in.
  private static let texts = [
    text("names", "a sentence that names 100,000 persons") {
      Storm.each("Ana Petrova{}, ") + "met."
    },
    text("sentence", "a sentence of 19 MB") {
      Storm.times("ministers met in Oslo with ", 700_000) + "."
    },
    text("and", "a hundred thousand \"and\"") { Storm.times("and ") },
    text("quotation-marks", "a hundred thousand \"") { Storm.times("\"") },
    text("abbreviations", "150,000 abbreviations") { Storm.times("U.S. Gen. Mr. ", 50_000) },
  ]

  /// Whole sites.
  private static let sites = [
    site("topics", "a brief with 10,000 topics") {
      [brief("a"): head("topics:\n" + Storm.each("- trade {}\n", 10_000))]
    },
    site("crowd", "a brief with 20,000 participants of as many states") {
      [
        brief("a"): head(
          "participants:\n" + Storm.each("- {name: Ana B{}, country: Land {}}\n", 20_000))
      ]
    },
    site("aliases", "a brief with 50,000 old addresses") {
      [brief("a"): head("aliases:\n" + Storm.each("- /a/{}\n", 50_000))]
    },
    site("mesh", "500 briefs that all link to each other") {
      let links = Storm.each("[b](b{}.md)\n", 500)
      return Dictionary(uniqueKeysWithValues: (0..<500).map { (brief("b\($0)"), head() + links) })
    },
    site("one-slug", "3,000 briefs with one slug") {
      Dictionary(
        uniqueKeysWithValues: (0..<3_000).map { (brief("b\($0)"), head("slug: same\n")) })
    },
    site("wrong-anchors", "100,000 headings, and as many links to none of them") {
      [brief("a"): head() + Storm.each("# a {}\n") + Storm.each("[b](#b-{})\n")]
    },
    site("key", "a key of 1 MB") { [brief("a"): head(Storm.times("k", 1_000_000) + ": x\n")] },
    site("head", "20 MB of front matter") {
      [brief("a"): head("summary: |\n" + Storm.times("  word word word word\n", 900_000))]
    },
    site("picture", "a picture of 10^20 by 10^308") {
      [
        brief("a"): head() + Storm.times("![a](b.svg) ", 1_000),
        "content/briefs/b.svg": "<svg width='99999999999999999999' height='1e308'>",
      ]
    },
  ]

  /// Templates with data of anybody's.
  private static let templates = [
    Trap(
      "template-doubling", "forty partials that use the next one twice", "render p0.mustache d.json"
    ) {
      var files = ["d.json": "{}", "p40.mustache": "x"]
      for level in 0..<40 {
        files["p\(level).mustache"] = Storm.times("{{>p\(level + 1)}}", 2)
      }
      return files
    },
    Trap("template-sections", "twelve sections over a list of 100", "render a.mustache d.json") {
      [
        "a.mustache": Storm.times("{{#a}}", 12) + "x" + Storm.times("{{/a}}", 12),
        "d.json": "{\"a\":[" + Storm.times("1,", 99) + "1]}",
      ]
    },
    Trap("template-delimiters", "100,000 changes of delimiters", "render a.mustache d.json") {
      ["a.mustache": Storm.times("{{={ }=}}{={{ }}=}"), "d.json": "{}"]
    },
    Trap("data-deep", "data in 1,000,000 lists", "render a.mustache d.json") {
      ["a.mustache": "{{a}}", "d.json": Storm.times("[", 1_000_000)]
    },
  ]

  private static func page(
    _ name: String, _ summary: String, _ html: @escaping @Sendable () -> String
  ) -> Trap {
    Trap("page-" + name, summary, "new --from a.html --title A --date 2024-05-02") {
      ["a.html": "<html><body><p>They met.</p>" + html(), "content/briefs/a.txt": "A file.\n"]
    }
  }

  private static func text(
    _ name: String, _ summary: String, _ text: @escaping @Sendable () -> String
  ) -> Trap {
    Trap("text-" + name, summary, "extract --json a.txt") { ["a.txt": text()] }
  }

  private static func site(
    _ name: String, _ summary: String, _ files: @escaping @Sendable () -> [String: String]
  ) -> Trap {
    Trap("site-" + name, summary, "build --no-cache") {
      files().merging(["readout.yaml": "readout: 1\ntitle: Traps\n"]) { one, _ in one }
    }
  }

  private static func brief(_ name: String) -> String { "content/briefs/\(name).md" }

  private static func head(_ keys: String = "") -> String {
    "---\ntitle: A storm\ndate: 2024-01-02\n\(keys)---\n"
  }
}
