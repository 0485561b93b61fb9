import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0307: a money used outside its years.
  public static let currencyOutsideYears = FindingKind(
    "AL0307", .warning, title: "a money used outside its years",
    meaning: """
      The figure's date lies wholly outside the days on which the money was in use. What doubted dates \
      (`~`, `?`, `%`) leave possible is not outside.
      """,
    remedy: "check the date and the money; money of one name may be two, before and after a reform")
}

extension LedgerCheck {
  static let currencyOutsideYears = LedgerCheck(.currencyOutsideYears) { ledger in
    ledger.money.compactMap { figure in
      guard let id = figure.currency, let inUse = ledger.currencies[id]?.inUse,
        let date = figure.date.value,
        !inUse.mayMeet(date, approximately: ledger.description.approximately)
      else { return nil }
      return Finding(
        .currencyOutsideYears, at: figure.origin.place("currency"), subject: figure.id.text,
        "\(id) was in use \(inUse.text); the figure is dated \(date.text)",
        cause: "\(id) was in use \(inUse.text)")
    }
  }
}
