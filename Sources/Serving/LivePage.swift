internal import Embedded
internal import Text

/// What a preview adds to the pages of a site, and the addresses at which it stands.
enum LivePage {
  /// The folder of the addresses that are the preview's own; no file of a site begins so.
  static let folder = "/.readout/"
  static let events = folder + "events"

  private static let files = Dictionary(
    uniqueKeysWithValues: EmbeddedFile.files(under: sources).map {
      (folder + $0.path.dropFirst(sources.count), $0.bytes)
    })
  private static let sources = "Sources/Serving/Live/"

  /// Returns what stands at one of these addresses, or `nil` where nothing does.
  static func file(at path: String) -> [UInt8]? { files[path] }

  /// Returns a page with the script that keeps it up to date; `site` is what tells this site from
  /// what it becomes when it changes.
  static func adding(to html: [UInt8], site: String) -> [UInt8] {
    let script = Array(
      "<script src=\"\(folder)live.js\" data-site=\"\(site)\" defer></script>\n".utf8)
    let end = Array("</body>".utf8)
    var place = html.count - end.count
    while place >= 0, html[place] != end[0] || html[place..<place + end.count] != end[...] {
      place -= 1
    }
    return place < 0 ? html + script : html[..<place] + script + html[place...]
  }

  /// Returns the page that is shown while there is no site: what is wrong with it.
  static func standIn(for problems: ProblemReport, site: String) -> [UInt8] {
    var html = Array(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(problems.counts)</title>
      <link rel="stylesheet" href="\(folder)live.css">
      </head>
      <body>
      <main class="readout-problems">
      <h1>\(problems.counts)</h1>
      <p>The site cannot be built. This page becomes the site as soon as the errors are mended.</p>

      """.utf8)
    html += problems.list
    html += "</main>\n</body>\n</html>\n".utf8
    return adding(to: html, site: site)
  }
}
