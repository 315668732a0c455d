internal import Briefing

/// The status that the verb or noun of a result gives it.
enum StatusLexicon {
  /// Returns the status that a verb gives, or `nil` where it gives none.
  static func status(of lemma: Int32) -> Outcome.Status? {
    Keyword(rawValue: lemma).flatMap { byKeyword[$0] }
  }

  private static let byKeyword: [Keyword: Outcome.Status] = [
    .sign: .signed, .initial: .signed, .ratify: .signed, .launch: .launched,
    .relaunch: .launched, .establish: .launched, .inaugurate: .launched, .open: .launched,
    .create: .launched, .resume: .resumed, .restore: .resumed, .reopen: .resumed,
    .reinstate: .resumed, .resumption: .resumed, .restoration: .resumed, .reopening: .resumed,
    .signing: .signed, .signature: .signed, .establishment: .launched, .creation: .launched,
    .launching: .launched, .pledge: .pledged, .promise: .pledged, .vow: .pledged,
    .commit: .pledged, .undertake: .pledged,
  ]
}
