/// How much a finding matters to the person who reads it.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Worth knowing; nothing has to be done.
  case note
  /// A historian must look: the figure is used as it stands, or left out and named.
  case warning
  /// The ledger cannot be used as it stands.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders severities from `note` to `error`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
