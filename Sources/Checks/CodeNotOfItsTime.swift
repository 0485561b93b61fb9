import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases

extension FindingKind {
  /// AL0115: a currency code that did not exist yet.
  public static let codeNotOfItsTime = FindingKind(
    "AL0115", .error, title: "a currency code that did not exist yet",
    meaning: """
      RUR, RUB, TRL and TRY are codes of ISO 4217 for moneys of later states. Used for an earlier \
      money they say something false of it, and a reader would convert by them. An `in_use` whose \
      beginning is doubted (`1922~`, `192X`) and may be of the code's years is taken.
      """,
    remedy: "give the money an id of its own, such as `rub.gold` or `ott.lira.paper`")
}

extension LedgerCheck {
  /// The first year of the money that each code stands for: the rubles of 1991 (RUR) and 1998
  /// (RUB), the lira of the Turkish republic of 1923 (TRL) and of 2005 (TRY).
  ///
  /// Source: ISO 4217, tables A.1 and A.3, and the laws of the redenominations. The codes are
  /// refused by the tool's design; this is the one table of outside knowledge in the checks.
  private static let firstYears = ["RUR": 1991, "RUB": 1998, "TRL": 1923, "TRY": 2005]

  static let codeNotOfItsTime = LedgerCheck(.codeNotOfItsTime) { ledger in
    ledger.currencies.values.compactMap { currency in
      guard let year = firstYears[currency.id.text],
        let first = DayNumber(year: year, month: 1, day: 1)
      else { return nil }
      // A doubted beginning may be the right one.
      let units = ledger.description.approximately
      if currency.inUse?.mayBegin(from: first, approximately: units) == true { return nil }
      return Finding(
        .codeNotOfItsTime, at: currency.origin.place("id"), subject: currency.id.text,
        currency.inUse.map {
          "\(currency.id) is used for \($0.text); the code stands for a money of \(year) and after"
        } ?? "\(currency.id) has no `in_use`; the code stands for a money of \(year) and after")
    }
  }
}

extension HistoricalDate {
  /// Whether the period has a beginning, and that may be the day or a later one.
  fileprivate func mayBegin(from day: DayNumber, approximately units: Int) -> Bool {
    earliest != nil && (beginning(approximately: units).last.map { $0 >= day } ?? true)
  }
}
