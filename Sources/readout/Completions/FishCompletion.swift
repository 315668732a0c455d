/// What completes command lines in fish.
enum FishCompletion {
  static var script: String {
    var text = """
      # fish completion for readout, made by 'readout completions fish'

      # Whether the command that was typed is the one that is named; '' for none yet.
      function __readout_is
          set -l command
          set -l skips 1
          for word in (commandline -opc)
              if test $skips = 1
                  set skips 0
                  continue
              end
              switch $word
                  case \(Command.commonFlagsWithValue(separator: " "))
                      set skips 1
                  case '-*'
                  case '*'
                      set command $word
                      break
              end
          end
          test "$command" = "$argv[1]"
      end

      complete -c readout -f

      """
    for command in Command.all {
      text += line("-n \"__readout_is ''\" -a \(command.name)", command.summary)
    }
    for flag in Command.common { text += line(specification(of: flag), flag.help) }
    for command in Command.all {
      let condition = "-n '__readout_is \(command.name)' "
      for flag in command.flags { text += line(condition + specification(of: flag), flag.help) }
      guard let kind = command.operandKind else { continue }
      text += "complete -c readout \(condition)\(action(for: kind))\n"
    }
    return text
  }

  private static func line(_ specification: String, _ help: String) -> String {
    let quoted = help.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "complete -c readout \(specification) -d '\(quoted)'\n"
  }

  private static func specification(of flag: Flag) -> String {
    let short = flag.short.map { "-s \($0) " } ?? ""
    return short + "-l \(flag.name)" + (flag.value == nil ? "" : " -r " + action(for: flag.kind))
  }

  private static func action(for kind: ValueKind) -> String {
    switch kind {
    case .file: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    case .choice, .command: "-f -a '\(kind.words.joined(separator: " "))'"
    case .text, .address, .date, .number: "-f"
    }
  }
}
