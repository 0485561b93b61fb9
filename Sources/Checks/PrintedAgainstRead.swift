import Accounts
import Diagnostics
import ExactNumbers
import PrintedNumerals
import Phrases
import Workers

extension FindingKind {
  /// AL0120: a printed figure that does not read as the row's number.
  public static let printedAgainstRead = FindingKind(
    "AL0120", .warning, title: "a printed figure that does not read as the row's number",
    meaning: """
      No reading of the numbers in `as_printed` gives the number of the row, nor what they come to where the print \
      joins them: `5,000 and 600`, `12 × 1,000`, `3 instalments of 50,000`, `8,000 less 700`, `two thirds of 60,000`; or \
      a printed number is broken, such as `1.1000.000`. Nothing is found where `note` tells how the number was made: it \
      has that number, or the one by which the print was multiplied or divided (`schellingen of 6 stuivers`); nor of a table in \
      thousands or millions where the print, `note` or the note of the source says so.
      """,
    remedy: "correct the number or the print; where the source itself is wrong, say so in `note`")
}

extension LedgerCheck {
  static let printedAgainstRead = LedgerCheck(kind: .printedAgainstRead) { subject in
    subject.prints.value.flatMap { number -> [Finding] in
      let broken = number.numerals.filter { $0.problem != nil }
      guard broken.isEmpty, !number.read.isEmpty, !number.printed.isEmpty else {
        return broken.map { numeral in
          Finding(
            .printedAgainstRead, at: number.place(of: numeral), subject: number.subject,
            "`\(numeral.text.visible(upTo: 80))` cannot be read: \(numeral.problem ?? "")")
        }
      }
      let unread = number.read.filter { !isTold($0, by: number, in: subject.book) }
      guard let first = unread.first else { return [] }
      return [number.numerals.isEmpty ? unreadable(number) : unlike(number, unread, first)]
    }
  }

  /// Whether a number of a row is what its print says, what the numbers of the print come to, or what a note makes of
  /// them.
  private static func isTold(
    _ read: Amount, by number: PrintedNumber, in book: AccountBook
  ) -> Bool {
    number.prints(read) || number.isInSaidScale(read.ratio, book.ledger)
      || number.isAtPar(read.ratio) || number.isInNote(read.ratio, book.prints)
  }

  private static func unreadable(_ number: PrintedNumber) -> Finding {
    Finding(
      .printedAgainstRead, at: number.origin.place("as_printed"), subject: number.subject,
      "“\(number.printed.visible(upTo: 80))” is not read: no number is found in it",
      details: number.read.map { "the row says \($0.description)" },
      remedy: "look whether the row has what the print says, and say in `note` how it was read")
  }

  private static func unlike(
    _ number: PrintedNumber, _ unread: [Amount], _ first: Amount
  ) -> Finding {
    let names = unread.map(\.description).joined(separator: ", ")
    return Finding(
      .printedAgainstRead, at: number.origin.place("as_printed"), subject: number.subject,
      "“\(number.printed.visible(upTo: 80))” does not read as \(names)",
      details: number.figures.map { "`\($0.text)` reads as \($0.readingWords)" }
        + number.numerals.filter { !number.figures.contains($0) }.map {
          "`\($0.text)` is no amount: it is a date, a place in a work or an order"
        },
      cause: number.scale(of: first.ratio).map {
        "the row's number is the print times \(Prose.number($0.grouped))"
      })
  }
}
