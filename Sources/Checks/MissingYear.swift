import Diagnostics
import HistoricalDates
import LedgerModel
import Phrases

extension FindingKind {
  /// AL0121: a date that the source prints without its year.
  public static let missingYear = FindingKind(
    "AL0121", .warning, title: "a date that the source prints without its year",
    meaning: """
      `date_as_written` names a day or a month and no year. Where `date` is filled, the year was taken \
      from elsewhere; where it is empty, the row has no date.
      """,
    remedy: "state the year in `date` if another source gives it, and name that source")
}

extension LedgerCheck {
  static let missingYear = LedgerCheck(.missingYear) { ledger in
    DatedRow.all(in: ledger) { $0.asWritten.namesDayWithoutYear }.map { row in
      let written = row.date.asWritten.visible(upTo: 80)
      return Finding(
        .missingYear, at: row.origin.place("date_as_written"), subject: row.subject,
        row.date.value.map { "“\(written)” has no year; the row says \($0.text)" }
          ?? "“\(written)” has no year")
    }
  }
}

extension String {
  /// A month's name, and no number of three or four digits.
  fileprivate var namesDayWithoutYear: Bool {
    guard !isEmpty else { return false }
    let words = split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december", "ocak", "şubat", "mart", "nisan", "mayıs", "haziran",
      "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
    ]
    let hasYear = words.contains { $0.count >= 3 && $0.allSatisfy(\.isNumber) }
    return !hasYear && words.contains { months.contains($0) }
  }
}
