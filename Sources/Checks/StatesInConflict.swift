import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0209: one transfer that arrived by one source and was kept back by another.
  public static let statesInConflict = FindingKind(
    "AL0209", .warning, title: "one transfer that arrived and was kept back",
    meaning: """
      Two rows tell of one transfer, or of alternatives to it; by one it was sent or delivered, by the \
      other withheld, confiscated or cancelled.
      """,
    remedy: "decide which source to follow, and say why in `note`; both rows stay")
}

extension LedgerCheck {
  static let statesInConflict = LedgerCheck(.statesInConflict) { ledger in
    ledger.figures.values.flatMap { figure in
      (figure.relations.sameAs + figure.relations.alternativeTo)
        .compactMap { ledger.figures[$0] }
        .filter { $0.state?.contradicts(figure.state) == true }
        .map { other in
          let (state, contrary) = (
            Prose.term(figure.state?.rawValue ?? ""), Prose.term(other.state?.rawValue ?? "")
          )
          return Finding(
            .statesInConflict, at: figure.origin.place("state"), subject: figure.id.text,
            "\(figure.id) is \(state), \(other.id) is \(contrary)")
        }
    }
  }
}

extension TransferState {
  fileprivate func contradicts(_ other: TransferState?) -> Bool {
    guard let other else { return false }
    return came && other.didNotCome || didNotCome && other.came
  }

  private var came: Bool { self == .sent || self == .delivered }
  private var didNotCome: Bool { isKeptBack || self == .cancelled }
}
