import Testing

@testable import readout

/// What three shells make of their scripts, each in a folder with `notes.md` and `site dir/`.
@Suite struct CompletionTests {
  struct Case: CustomTestStringConvertible {
    let line: String
    let offers: [String]
    /// Something that must not be offered.
    var never = "xyzzy"

    var testDescription: String { line }
  }

  static let cases = [
    Case(line: "readout bui", offers: ["build"]),
    Case(line: "readout -s build ex", offers: ["explain", "extract"], never: "build"),
    Case(line: "readout build --dr", offers: ["--drafts"], never: "--json"),
    Case(line: "readout build --col", offers: ["--color"]),
    Case(line: "readout extract --js", offers: ["--json"], never: "--drafts"),
    Case(line: "readout build --color ne", offers: ["never"]),
    Case(line: "readout build -o ", offers: ["site dir"], never: "notes"),
    Case(line: "readout extract no", offers: ["notes.md"]),
    Case(line: "readout completions ", offers: ["bash", "zsh", "fish"], never: "notes"),
    Case(line: "readout help ver", offers: ["version"]),
    Case(line: "readout build --jobs ", offers: [], never: "notes"),
  ]

  private func shell(_ name: String, named file: String) throws -> Program {
    let shell = try Program(#require(Tool.find(name)))
    try shell.write(Program().run(["completions", name]).output, to: file)
    try shell.write("", to: "notes.md")
    try shell.write("", to: "site dir/readout.yaml")
    return shell
  }

  @Test(
    .enabled(if: Tool.find("bash") != nil, "bash is not installed"),
    arguments: cases + [Case(line: "readout build --color = al", offers: ["always"])])
  func `bash offers what may come next`(_ example: Case) throws {
    let bash = try shell("bash", named: "readout.bash")
    // As readline hands it over: words, the last of which is being typed.
    let words = example.line.split(separator: " ", omittingEmptySubsequences: false)
    let outcome = try bash.run([
      "-uc",
      """
      source ./readout.bash
      complete -p readout >/dev/null || exit 3
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _readout
      printf '%s\\n' "${COMPREPLY[@]}"
      """,
    ])
    #expect(outcome.errors == "" && outcome.status == 0)
    check(outcome.output.split(separator: "\n").map(String.init), example)
  }

  @Test(.enabled(if: Tool.find("fish") != nil, "fish is not installed"), arguments: cases)
  func `fish offers what may come next`(_ example: Case) throws {
    let fish = try shell("fish", named: "readout.fish")
    let outcome = try fish.run([
      "--no-config", "-c", "source readout.fish; complete -C \(shellQuoted(example.line))",
    ])
    #expect(outcome.errors == "" && outcome.status == 0)
    check(
      outcome.output.split(separator: "\n").map {
        String($0.prefix { $0 != "\t" }.drop { $0 == "'" })
      }, example)
  }

  @Test(.enabled(if: Tool.find("zsh") != nil, "zsh is not installed"), arguments: cases)
  func `zsh offers what may come next`(_ example: Case) throws {
    let zsh = try shell("zsh", named: "_readout")
    try zsh.write(Self.typing, to: "typing.zsh")
    try zsh.write(Self.setup, to: "setup.zsh")
    let outcome = try zsh.run(["-f", "typing.zsh", example.line])
    #expect(outcome.errors == "" && outcome.status == 0)
    check(
      outcome.output.replacing("\\", with: "").split(separator: "\n").map(String.init), example)
  }

  /// Has a second zsh complete a line, and prints what it would add.
  private static let typing = """
    zmodload zsh/zpty
    : >found
    zpty inner 'zsh -f -i'
    zpty -w inner 'source ./setup.zsh'
    zpty -n -w inner "$1"$'\\t\\x18'
    while zpty -r inner line; do :; done
    zpty -d inner
    cat found
    """

  /// What the second zsh begins with: it notes what is added to a line, and ends at Ctrl-X.
  private static let setup = """
    unset zle_bracketed_paste
    autoload -Uz compinit; compinit -u -D
    source ./_readout
    compadd() {
      local -a found
      builtin compadd -O found "$@"
      print -rC1 -- $found >>found
      builtin compadd "$@"
    }
    finish() { exit }
    zle -N finish; bindkey '^X' finish
    """

  private func check(_ offered: [String], _ example: Case) {
    let offered = offered.filter { !$0.isEmpty }
    for word in example.offers {
      #expect(offered.contains { $0.hasPrefix(word) }, "\(offered)")
    }
    #expect(!offered.contains { $0.hasPrefix(example.never) }, "\(offered)")
    if example.offers.isEmpty { #expect(offered == []) }
  }
}
