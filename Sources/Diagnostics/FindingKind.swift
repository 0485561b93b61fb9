/// What a finding says in general: its stable code, its weight and its page in the manual.
///
/// A kind is written once, beside the check that reports it. `aid-ledger explain CODE` prints it.
public struct FindingKind: Sendable, Hashable {
  /// A stable code such as `AL0104`.
  ///
  /// A code is never given a second meaning.
  public let code: String
  /// How much findings of this kind matter.
  public let severity: Severity
  /// A short name, as a clause: "an amount without a currency".
  public let title: String
  /// What was read, why it is a fault, and what the tool does with the row.
  public let meaning: String
  /// What the keeper of the ledger can do about it.
  public let remedy: String

  /// Makes a kind; its parts are the text of the manual.
  public init(
    _ code: String, _ severity: Severity, title: String, meaning: String, remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
  }
}
