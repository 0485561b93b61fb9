import Diagnostics
import ExactNumbers
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0120: a printed figure that does not read as the row's number.
  public static let printedAgainstRead = FindingKind(
    "AL0120", .warning, title: "a printed figure that does not read as the row's number",
    meaning: """
      No reading of the numbers in `as_printed` gives the number of the row, nor does their sum where \
      the print joins them with "and"; or a printed number is broken, such as `1.1000.000`.
      """,
    remedy: "correct the number or the print; where the source itself is wrong, say so in `note`")
}

extension LedgerCheck {
  static let printedAgainstRead = LedgerCheck(.printedAgainstRead) { ledger in
    PrintedNumber.all(in: ledger).flatMap { number -> [Finding] in
      let broken = number.numerals.filter { $0.problem != nil }.map { numeral in
        Finding(
          .printedAgainstRead, at: number.place(of: numeral), subject: number.subject,
          "`\(numeral.text.visible(upTo: 80))` cannot be read: \(numeral.problem ?? "")")
      }
      guard broken.isEmpty, !number.numerals.isEmpty else { return broken }
      return number.read.filter { !number.isPrinted($0) }.map { read in
        Finding(
          .printedAgainstRead, at: number.origin.place("as_printed"), subject: number.subject,
          "“\(number.printed.visible(upTo: 80))” does not read as \(read.description)",
          details: number.numerals.map { "`\($0.text)` reads as \($0.readingWords)" },
          cause: number.scale(of: read).map {
            "the row's number is the print times \(Prose.number($0.grouped))"
          })
      }
    }
  }
}

extension PrintedNumber {
  /// Whether a number is a reading of the print, or the sum of numbers that it joins with "and".
  fileprivate func isPrinted(_ read: ExactDecimal) -> Bool {
    if numerals.contains(where: { $0.readings.contains { $0.value == read } }) { return true }
    guard numerals.count > 1, printed.lowercased().contains(" and ") else { return false }
    return numerals.compactMap(\.readings.first?.value.ratio).reduce(.zero, +) == read.ratio
  }
}
