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
  static let printedAgainstRead = LedgerCheck.ofPrints(.printedAgainstRead) { prints, _ in
    prints.flatMap { number -> [Finding] in
      let broken = number.numerals.filter { $0.problem != nil }.map { numeral in
        Finding(
          .printedAgainstRead, at: number.place(of: numeral), subject: number.subject,
          "`\(numeral.text.visible(upTo: 80))` cannot be read: \(numeral.problem ?? "")")
      }
      guard broken.isEmpty, !number.read.isEmpty, !number.printed.isEmpty else { return broken }
      let printed = number.printed.visible(upTo: 80)
      guard !number.numerals.isEmpty else {
        return [
          Finding(
            .printedAgainstRead, at: number.origin.place("as_printed"), subject: number.subject,
            "“\(printed)” is not read: no number is found in it",
            details: number.read.map { "the row says \($0.description)" },
            remedy:
              "look whether the row has what the print says, and say in `note` how it was read")
        ]
      }
      let unread = number.read.filter { !number.prints($0) }
      return unread.prefix(1).map { read in
        Finding(
          .printedAgainstRead, at: number.origin.place("as_printed"), subject: number.subject,
          "“\(printed)” does not read as \(unread.map(\.description).joined(separator: ", "))",
          details: number.figures.map { "`\($0.text)` reads as \($0.readingWords)" }
            + number.numerals.filter { !number.figures.contains($0) }.map {
              "`\($0.text)` is no amount: it is a date, a place in a work or an order"
            },
          cause: number.scale(of: read.ratio).map {
            "the row's number is the print times \(Prose.number($0.grouped))"
          })
      }
    }
  }
}
