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
      thousands: `159.043` is a hundred and fifty-nine thousand, or a little over 159. What the other prints of the \
      source show decides: where they have `1.000.000` or `6,5`, a dot stands between thousands, and where they have \
      `1,000,000` or `6.5`, before decimals; the finding stands where the row reads it otherwise. Where they show \
      neither, a dot is named unless three rows of the source read it between thousands or its language is not \
      English, and a comma where the row reads it as a decimal mark: `200,000` as 200 is a thousandfold slip more \
      often than not; so is an amount `1.000` without `as_printed`, which is read as 1. Nothing is found where `note` has \
      the row's number in plain digits: the keeper has looked.
      """,
    remedy: "make sure that `amount` has the reading the source means, and say why in `note`")
}

extension LedgerCheck {
  static let ambiguousThousands = LedgerCheck.ofPrints(.ambiguousThousands) { prints, ledger in
    let styles = NumberStyles(prints, ledger)
    return prints.flatMap { number in
      number.figures.compactMap { numeral in
        NumberStyles.Mark.allCases.lazy.compactMap { finding(number, numeral, $0, styles) }.first
      }
    } + dotsInAmounts(ledger)
  }

  /// The finding of a numeral whose mark may be two things, where its source does not say which.
  private static func finding(
    _ number: PrintedNumber, _ numeral: Numeral, _ mark: NumberStyles.Mark, _ styles: NumberStyles
  ) -> Finding? {
    guard numeral.isInDoubt(of: mark) else { return nil }
    let source = number.citations.first?.source
    let (own, read) = (
      source.flatMap { styles.role(of: mark, in: $0, of: numeral) },
      number.role(of: mark, in: numeral)
    )
    // What the row is not read from does no harm, and what the note has in plain digits was looked at.
    guard read != nil || number.read.isEmpty, !number.isInPlainDigits else { return nil }
    if let own {
      guard let read, read != own else { return nil }
    } else {
      guard mark == .dot || read == .decimals else { return nil }
    }
    let witness = source.flatMap { source in
      own.flatMap { styles.witness(that: mark, is: $0, in: source) }
    }
    return Finding(
      .ambiguousThousands, at: number.place(of: numeral), subject: number.subject,
      "`\(numeral.text)` reads as \(numeral.readingWords)",
      details: number.read.map { "the row says \($0.description)" }
        + [witness].compactMap(\.self).map {
          "the source prints `\($0.numeral.text)` elsewhere: \($0.number.subject)"
        },
      cause: read == .decimals && mark == .comma
        ? "three digits after a mark are read as decimals"
        : "dots between thousands")
  }

  /// Amounts that may be copied from a print with dots between thousands, where no print stands beside them.
  private static func dotsInAmounts(_ ledger: Ledger) -> [Finding] {
    ledger.figures.values.compactMap { figure -> Finding? in
      // Only three digits after the point can be thousands.
      guard figure.asPrinted.isEmpty, let amount = figure.amount?.decimal, amount.scale == 3,
        let numeral = Numeral.all(in: amount.description).first, numeral.isInDoubt(of: .dot)
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

extension PrintedNumber {
  /// Whether the note has the row's number without marks between thousands.
  fileprivate var isInPlainDigits: Bool {
    guard let row, let amount = read.first else { return false }
    return PrintedWords(row.note).name(anyOf: [amount.description])
  }
}
