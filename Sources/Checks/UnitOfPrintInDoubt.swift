import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals
import Phrases

extension FindingKind {
  /// AL0134: a printed number that is counted in one of several units.
  public static let unitOfPrintInDoubt = FindingKind(
    "AL0134", .warning, title: "a printed number that is counted in one of several units",
    meaning: """
      `12s 6d` in a money that by its words (`printed_as`) is none of pounds, shillings and pence is 150 pence, 12.5 shillings or 0.625 pounds, and any of \
      them would pass for the row's number; where none of them is, AL0120 tells it. A `billion` is a thousand millions, or in British books before 1975 a million millions: \
      it is told where the row takes a million millions, and where the source's `language` is `en-GB` and its year \
      earlier or not stated, unless `note` speaks of the billion.
      """,
    remedy: "look which of the readings the source means, and say so in `note`")
}

extension LedgerCheck {
  static let unitOfPrintInDoubt = LedgerCheck.ofPrints(.unitOfPrintInDoubt) { prints, ledger in
    prints.flatMap { number -> [Finding] in
      guard let row = number.row else { return [] }
      return number.figures.filter { number.isRead(from: $0) }.compactMap { numeral in
        if numeral.has(.inPence), numeral.has(.inPounds) {
          return finding(
            number, numeral,
            cause: "pounds, shillings and pence of a money that is none of them by its words",
            remedy:
              "give the money its words in `printed_as` of currencies.csv, and its parts (`unit_of`, `units_per`, `symbol`)"
          )
        }
        guard numeral.has(.longScale), !PrintedWords(row.note).name(anyOf: ["billion"]),
          number.isReadInLongScale(numeral) || ledger.mayCountInLongScale(number.citations)
        else { return nil }
        return finding(number, numeral, cause: "a billion that may be a million millions")
      }
    }
  }

  private static func finding(
    _ number: PrintedNumber, _ numeral: Numeral, cause: Prose, remedy: Prose? = nil
  ) -> Finding {
    Finding(
      .unitOfPrintInDoubt, at: number.place(of: numeral), subject: number.subject,
      "`\(numeral.text)` reads as \(numeral.readingWords)",
      details: number.read.map { "the row says \($0.description)" }, remedy: remedy, cause: cause)
  }
}

extension Numeral {
  fileprivate func has(_ rule: NumeralRule) -> Bool {
    readings.contains { $0.rules.contains(rule) }
  }
}

extension PrintedNumber {
  /// Whether the row takes a billion for a million millions.
  fileprivate func isReadInLongScale(_ numeral: Numeral) -> Bool {
    let read = read.map(\.ratio)
    return numeral.readings.contains { reading in
      reading.rules.contains(.longScale)
        && read.contains { reading.interval.low == $0 || reading.interval.high == $0 }
    }
  }
}

extension Ledger {
  /// The last year in which a British book may mean a million millions.
  ///
  /// From 20 December 1974 on the government's billion was a thousand millions: written answer of the Prime Minister,
  /// Hansard, House of Commons, volume 883, column 711W.
  private static let lastYearOfLongScale = 1974

  /// Whether the work that was read may count in billions of a million millions: it is in British English, and not
  /// known to be later.
  fileprivate func mayCountInLongScale(_ citations: [Citation]) -> Bool {
    guard let source = citations.first.flatMap({ sources[$0.source] }),
      source.language.lowercased().hasPrefix("en-gb")
    else { return false }
    return source.issued?.year.map { $0 <= Ledger.lastYearOfLongScale } ?? true
  }
}
