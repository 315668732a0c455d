internal import Glibc
package import Text

extension DiskError {
  /// Returns the error as words for the user.
  ///
  /// `file` is the file of the source folder that is to blame, relative to it; without one, the
  /// message names the path.
  package func diagnostic(of file: String? = nil) -> Diagnostic {
    let what =
      file == nil ? "'\(shortened(path))'" : operation == .listed ? "the folder" : "the file"
    return Diagnostic(
      "io-error", path: file, "\(what) cannot be \(operation): \(reason); \(wayOut)")
  }
}

extension Diagnostic {
  static func noSource(_ source: String, _ error: DiskError) -> Diagnostic {
    let what =
      switch error.number {
      case ENOENT: "does not exist"
      case ENOTDIR: "is not a folder"
      default: "cannot be \(error.operation): \(error.reason)"
      }
    return Diagnostic(
      "no-source", path: nil,
      "the source '\(source)' \(what); name the site's folder with --source or make one with "
        + "'readout init'")
  }

  static func noContent(_ source: String) -> Diagnostic {
    Diagnostic(
      "no-source", path: nil,
      "the source '\(source)' has no folder 'content'; name the site's folder with --source or "
        + "make one with 'readout init'")
  }

  static func unreadable(_ path: DiskPath, _ error: DiskError) -> Diagnostic {
    error.diagnostic(of: path.text)
  }

  static func linkLeadsOut(_ path: DiskPath) -> Diagnostic {
    Diagnostic(
      "link-leads-out", .warning, path: path.text,
      "'\(path.name.text)' is a link out of the source folder, which is not followed; put a copy "
        + "in its place")
  }

  static func linkLeadsNowhere(_ path: DiskPath) -> Diagnostic {
    Diagnostic(
      "link-leads-nowhere", .warning, path: path.text,
      "'\(path.name.text)' is a link to nothing; remove or repair it")
  }

  static func linkLoop(_ path: DiskPath) -> Diagnostic {
    Diagnostic(
      "link-loop", .warning, path: path.text,
      "'\(path.name.text)' is a link that leads in a circle; remove or repair it")
  }

  static func notAFile(_ path: DiskPath) -> Diagnostic {
    Diagnostic(
      "not-a-file", .warning, path: path.text,
      "'\(path.name.text)' is a pipe, a socket or a device; move it out of the source folder")
  }

  static func unusableName(_ path: DiskPath) -> Diagnostic {
    Diagnostic(
      "unusable-name", .warning, path: path.text,
      "'\(path.name.text)' is a name that is not UTF-8 or holds a control character; rename it")
  }

  static func pathTooLong(_ path: DiskPath) -> Diagnostic {
    // So long a place is of no use to anybody: it is that of a folder high above.
    let parts = path.text.split(separator: "/").prefix(8).joined(separator: "/")
    return Diagnostic(
      "path-too-long", .warning, path: parts,
      "'\(path.name.text)' lies more than \(DiskPath.longest) bytes deep below the folder and is "
        + "left out; move it up")
  }

  static func isFolder(_ path: DiskPath) -> Diagnostic {
    Diagnostic(
      "not-a-file", path: path.text,
      "'\(path.name.text)' is a folder, where a file is looked for; rename it")
  }
}

extension Diagnostic {
  static func unsafeOutput(_ output: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "unsafe-output", path: nil,
      "the output '\(output)' \(reason); name another folder with --output")
  }

  static func danglingOutput(_ output: String) -> Diagnostic {
    .unsafeOutput(output, "is a link that leads nowhere")
  }

  static func notExchangeable(_ output: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "no-exchange", path: nil,
      "the output '\(output)' cannot be replaced at once: \(reason); use --in-place, which "
        + "replaces its files one by one")
  }

  /// Words an error that stopped publishing; one that stopped only the exchange has a way out.
  static func publishing(_ error: DiskError, output: String) -> Diagnostic {
    switch error.operation {
    case .exchanged, .locked: .notExchangeable(output, error.reason)
    default: error.diagnostic()
    }
  }

  static func badOutputPath(_ path: String) -> Diagnostic {
    Diagnostic(
      "bad-output-path", path: nil,
      "'\(path)' is not the path of a file inside the output; shorten or rename its source")
  }

  static func samePath(_ path: String, _ other: String) -> Diagnostic {
    let isTwice = path.utf8.elementsEqual(other.utf8)
    return Diagnostic(
      "output-conflict", path: nil,
      isTwice
        ? "'\(path)' is made twice; rename the source of one"
        : "'\(other)' and '\(path)' differ only in case or accents, which many disks take for one "
          + "name; rename the source of one")
  }

  static func fileAndFolder(_ file: String, _ inner: String) -> Diagnostic {
    Diagnostic(
      "output-conflict", path: nil,
      "'\(file)' is a file, but '\(inner)' needs a folder of that name; rename the source of one")
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file", path: nil,
      "'\(path)' was not made by a build and would be overwritten; move it away or rename the "
        + "source of the new one")
  }

  static func foreignFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file", path: nil,
      "'\(path)' is a folder with files that no build made, where a file is to be; move it away")
  }

  static func foreignNotFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file", path: nil,
      "'\(path)' was not made by a build and stands where a folder is to be; move it away")
  }

  static func leftBehind(_ path: String) -> Diagnostic {
    Diagnostic(
      "left-behind", .warning, path: nil,
      "the old output could not be removed and stands in '\(path)'; remove it, or let the next "
        + "build do so")
  }
}

/// Returns a path without its middle where it is so long that a message would be all path.
private func shortened(_ path: String) -> String {
  path.utf8.count > 512 ? "\(path.prefix(200))…\(path.suffix(50))" : path
}
