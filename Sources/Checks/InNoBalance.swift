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
    book.inNoBalance.map { row in
      Finding(
        .inNoBalance, at: row.origin.place, subject: row.id.text,
        "\(row.id) is in no pledge and no total", cause: "in no pledge and no total")
    }
  }
}
