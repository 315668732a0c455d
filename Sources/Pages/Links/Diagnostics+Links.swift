internal import Images
internal import Text

extension Diagnostic {
  static func hiddenTarget(_ link: WrittenLink) -> Diagnostic {
    Diagnostic(
      "hidden-target", .warning, at: link,
      "is a draft or under embargo; the link is shown as plain text until it is not")
  }

  /// `near` is what was meant, as it may be written in that file.
  static func unknownTarget(_ link: WrittenLink, near: String?) -> Diagnostic {
    let fix = near.map { "did you mean '\(writable($0))'?" } ?? "name a file that is in content/"
    return Diagnostic("unknown-target", at: link, "leads to no file of the site; \(fix)")
  }

  static func unknownAnchor(
    _ id: String, of link: WrittenLink, on page: String, near: String?, known: [String]
  ) -> Diagnostic {
    // Nobody means the ids of notes. A text has a hundred thousand ids, and as many wrong links.
    let known = Array(
      known.lazy.filter { !$0.hasPrefix("fn-") && !$0.hasPrefix("fnref-") }.prefix(7))
    let fix =
      if let near {
        "did you mean '#\(near)'?"
      } else if known.isEmpty {
        "leave out '#\(id)', the text has no headings"
      } else if known.count <= 6 {
        "use one of " + known.map { "'#\($0)'" }.joined(separator: ", ")
      } else {
        "use the id of a heading, or leave out '#\(id)'"
      }
    return Diagnostic("unknown-anchor", at: link, "leads to no place in \(page); \(fix)")
  }

  static func pageAsImage(_ link: WrittenLink) -> Diagnostic {
    Diagnostic(
      "broken-image", .warning, at: link,
      "is a page and no image; leave out the '!' to make it a link")
  }

  /// `image` is the file in the source.
  static func brokenImage(
    _ image: String, _ fault: ImageHead.Fault, in path: String, at position: Position
  ) -> Diagnostic {
    let words =
      switch fault {
      case .empty: "is empty; export the image again"
      case .pointer: "stands for a file that Git LFS has not fetched; run 'git lfs pull'"
      case .other(let format, let claimed):
        "is no \(claimed.rawValue) but a \(format.rawValue) image; give its name the ending "
          + "'.\(format.ending)'"
      case .none(let format):
        "is no \(format.rawValue) image; export it again, or give its name the right ending"
      case .damaged(let format):
        "is a \(format.rawValue) image that breaks off or is damaged; export or copy it again"
      }
    return Diagnostic(
      "broken-image", .warning, path: path, position: position, "'\(image)' \(words)")
  }

  /// Creates a diagnostic that begins with the address.
  private init(
    _ code: String, _ severity: Severity = .error, at link: WrittenLink, _ message: String
  ) {
    self.init(
      code, severity, path: link.file, position: link.position,
      "'\(shown(link.address))' \(message)")
  }
}

/// Returns an address short enough for a message.
private func shown(_ address: String) -> String {
  address.utf8.count > 200 ? address.prefix(199) + "…" : address
}

/// Returns a path as it may stand between the brackets of a link.
private func writable(_ path: String) -> String {
  path.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
}
