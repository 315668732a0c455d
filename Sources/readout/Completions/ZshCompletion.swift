/// What completes command lines in zsh, by its `_arguments`.
enum ZshCompletion {
  static var script: String {
    let commands = Command.all.map {
      "    " + shellQuoted("\($0.name):\($0.summary.replacing(":", with: "\\:"))") + "\n"
    }.joined()
    let cases = Command.all.map { command in
      let specifications = command.flags.map(specification).joined()
      return
        "        \(command.name)) _arguments -s -S $common \(specifications)\(operands(of: command));;\n"
    }.joined()
    return """
      #compdef readout
      # zsh completion for readout, made by 'readout completions zsh'

      _readout() {
        local curcontext=$curcontext state line ret=1
        local -A opt_args
        local -a common commands
        common=(\(Command.common.map(specification).joined()))
        commands=(
      \(commands)  )
        _arguments -C -s $common '1:command:->command' '*::operand:->operand' && ret=0
        case $state in
          command) _describe -t commands command commands && ret=0 ;;
          operand)
            curcontext=${curcontext%:*:*}:readout-$words[1]:
            case $words[1] in
      \(cases)      esac && ret=0 ;;
        esac
        return ret
      }

      if [[ $funcstack[1] == _readout ]]; then _readout "$@"; else compdef _readout readout; fi

      """
  }

  /// What `_arguments` is told of a flag: `'(-o --output)'{-o+,--output=}'[HELP]:DIR:_files -/' `.
  private static func specification(of flag: Flag) -> String {
    let help = "[\(escaped(flag.help))]"
    let value = flag.value.map { ":\(escaped($0)):\(action(for: flag.kind))" } ?? ""
    let long = "--\(flag.name)" + (flag.value == nil ? "" : "=")
    guard let short = flag.short else { return shellQuoted(long + help + value) + " " }
    let letter = "-\(short)" + (flag.value == nil ? "" : "+")
    return "'(-\(short) --\(flag.name))'{\(letter),\(long)}" + shellQuoted(help + value) + " "
  }

  private static func operands(of command: Command) -> String {
    guard let kind = command.operandKind else { return "" }
    return shellQuoted("*:\(escaped(command.operands)):\(action(for: kind))") + " "
  }

  private static func action(for kind: ValueKind) -> String {
    switch kind {
    case .file: "_files"
    case .folder: "_files -/"
    case .choice, .command: "(\(kind.words.joined(separator: " ")))"
    case .text, .address, .date, .number: " "
    }
  }

  /// Returns text in which no mark of `_arguments` means anything.
  private static func escaped(_ text: String) -> String {
    text.map { "\\:[]".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
