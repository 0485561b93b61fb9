import Accounts
import Diagnostics
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0217: rows in no balance.
  public static let inNoBalance = FindingKind(
    "AL0217", .note, title: "rows in no balance",
    meaning: """
      Rows with a state and an amount that go towards no pledge and are part of no total. No balance counts \
      them; they stand in the totals by group (`aid-ledger totals`) and nowhere else.
      """,
    remedy: "link a row by `fulfils` or `part_of` where a source says what it belongs to")
}

extension LedgerCheck {
  static let inNoBalance = LedgerCheck.ofBook(.inNoBalance) { book in
    let rows = book.inNoBalance
    guard let first = rows.first else { return [] }
    let names = rows.map(\.id).few()
    return [
      Finding(
        .inNoBalance, at: first.origin.place, subject: first.id.text,
        .counting(
          rows.count, one: "\(rows.count) row is in no pledge and no total: \(names)",
          other: "\(rows.count) rows are in no pledge and no total: \(names)"))
    ]
  }
}
