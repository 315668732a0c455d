internal import Glibc

/// Runs the program on hostile texts, one after the other, and tells what each took.
///
/// The texts are written by another run of this program, so that this one stays small: a child's
/// memory is counted from that of its parent.
struct StormRun {
  /// Where the texts are.
  let folder: String
  let program: String
  private let hasReference = Measured(["cmark", "--version"]).status == 0
  private var results: [Result] = []

  /// What one text took.
  private struct Result {
    var name: String
    var worst: Measured
    var faults: [String]
  }

  init(folder: String, program: String) {
    self.folder = folder
    self.program = program
  }

  /// Writes the texts, each as a file and as the only brief of a site.
  static func write(to folder: String) {
    for storm in Storm.all {
      let text = storm.text()
      let site = "\(folder)/\(storm.name)"
      for part in ["", "/content", "/content/briefs"] { unsafe mkdir(site + part, 0o777) }
      write(text, to: "\(site).md")
      write("readout: 1\ntitle: Storms\n", to: "\(site)/readout.yaml")
      let hasHead = text.hasPrefix("---\ntitle")
      write(
        (hasHead ? "" : "---\ntitle: A storm\ndate: 2024-01-02\n---\n") + text,
        to: "\(site)/content/briefs/storm.md")
    }
  }

  static func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "w") else { return unsafe perror(path) }
    var text = text
    text.withUTF8 { _ = unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    unsafe fclose(file)
  }

  /// Runs all texts, or those whose names begin with one of some words; returns whether all is well.
  mutating func run(_ names: [String]) -> Bool {
    print(row("text", ["KB", "cmark", "plain", "--site", "build", "MB"]), "what went wrong")
    for storm in Storm.all where names.isEmpty || names.contains(where: storm.name.hasPrefix) {
      run(storm)
    }
    let slow = results.filter { $0.worst.seconds > 1 }
    let faulty = results.filter { !$0.faults.isEmpty }
    print(
      "\(results.count) texts; \(slow.count) took over a second; \(faulty.count) went wrong; "
        + "seconds of processor time")
    for result in results.sorted(by: { $0.worst.seconds > $1.worst.seconds }).prefix(20) {
      print("  \(result.name) \(Self.decimal(result.worst.seconds))")
    }
    return faulty.isEmpty
  }

  private mutating func run(_ storm: Storm) {
    let text = "\(folder)/\(storm.name).md"
    let site = "\(folder)/\(storm.name)"
    let (plain, expected) = ("\(folder)/plain.html", "\(folder)/expected.html")
    let reference = hasReference ? Measured(["cmark", text], output: expected) : nil
    let runs = [
      (["markdown", text], plain), (["markdown", "--site", text], "/dev/null"),
      (["build", "--no-cache", "--source", site, "--output", "\(folder)/public"], "/dev/null"),
    ]
    var faults: [String] = []
    var measured: [Measured] = []
    for (arguments, output) in runs {
      let errors = "\(folder)/errors"
      let run = Measured([program] + arguments, output: output, errors: errors)
      measured.append(run)
      if run.status > 1 || run.seconds > Double(Measured.limit) {
        faults.append(
          "\(arguments.prefix(2).joined(separator: " ")) ended with \(run.status) after \(Self.decimal(run.seconds)) s"
        )
      } else if run.status == 1, let reference, reference.seconds < 1 {
        let reason = Self.firstLine(of: errors)
        let isRight = storm.code.map { reason.hasSuffix("[\($0)]") } ?? false
        if !isRight { faults.append("refused: \(reason)") }
      }
    }
    if reference?.status == 0, measured[0].status == 0,
      Measured(["cmp", "-s", plain, expected]).status != 0
    {
      faults.append("not what cmark prints")
    }
    for run in measured where run.memory > Measured.memoryLimit {
      faults.append("took \(run.memory >> 20) MiB")
    }
    _ = Measured(["rm", "-rf", "\(folder)/public"])
    guard let worst = measured.max(by: { $0.seconds < $1.seconds }),
      let memory = measured.map(\.memory).max()
    else { return }
    results.append(Result(name: storm.name, worst: worst, faults: faults))
    let cells =
      ["\(size(of: text) / 1000)", reference.map { Self.decimal($0.seconds) } ?? "-"]
      + measured.map { Self.decimal($0.seconds) } + ["\(memory / 1_000_000)"]
    print(row(storm.name, cells), faults.joined(separator: "; "))
    fflush(nil)
  }

  private func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func firstLine(of path: String) -> String {
    guard let file = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(file) }
    var line = [UInt8](repeating: 0, count: 400)
    let count = unsafe fread(&line, 1, line.count, file)
    return String(decoding: line[..<count].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    let padded = cells.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }
    return name + String(repeating: " ", count: max(1, 30 - name.count)) + padded.joined()
  }

  static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100)." + "\(hundredths % 100 + 100)".dropFirst()
  }
}
