/// How far a transfer has come, by what the source says.
public enum TransferState: String, Sendable, Hashable, CaseIterable {
  /// Asked for by the recipient.
  case requested
  /// Promised, without a binding act.
  case promised
  /// Bound by a treaty, a vote, a deposit with a condition.
  case committed
  /// Sent off; not known to have arrived.
  case sent
  /// Arrived.
  case delivered
  /// Kept back by the giver or on the way.
  case withheld
  /// Seized by somebody else.
  case confiscated
  /// Given back by the recipient.
  case returned
  /// Called off.
  case cancelled

  /// Whether figures in this state say what ought to come: the promised side of a reconciliation.
  public var isPledge: Bool { self == .promised || self == .committed }

  /// Whether figures in this state say what was kept from coming.
  public var isKeptBack: Bool { self == .withheld || self == .confiscated }
}
