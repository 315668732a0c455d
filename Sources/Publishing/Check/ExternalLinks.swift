internal import Glibc
package import Text

/// Asks other sites whether what links lead to is still there.
///
/// Each address is asked for once, a few at a time, by the program `curl`. Only an answer that says
/// "not found" or "gone" counts against a link; servers that are slow, unknown or unwilling prove
/// nothing.
package struct ExternalLinks: Sendable {
  /// Links that lead to nothing any more.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many links were asked for and gave no answer to go by.
  package private(set) var unanswered = 0
  /// How many addresses were asked for.
  package private(set) var asked = 0

  /// How many addresses `curl` is given at once, and how long all of them together may take.
  private static let batch = 64
  private static let patience = 180

  /// Asks for links; `program` tells servers who asks.
  package init(asking links: [ExternalLink], as program: String) {
    let end = Self.seconds + Self.patience
    for start in stride(from: 0, to: links.count, by: Self.batch) {
      let batch = Array(links[start..<min(start + Self.batch, links.count)])
      guard Self.seconds < end else {
        unanswered += batch.count
        continue
      }
      guard let answers = answers(to: batch, as: program) else {
        diagnostics = [.noCurl]
        return
      }
      asked += batch.count
      for (link, status) in zip(batch, answers) {
        if status == 404 || status == 410 {
          diagnostics.append(.goneLink(link, status: status))
        } else if status == 0 {
          unanswered += 1
        }
      }
    }
  }

  /// Returns the status of each address, 0 where none came; `nil` where there is no `curl`.
  ///
  /// What a server says to a request for the head alone is asked again with a whole one where it is
  /// bad news: some servers know no such request.
  private func answers(to links: [ExternalLink], as program: String) -> [Int]? {
    guard var answers = request(links.map(\.address), headOnly: true, as: program) else {
      return nil
    }
    let doubtful = answers.indices.filter { answers[$0] >= 400 }
    let again =
      request(doubtful.map { links[$0].address }, headOnly: false, as: program) ?? []
    for (place, status) in zip(doubtful, again) { answers[place] = status }
    return answers
  }

  private func request(_ addresses: [String], headOnly: Bool, as program: String) -> [Int]? {
    guard !addresses.isEmpty else { return [] }
    guard
      let output = Subprocess.output(
        of: "curl", ["--disable", "--config", "-"],
        input: CurlRequest(addresses: addresses, headOnly: headOnly, program: program).bytes)
    else { return nil }
    var answers = Array(repeating: 0, count: addresses.count)
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ").compactMap { Int($0) }
      guard fields.count == 2, answers.indices.contains(fields[0]) else { continue }
      answers[fields[0]] = fields[1]
    }
    return answers
  }

  private static var seconds: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

/// What `curl` reads from its standard input: no address ever stands on a command line.
struct CurlRequest {
  let addresses: [String]
  let headOnly: Bool
  let program: String

  var bytes: [UInt8] {
    var lines = [
      "silent", "globoff", "location", "max-redirs = 5", "connect-timeout = 5", "max-time = 15",
      "proto = \"=http,https\"", "proto-redir = \"=http,https\"", "max-filesize = 20000000",
      "parallel", "parallel-max = 6", "user-agent = \(quoted(program))",
      #"write-out = "%{urlnum} %{http_code}\n""#,
    ]
    if headOnly { lines.append("head") }
    for address in addresses {
      lines.append("url = \(quoted(address))")
      lines.append("output = \"/dev/null\"")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A value as a file of settings has it; control characters, which no address has, are left out.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
