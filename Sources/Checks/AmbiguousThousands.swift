import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0108: a number with two readings.
  public static let ambiguousThousands = FindingKind(
    "AL0108", .warning, title: "a number with two readings",
    meaning: """
      In English print a dot is the decimal mark, in Turkish, German and Russian it stands between \
      thousands: `159.043` is a hundred and fifty-nine thousand, or a little over 159. The row says \
      which of the two was read; the finding shows both. A comma before three digits is named where \
      the row reads it as a decimal mark: `200,000` as 200 is a thousandfold slip more often than not. So \
      is an amount `1.000` without `as_printed`, which is read as 1.
      """,
    remedy: "make sure that `amount` has the reading the source means, and say why in `note`")
}

extension LedgerCheck {
  static let ambiguousThousands = LedgerCheck.ofPrints(.ambiguousThousands) { prints, ledger in
    prints.flatMap { number in
      number.figures.filter { $0.isAmbiguous || $0.isReadAsDecimals(by: number) }.map { numeral in
        Finding(
          .ambiguousThousands, at: number.place(of: numeral), subject: number.subject,
          "`\(numeral.text)` reads as \(numeral.readingWords)",
          details: number.read.map { "the row says \($0.description)" },
          cause: numeral.isReadAsDecimals(by: number)
            ? "three digits after a mark are read as decimals"
            : "dots between thousands")
      }
    } + dotsInAmounts(ledger)
  }

  /// Amounts that may be copied from a print with dots between thousands, where no print stands beside them.
  private static func dotsInAmounts(_ ledger: Ledger) -> [Finding] {
    ledger.figures.values.compactMap { figure -> Finding? in
      // Only three digits after the point can be thousands.
      guard figure.asPrinted.isEmpty, let amount = figure.amount?.decimal, amount.scale == 3,
        let numeral = Numeral.all(in: amount.description).first, numeral.isAmbiguous
      else { return nil }
      let column = figure.measure.isMoney ? "amount" : "quantity"
      return Finding(
        .ambiguousThousands, at: figure.origin.place(column), subject: figure.id.text,
        """
        `\(amount.description)` is read as a point before decimals; with dots between thousands it is \
        \(amount.description.replacing(".", with: ""))
        """,
        remedy: "write plain digits without dots, or what the source prints in `as_printed`")
    }
  }
}

extension Numeral {
  /// Dots between thousands; a single comma is not named, because English print uses it so.
  fileprivate var isAmbiguous: Bool {
    readings.count > 1
      && readings.contains { $0.rules.contains(.dotThousands) && !$0.rules.contains(.decimalComma) }
  }

  /// Whether the row's number is a reading of the three digits after the only mark as decimals.
  fileprivate func isReadAsDecimals(by number: PrintedNumber) -> Bool {
    let decimals = readings.filter {
      $0.rules.contains(.decimalComma) || $0.rules.contains(.decimalPoint)
    }
    let others = readings.filter { !decimals.contains($0) }
    let read = number.read.map(\.ratio)
    func isRead(_ reading: NumeralReading) -> Bool { reading.value.map(read.contains) ?? false }
    return !others.isEmpty && decimals.contains(where: isRead) && !others.contains(where: isRead)
  }
}
