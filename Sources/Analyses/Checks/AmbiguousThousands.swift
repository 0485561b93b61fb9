import Diagnostics
import ExactNumbers
import LedgerModel

extension FindingKind {
  /// AL0108: dots between thousands, or a number with two readings.
  public static let ambiguousThousands = FindingKind(
    "AL0108", .warning, title: "dots between thousands, or a number with two readings",
    meaning: """
      In English print a dot is the decimal mark, in Turkish, German and Russian it stands between \
      thousands: `159.043` is a hundred and fifty-nine thousand, or a little over 159. The row says \
      which of the two was read; the finding shows both.
      """,
    remedy: "make sure that `amount` has the reading the source means, and say why in `note`")
}

extension LedgerCheck {
  static let ambiguousThousands = LedgerCheck(.ambiguousThousands) { ledger in
    PrintedNumber.all(in: ledger).flatMap { number in
      number.numerals.filter(\.isAmbiguous).map { numeral in
        Finding(
          .ambiguousThousands, at: number.place(of: numeral), subject: number.subject,
          "`\(numeral.text)` reads as \(numeral.readingWords)",
          details: number.read.map { "the row says \($0.grouped)" })
      }
    }
  }
}

extension Numeral {
  /// Dots between thousands; a single comma is not named, because English print uses it so.
  fileprivate var isAmbiguous: Bool {
    readings.contains { $0.rules.contains(.dotThousands) && !$0.rules.contains(.decimalComma) }
  }
}
