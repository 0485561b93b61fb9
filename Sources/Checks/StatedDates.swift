import Diagnostics
import LedgerModel
import OrderedCollections

/// A date of a row, for the checks that look at every date.
struct DatedRow {
  let subject: String
  let date: StatedDate
  let origin: Origin

  /// The dates that a check means, of all figures and events, in the order of the ledger.
  static func all(in ledger: Ledger, where isMeant: (StatedDate) -> Bool) -> [DatedRow] {
    ledger.figures.values.filter { isMeant($0.date) }.map {
      DatedRow(subject: $0.id.text, date: $0.date, origin: $0.origin)
    }
      + ledger.events.values.filter { isMeant($0.date) }.map {
        DatedRow(subject: $0.id.text, date: $0.date, origin: $0.origin)
      }
  }
}
