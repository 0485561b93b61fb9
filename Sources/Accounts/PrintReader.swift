import ExactNumbers
import LedgerModel
import OrderedCollections
import PrintedNumerals

/// How the prints of a ledger are read: each in the language of its source, and in the units of its money.
package struct PrintReader: Sendable {
  private let languages: [Identifier<Source>: String]
  private let units: [Identifier<Currency>: MoneyUnits]
  private let goods: [Counted: MoneyUnits]
  /// The moneys with parts, in the order of the ledger.
  private let inParts: [MoneyUnits]

  /// What is counted in what.
  private struct Counted: Hashable {
    let item: Identifier<Item>?
    let unit: Identifier<GoodsUnit>
  }

  init(_ ledger: Ledger) {
    languages = ledger.sources.reduce(into: [:]) { $0[$1.key] = $1.value.language }
    let units = PrintReader.units(of: ledger)
    self.units = units
    inParts = ledger.currencies.keys.compactMap { units[$0] }.filter(\.haveParts)
    goods = ledger.figures.values.reduce(into: [:]) { goods, row in
      guard case .goods(let item, let unit?) = row.measure else { return }
      let counted = Counted(item: item, unit: unit)
      if goods[counted] == nil { goods[counted] = PrintReader.units(of: counted, in: ledger) }
    }
  }

  /// The numerals of a print.
  ///
  /// - Parameters:
  ///   - printed: what a source prints.
  ///   - citations: who says so; the first is the work that was read.
  ///   - measure: the money or the goods of the row, where it has one.
  /// - Returns: every numeral, in the order of the print; where no money is known, in that which reads it whole.
  package func numerals(
    of printed: String, in citations: [Citation], measure: Figure.Measure?
  ) -> [Numeral] {
    guard !printed.isEmpty else { return [] }
    let language = citations.first.flatMap { languages[$0.source] } ?? ""
    func numerals(_ units: MoneyUnits) -> [Numeral] {
      Numeral.all(in: printed, language: String(language.prefix { $0 != "-" }), units: units)
    }
    switch measure {
    case .money(let money?): return numerals(units[money] ?? .none)
    case .goods(let item, let unit?):
      return numerals(goods[Counted(item: item, unit: unit)] ?? .none)
    case .money, .goods, nil:
      let plain = numerals(.none)
      guard plain.contains(where: { $0.problem != nil }) else { return plain }
      return inParts.lazy.map(numerals).first { $0.allSatisfy { $0.problem == nil } } ?? plain
    }
  }

  /// Which figures of a print only count how often a money is paid.
  package func counts(
    among figures: [Numeral], of printed: String, measure: Figure.Measure?
  ) -> [Numeral] {
    guard figures.count > 1, case .money(let money?) = measure, let units = units[money] else {
      return []
    }
    return PrintedWords(printed).counts(among: figures, of: units)
  }

  /// Whether the print of a figure names its money by a word that the ledger does not give: `centimes` of a franc, or
  /// `т` of grams of gold, where its amount is so many of them.
  package func namesMoney(_ figure: Figure) -> Bool {
    guard let money = figure.currency, let units = units[money] else { return false }
    let amount = figure.amount?.ratio
    return units.names(in: PrintedWords(figure.asPrinted))
      || numerals(of: figure.asPrinted, in: figure.citations, measure: figure.measure)
        .contains { numeral in
          numeral.readings.contains { $0.value == amount && $0.rules.contains(.partsOfMoney) }
        }
  }

  /// To which place a figure is known: what its print is printed to where that reads as its amount, else the last
  /// digit of the amount; `nil` without an amount.
  ///
  /// 10,000 of `2670000`, printed “2.67 million”.
  package func lastPlace(of figure: Figure) -> Ratio? {
    guard let amount = figure.amount else { return nil }
    let readings = numerals(
      of: figure.asPrinted, in: figure.citations, measure: figure.measure
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

extension PrintReader {
  /// By which words prints count goods: those of the row's unit, and of the units that come to it.
  private static func units(of counted: Counted, in ledger: Ledger) -> MoneyUnits {
    MoneyUnits(
      ofGoods: ledger.units.values.compactMap { unit in
        ledger.contents(of: unit.id, in: counted.unit, holding: counted.item).map {
          MoneyUnits.Unit(factor: $0, words: unit.words)
        }
      })
  }
}

extension GoodsUnit {
  /// By which words prints count it: those in its name, up to what it is a unit of, and in its id.
  package var words: [String] {
    let ends: Set = ["of", "for", "de", "di", "van", "von"]
    let head = name.split(separator: " ").prefix {
      !ends.contains(String($0)) && !$0.hasPrefix("(")
    }
    return (head + id.text.split(separator: ".")).map(String.init)
  }
}

extension Currency {
  /// By which words prints count it; where the ledger does not say, its name.
  fileprivate var words: [String] {
    let words = printedAs + (symbol.isEmpty ? [] : [symbol])
    return words.isEmpty ? [name] : words
  }
}
