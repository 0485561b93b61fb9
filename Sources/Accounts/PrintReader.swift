import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals

/// How the prints of a ledger are read: each in the language of its source, and in the units of its money.
package struct PrintReader: Sendable {
  private let languages: [Identifier<Source>: String]
  private let units: [Identifier<Currency>: MoneyUnits]

  init(_ ledger: Ledger) {
    languages = ledger.sources.reduce(into: [:]) { $0[$1.key] = $1.value.language }
    units = PrintReader.units(of: ledger)
  }

  /// The numerals of a print.
  ///
  /// - Parameters:
  ///   - printed: what a source prints.
  ///   - citations: who says so; the first is the work that was read.
  ///   - money: the money of the row, where it has one.
  /// - Returns: every numeral, in the order of the print.
  package func numerals(
    of printed: String, in citations: [Citation], money: Identifier<Currency>?
  ) -> [Numeral] {
    guard !printed.isEmpty else { return [] }
    let language = citations.first.flatMap { languages[$0.source] } ?? ""
    return Numeral.all(
      in: printed, language: String(language.prefix { $0 != "-" }),
      units: money.flatMap { units[$0] } ?? .none)
  }

  /// To which place a figure is known: what its print is printed to where that reads as its amount, else the last
  /// digit of the amount; `nil` without an amount.
  ///
  /// 10,000 of `2670000`, printed “2.67 million”.
  package func lastPlace(of figure: Figure) -> Ratio? {
    guard let amount = figure.amount else { return nil }
    let readings = numerals(
      of: figure.asPrinted, in: figure.citations, money: figure.currency
    ).flatMap(\.readings)
    return readings.first { $0.value == amount.ratio }?.lastPlace ?? amount.lastPlace
  }

  /// By which words prints count each money of a ledger: the words and symbols of its own units.
  private static func units(of ledger: Ledger) -> [Identifier<Currency>: MoneyUnits] {
    var families: OrderedDictionary<Identifier<Currency>, [(currency: Currency, parts: Ratio)]> =
      [:]
    for currency in ledger.currencies.values {
      guard let chain = ledger.unitChain(of: currency.id) else { continue }
      families[chain.major.id, default: []].append((currency, chain.parts))
    }
    var units: [Identifier<Currency>: MoneyUnits] = [:]
    for family in families.values {
      for own in family {
        units[own.currency.id] = MoneyUnits(
          family.compactMap { member in
            own.parts.divided(by: member.parts).map {
              MoneyUnits.Unit(
                factor: $0, words: member.currency.words, name: member.currency.name)
            }
          })
      }
    }
    return units
  }
}

extension Currency {
  /// By which words prints count it; where the ledger does not say, its name.
  fileprivate var words: [String] {
    let words = printedAs + (symbol.isEmpty ? [] : [symbol])
    return words.isEmpty ? [name] : words
  }
}
