extension Command {
  static let completions = Command(
    name: "completions", operands: "bash|zsh|fish",
    summary: "print what lets a shell complete command lines",
    details: """
      Prints a script that teaches a shell the commands, flags, words, files and folders that may
      stand in a command line. 'make install' and the Debian package put them into place; else:

        readout completions bash > ~/.local/share/bash-completion/completions/readout
        readout completions zsh > ~/.zfunc/_readout
        readout completions fish > ~/.config/fish/completions/readout.fish

      For zsh, the folder must be in fpath before compinit runs.
      """,
    examples: [
      Example("source <(readout completions bash)", "completes in this bash, until it ends")
    ],
    flags: [], not: "completion"
  ) { invocation throws(UsageError) in
    let shell = invocation.arguments.operands.first
    guard let shell, invocation.arguments.operands.count == 1 else {
      throw UsageError(message: "'completions' needs one shell: bash, zsh or fish")
    }
    let script =
      switch shell {
      case "zsh": ZshCompletion.script
      case "fish": FishCompletion.script
      default: BashCompletion.script
      }
    invocation.terminal.write(Array(script.utf8))
    return 0
  }
}

extension Command {
  /// The common flags whose value is the next word, so that it is no command: `-s|--source|…`.
  static func commonFlagsWithValue(separator: String) -> String {
    common.filter { $0.value != nil }.flatMap(\.words).joined(separator: separator)
  }
}

extension Flag {
  /// What may be typed: `-o`, `--output`.
  var words: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(name)"] }
}

/// Returns text as one word of a shell.
func shellQuoted(_ text: String) -> String {
  "'" + text.replacing("'", with: "'\\''") + "'"
}
