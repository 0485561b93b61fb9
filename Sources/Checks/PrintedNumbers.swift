import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases
import PrintedNumerals

/// A printed figure of a row, with the number that was read from it.
struct PrintedNumber {
  let subject: String
  let origin: Origin
  let printed: String
  /// Every numeral of the print.
  let numerals: [Numeral]
  /// The numbers that the row gives, each once: the amount, or its low and its high end.
  private(set) var read: [Amount]
  let citations: [Citation]
  /// Of "about" without an amount the limits, between which the print is.
  private let near: Interval?
  /// Those that only count how often the money is paid, and are no amount of it.
  private let counts: Set<Numeral>
  /// Whether the row has limits, so that an end of a printed range may be one of its numbers.
  private let isLimited: Bool

  /// The numerals that tell how much; where there is none, an ordinal is one.
  var figures: [Numeral] {
    PrintedNumber.figures(of: numerals)
  }

  private static func figures(of numerals: [Numeral]) -> [Numeral] {
    let figures = numerals.filter { $0.role == .figure }
    return figures.isEmpty ? numerals.filter { $0.role == .ordinal } : figures
  }

  /// The row, where it is a figure or a rate.
  let row: Row?

  /// A row that has a number and its print.
  enum Row {
    case figure(Figure)
    case rate(Rate)

    /// What the keeper says of it.
    var note: String {
      switch self {
      case .figure(let figure): figure.note
      case .rate(let rate): rate.note
      }
    }
  }

  /// The printed figures of all figures, rates and claims that have one, in the order of the ledger.
  static func all(in book: AccountBook) -> [PrintedNumber] {
    let ledger = book.ledger
    return ledger.figures.values.filter { !$0.asPrinted.isEmpty }.map { figure in
      PrintedNumber(
        figure.id.text, figure.origin, figure.asPrinted, figure.numbers,
        figure.amount.map { [$0] } ?? [], figure.citations, book.prints, .figure(figure),
        isLimited: figure.bound != .exactly, near: figure.nearLimits, measure: figure.measure)
    }
      + ledger.rates.values.map { rate in
        PrintedNumber(
          rate.id.text, rate.origin, rate.asPrinted,
          rate.quotation.ends.map(Amount.plain), rate.quotation.numbers.map(Amount.plain),
          rate.citations, book.prints, .rate(rate), isLimited: rate.price.exactValue == nil,
          measure: .money(rate.quote))
      }
      + ledger.claims.values.map { claim in
        PrintedNumber(
          claim.id.text, claim.origin, claim.asPrinted, [], [], claim.citations, book.prints, nil,
          isLimited: false, measure: nil)
      }
  }

  /// The `amount` goes before the ends that were `read`, where the print has it and not them.
  private init(
    _ subject: String, _ origin: Origin, _ printed: String, _ read: [Amount],
    _ amount: [Amount], _ citations: [Citation], _ prints: PrintReader, _ row: Row?,
    isLimited: Bool, near: Interval? = nil, measure: Figure.Measure?
  ) {
    (self.isLimited, self.near, self.row) = (isLimited, near, row)
    self.subject = subject
    self.origin = origin
    self.printed = printed
    numerals = prints.numerals(of: printed, in: citations, measure: measure)
    counts = Set(
      prints.counts(
        among: PrintedNumber.figures(of: numerals), of: printed, measure: measure))
    self.citations = citations
    self.read = Array(OrderedSet(read))
    if !amount.isEmpty, amount.allSatisfy({ self.prints($0) }),
      !read.allSatisfy({ self.prints($0) })
    {
      self.read = amount
    }
  }

  /// Whether a number is a reading of the print, one of its ends, the sum of numbers that it joins with "and", or what
  /// they come to: `12 × 1,000`.
  func prints(_ read: Amount) -> Bool {
    let value = read.ratio
    let isRead = figures.contains { numeral in
      !counts.contains(numeral)
        && numeral.readings.contains { reading in
          reading.value == value
            || isLimited && (reading.interval.low == value || reading.interval.high == value)
        }
    }
    if isRead { return true }
    if let near {
      return figures.contains { $0.readings.contains { $0.value.map(near.contains) ?? false } }
    }
    guard figures.count > 1 else { return false }
    let words = PrintedWords(printed)
    if words.haveJoint, figures.compactMap(\.readings.first?.value).reduce(.zero, +) == value {
      return true
    }
    return words.joined(figures).contains(value)
  }

  /// The place of a numeral in the cell.
  func place(of numeral: Numeral) -> Place { origin.place("as_printed", within: numeral.range) }
}

extension Figure {
  /// The numbers that the print must have: of "between 120,000 and 180,000" the two ends, whatever the
  /// row makes of them; of "about 5 million" the amount, because how near "about" is nobody prints.
  fileprivate var numbers: [Amount] {
    if case .between(let low, let high) = bound { return [low, high] }
    if let amount { return [amount] }
    if case .about(let low, let high) = bound { return [low, high] }
    return []
  }
}

extension Figure {
  fileprivate var nearLimits: Interval? {
    guard case .about(let low, let high) = bound, amount == nil else { return nil }
    return Interval(low: low.ratio, high: high.ratio)
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
      return "\(reading.digits) (\(rules))"
    }.joined(separator: " or ")
  }
}

extension NumeralReading {
  /// In plain digits, or as a fraction where they never end; of a range both ends.
  fileprivate var digits: Prose {
    func plain(_ value: Ratio) -> String { value.exactDecimal?.description ?? value.fractionText }
    guard let low = interval.low, let high = interval.high, low != high else {
      return Prose(interval.exactValue.map(plain) ?? "")
    }
    return "\(plain(low)) to \(plain(high))"
  }
}
