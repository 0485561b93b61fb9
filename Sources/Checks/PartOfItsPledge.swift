import Diagnostics
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0224: what came, as a part of what was promised.
  public static let partOfItsPledge = FindingKind(
    "AL0224", .warning, title: "what came, told as a part of what was promised",
    meaning: """
      A row that was sent or delivered is `part_of` a row that was asked for, promised or committed. A part stands in \
      its whole and is of its kind, and what is part of a promise is promised: no balance counts the row as come, \
      and totals leave it out beside the promise. What comes of a promise goes towards it.
      """,
    remedy: "name the promise in `fulfils` in place of `part_of`")
}

extension LedgerCheck {
  static let partOfItsPledge = LedgerCheck(.partOfItsPledge) { ledger in
    ledger.figures.values.flatMap { figure -> [Finding] in
      guard figure.state == .sent || figure.state == .delivered else { return [] }
      return figure.relations.partOf.compactMap { ledger.figures[$0] }
        .filter { $0.state?.isPledge == true || $0.state == .requested }
        .map { whole in
          Finding(
            .partOfItsPledge, at: figure.origin.place("part_of"), subject: figure.id.text,
            "\(figure.id), \(Prose.term(figure.state?.rawValue ?? "")), is told as a part of \(whole.id), \(Prose.term(whole.state?.rawValue ?? ""))",
            cause: "what came is told as a part of \(whole.id), which did not")
        }
    }
  }
}
