import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals

extension PrintedNumber {
  /// How many times the print a number of the row is, where it is a thousand, a million or a thousand million:
  /// the print of a table "in millions".
  func scale(of read: Ratio) -> ExactDecimal? {
    let printed = figures.filter { !($0.readings.first?.value?.isZero ?? true) }
    guard printed.count == 1 else { return nil }
    return [1_000, 1_000_000, 1_000_000_000].map { ExactDecimal($0) }.first { scale in
      printed[0].readings.contains { $0.value.map { $0 * scale.ratio } == read }
    }
  }

  /// Whether a number of the row is the print in thousands or more, and the print besides its number, the row's note
  /// or that of its source says so: `1,234 (thousands)`.
  func isInSaidScale(_ read: Ratio, _ ledger: Ledger) -> Bool {
    guard let scale = scale(of: read)?.ratio else { return false }
    let notes = [row?.note] + citations.map { ledger.sources[$0.source]?.note }
    return PrintedWords(printed).name(unit: scale, outside: numerals.map(\.range))
      || notes.compactMap(\.self).contains { PrintedWords($0).name(unit: scale) }
  }

  /// Whether the row's note tells how a number of the row was made from the print: it has that number, or one by which
  /// the print was multiplied or divided, such as `Schellingen of 6 stuivers`.
  func isInNote(_ read: Ratio, _ prints: PrintReader) -> Bool {
    guard let row, !row.note.isEmpty else { return false }
    let told = prints.numerals(of: row.note, in: [], measure: row.measure)
      .filter { $0.role == .figure }
    let numbers = told.flatMap(\.ends) + PrintedWords(row.note).joined(told)
    if numbers.contains(read) { return true }
    let factors = numbers.filter { $0 > .one }
    return figures.flatMap(\.ends).contains { printed in
      factors.contains { printed * $0 == read || printed.divided(by: $0) == read }
    }
  }

  /// Whether a rate is printed as a premium or a discount of so many of a hundred, `4 1/8 % agio`, or as par.
  func isAtPar(_ read: Ratio) -> Bool {
    guard case .rate = row else { return false }
    let words = PrintedWords(printed)
    if read == .one, words.name(anyOf: ["par", "pari", "al pari", "au pair", "паритет"]) {
      return true
    }
    return figures.filter { words.arePercent(at: $0.range) }.flatMap(\.ends).contains { percent in
      let part = percent.divided(by: Ratio(100)) ?? .zero
      return read == .one + part || read == .one - part
    }
  }
}

extension Numeral {
  /// The numbers that it may be; of a range its ends.
  fileprivate var ends: [Ratio] {
    readings.flatMap { Set([$0.interval.low, $0.interval.high].compactMap(\.self)) }
  }
}

extension PrintedNumber.Row {
  fileprivate var measure: Figure.Measure {
    switch self {
    case .figure(let figure): figure.measure
    case .rate(let rate): .money(rate.quote)
    }
  }
}
