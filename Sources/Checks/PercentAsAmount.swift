import Diagnostics
import ExactNumbers
import LedgerModel
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0136: a percentage where an amount is meant.
  public static let percentAsAmount = FindingKind(
    "AL0136", .warning, title: "a percentage where an amount is meant",
    meaning: """
      The number of the row is printed as so many of a hundred: `54 %`, `%54`, `54 per cent`, `yüzde 54`, `54 v. H.` It \
      is a share or a price of issue, and no amount of the money or the goods of the row. Nothing is found where the \
      print gives the same number once more without it.
      """,
    remedy:
      "leave the amount empty, or work it out and say so in `note`; a claim can hold the share: `share(M2, M1) ~ 54 %`"
  )
}

extension LedgerCheck {
  static let percentAsAmount = LedgerCheck.ofPrints(.percentAsAmount) { prints, _ in
    prints.compactMap { number in
      guard case .figure = number.row, let first = number.percentage else { return nil }
      return Finding(
        .percentAsAmount, at: number.place(of: first), subject: number.subject,
        "“\(number.printed.visible(upTo: 80))” is a percentage, and the row takes it for an amount",
        details: number.read.map { "the row says \($0.description)" },
        cause: "a percentage stands for an amount")
    }
  }
}

extension PrintedNumber {
  /// Where the number of the row is printed, if that is as a percentage and nowhere else.
  var percentage: Numeral? {
    let words = PrintedWords(printed)
    let read = numerals.filter { isRead(from: $0) }
    return read.allSatisfy { words.arePercent(at: $0.range) } ? read.first : nil
  }
}
