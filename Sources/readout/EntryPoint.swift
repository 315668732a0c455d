internal import CExchange
internal import Glibc

/// The program: reads the command line, does what it asks for, ends with the status of that.
@main struct EntryPoint {
  static func main() {
    do throws(UsageError) {
      exit(try Order(commandLine.dropFirst()).run(in: Environment()))
    } catch {
      Terminal.complain(error.report)
      exit(2)
    }
  }

  /// The words of the command line, the program's own name first.
  ///
  /// Swift looks for them on the stack and in /proc, and finds none where a preloaded library has
  /// moved the environment, or where there is no /proc, as in a bare chroot.
  private static var commandLine: [String] {
    (0..<readout_word_count()).map { unsafe String(cString: readout_word($0)) }
  }
}
