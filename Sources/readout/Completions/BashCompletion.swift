/// What completes command lines in bash, with nothing but what bash itself has.
enum BashCompletion {
  static var script: String {
    let names = Command.all.map(\.name).joined(separator: " ")
    return """
      # bash completion for readout, made by 'readout completions bash'

      _readout_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$word"); }

      _readout_paths()
      {
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen "$1" -- "$word")
      }

      _readout()
      {
          local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
          local command= flag= i
          COMPREPLY=()
          # '--flag=value' comes as three words.
          if [[ $word == = ]]; then flag=$before word=
          elif [[ $before == = ]]; then flag=${COMP_WORDS[COMP_CWORD-2]}
          elif [[ $before == -* ]]; then flag=$before
          fi
          for ((i = 1; i < COMP_CWORD; i++)); do
              case ${COMP_WORDS[i]} in
                  \(Command.commonFlagsWithValue(separator: "|")))
                      [[ ${COMP_WORDS[i+1]} == = ]] && ((i++))
                      ((i++)) ;;
                  -* | =) ;;
                  *) command=${COMP_WORDS[i]}; break ;;
              esac
          done
          case $command:$flag in
      \(values)    esac
          case $command:$word in
      \(flags)        :*) _readout_words '\(names)' ;;
      \(operands)    esac
      }

      complete -F _readout readout

      """
  }

  /// What stands behind each flag that has a value; those of all commands come last.
  private static var values: String {
    let own = Command.all.flatMap { command in command.flags.map { (command.name, $0) } }
    return (own + Command.common.map { ("*", $0) }).filter { $0.1.value != nil }
      .map { command, flag in
        let patterns = flag.words.map { "\(command):\($0)" }.joined(separator: " | ")
        return "        \(patterns)) \(action(for: flag.kind)) return ;;\n"
      }.joined()
  }

  private static var flags: String {
    (Command.all.map { ($0.name, $0.allFlags) } + [("", Command.common)]).map { name, flags in
      let words = flags.flatMap(\.words).joined(separator: " ")
      return "        \(name):-*) _readout_words '\(words)' ;;\n"
    }.joined()
  }

  private static var operands: String {
    Command.all.compactMap { command in
      command.operandKind.map { "        \(command.name):*) \(action(for: $0)) ;;\n" }
    }.joined()
  }

  private static func action(for kind: ValueKind) -> String {
    switch kind {
    case .file: "_readout_paths -f;"
    case .folder: "_readout_paths -d;"
    case .choice, .command: "_readout_words '\(kind.words.joined(separator: " "))';"
    case .text, .address, .date, .number: ":;"
    }
  }
}
