/// A fault or a doubt in the data, as a value: what, where, and what to do.
///
/// Findings are gathered, never thrown, so that one run reports them all.
public struct Finding: Sendable, Hashable {
  /// The code, weight and manual page.
  public let kind: FindingKind
  /// Where in the ledger, or `nil` where the fault is in no file (a missing file, a whole ledger).
  public let place: Place?
  /// The id of the row the finding is about (`M15`), or the file's name.
  public let subject: String
  /// What was read and what was expected, in one line.
  public let message: String
  /// Figures compared, their difference, rows concerned: a line each.
  public let details: [String]
  /// What to do in this very case; the kind's own remedy where there is nothing nearer to say.
  public let remedy: String

  /// Makes a finding; without a remedy of its own it takes the kind's.
  public init(
    _ kind: FindingKind, at place: Place?, subject: String, _ message: String,
    details: [String] = [], remedy: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.subject = subject
    self.message = message
    self.details = details
    self.remedy = remedy ?? kind.remedy
  }
}

extension Finding {
  /// Whether `left` stands before `right` in a list: by place, then by code, then by text.
  ///
  /// The order depends on the ledger alone, so that two machines print the same list.
  public static func inReadingOrder(_ left: Finding, _ right: Finding) -> Bool {
    switch (left.place, right.place) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let a?, let b?) where a != b: return a < b
    default: break
    }
    return (left.kind.code, left.subject, left.message)
      < (right.kind.code, right.subject, right.message)
  }
}
