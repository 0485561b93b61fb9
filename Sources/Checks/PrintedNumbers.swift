import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals
import Phrases

/// A printed figure of a row, with the number that was read from it.
struct PrintedNumber {
  let subject: String
  let origin: Origin
  let printed: String
  let numerals: [Numeral]
  /// The numbers that the row gives, each once: the amount, or its low and its high end.
  let read: [ExactDecimal]
  let citations: [Citation]

  /// The printed figures of all figures, rates and claims that have one, in the order of the ledger.
  static func all(in ledger: Ledger) -> [PrintedNumber] {
    ledger.figures.values.filter { !$0.asPrinted.isEmpty }.map { figure in
      PrintedNumber(
        figure.id.text, figure.origin, figure.asPrinted, figure.numbers,
        figure.amount.map { [$0] } ?? [], figure.citations)
    }
      + ledger.rates.values.map { rate in
        PrintedNumber(
          rate.id.text, rate.origin, rate.asPrinted,
          rate.quotation.ends, rate.quotation.numbers, rate.citations)
      }
      + ledger.claims.values.map { claim in
        PrintedNumber(claim.id.text, claim.origin, claim.asPrinted, [], [], claim.citations)
      }
  }

  /// The `amount` goes before the ends that were `read`, where the print has it and not them.
  private init(
    _ subject: String, _ origin: Origin, _ printed: String, _ read: [ExactDecimal],
    _ amount: [ExactDecimal], _ citations: [Citation]
  ) {
    self.subject = subject
    self.origin = origin
    self.printed = printed
    numerals = printed.isEmpty ? [] : Numeral.all(in: printed)
    let values = numerals.flatMap(\.readings).map(\.value)
    let isPrinted = { (numbers: [ExactDecimal]) in numbers.allSatisfy(values.contains) }
    self.read = Array(
      OrderedSet(!amount.isEmpty && isPrinted(amount) && !isPrinted(read) ? amount : read))
    self.citations = citations
  }

  /// The place of a numeral in the cell.
  func place(of numeral: Numeral) -> Place { origin.place("as_printed", within: numeral.range) }
}

extension Figure {
  /// The numbers that the print must have: of "between 120,000 and 180,000" the two ends, whatever the
  /// row makes of them; of "about 5 million" the amount, because how near "about" is nobody prints.
  fileprivate var numbers: [ExactDecimal] {
    if case .between(let low, let high) = bound { return [low, high] }
    if let amount { return [amount] }
    if case .about(let low, let high) = bound { return [low, high] }
    return []
  }
}

extension Quotation {
  /// The ends of the range, or the one number where there is none; for a pair with what they are the price of.
  fileprivate var ends: [ExactDecimal] {
    pair + (range.map { [$0.lowerBound, $0.upperBound] } ?? [quantity].compactMap(\.self))
  }

  /// The number that the source names, where it gives a range too.
  fileprivate var numbers: [ExactDecimal] {
    range == nil ? [] : quantity.map { pair + [$0] } ?? []
  }

  private var pair: [ExactDecimal] { baseQuantity == ExactDecimal(1) ? [] : [baseQuantity] }
}

extension Numeral {
  /// The readings as text: `159043 (dots between thousands) or 159.043 (a point before decimals)`.
  var readingWords: Prose {
    readings.map { reading -> Prose in
      let rules = reading.rules.map { Prose.term($0.rawValue) }.joined(separator: ", ")
      return "\(reading.value.description) (\(rules))"
    }.joined(separator: " or ")
  }
}
