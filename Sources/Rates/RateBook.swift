import LedgerModel
import OrderedCollections

/// Currencies, rates and scenarios, put in order once for every conversion of a ledger.
///
/// It knows the units of every currency and finds the rates between two moneys, or those that a work
/// states, without reading the others. A class because a ledger has one, held once and never changed.
public final class RateBook: Sendable {
  /// The ledger.
  public let ledger: Ledger
  /// Which unit is a part of which.
  package let units: UnitTree

  /// The rates between moneys that lead to a largest unit, in the order of the ledger.
  package let quoted: [QuotedRate]
  /// Places in `quoted` by the two largest units.
  private let ofPair: [MoneyPair: [Int]]
  /// Places in `quoted` by what may stand for the two largest units, where a metal is one of them.
  private let ofMetals: [MoneyPair: [Int]]
  /// Places in `quoted` of recorded rates, by the work that states them.
  private let ofSource: [Identifier<Source>: [Int]]

  /// Makes the book of a ledger.
  public init(_ ledger: Ledger) {
    self.ledger = ledger
    let units = UnitTree(ledger.currencies)
    let quoted = ledger.rates.values.compactMap { QuotedRate($0, units) }
    var ofPair: [MoneyPair: [Int]] = [:]
    var ofMetals: [MoneyPair: [Int]] = [:]
    var ofSource: [Identifier<Source>: [Int]] = [:]
    for (place, rate) in quoted.enumerated() {
      ofPair[MoneyPair(rate.baseMajor, rate.quoteMajor), default: []].append(place)
      let kinds = (units.kind(of: rate.baseMajor), units.kind(of: rate.quoteMajor))
      if min(kinds.0, kinds.1) < 0 {
        ofMetals[MoneyPair(kinds.0, kinds.1), default: []].append(place)
      }
      guard rate.rate.kind == .recorded else { continue }
      for id in Set(rate.rate.citations.map(\.source)) { ofSource[id, default: []].append(place) }
    }
    self.units = units
    self.quoted = quoted
    self.ofPair = ofPair
    self.ofMetals = ofMetals
    self.ofSource = ofSource
  }

  /// The moneys, in the order of the ledger.
  var currencies: OrderedDictionary<Identifier<Currency>, Currency> { ledger.currencies }
  /// By how many units of its precision a date with `~` reaches each way.
  var approximately: Int { ledger.description.approximately }

  /// A converter by a choice of rates.
  public func converter(_ choice: RateChoice) -> Converter { Converter(self, choice) }

  /// The rates between two largest units themselves, in the order of the ledger.
  package func rates(between source: Int, and target: Int) -> [Int] {
    ofPair[MoneyPair(source, target)] ?? []
  }

  /// The rates between what may stand for two largest units: coins of one metal for each other.
  ///
  /// None between two coins of one metal, where any other rate would be a detour.
  package func ratesThroughMetal(between source: Int, and target: Int) -> [Int] {
    let kinds = (units.kind(of: source), units.kind(of: target))
    return kinds.0 == kinds.1 ? [] : ofMetals[MoneyPair(kinds.0, kinds.1)] ?? []
  }

  /// Those of some works that state rates of their own.
  package func stateRates(_ works: Set<Identifier<Source>>) -> Set<Identifier<Source>> {
    works.filter { ofSource[$0] != nil }
  }

  /// The recorded rates that some works state, in the order of the ledger.
  package func recordedRates(of works: Set<Identifier<Source>>) -> [Int] {
    Set(works.flatMap { ofSource[$0] ?? [] }).sorted()
  }
}

/// A rate with the places of its moneys.
package struct QuotedRate: Sendable {
  package let rate: Rate
  package let base: Int
  package let quote: Int
  /// The largest units of the two.
  package let baseMajor: Int
  package let quoteMajor: Int

  /// `nil` where one of the moneys cannot be led to its largest unit.
  fileprivate init?(_ rate: Rate, _ units: UnitTree) {
    guard let base = units.currencies.index(forKey: rate.base),
      let quote = units.currencies.index(forKey: rate.quote),
      let baseMajor = units.major(of: base), let quoteMajor = units.major(of: quote)
    else { return nil }
    self.rate = rate
    self.base = base
    self.quote = quote
    self.baseMajor = baseMajor
    self.quoteMajor = quoteMajor
  }
}

/// Two moneys, in one order for both directions.
private struct MoneyPair: Hashable {
  let low: Int
  let high: Int

  init(_ one: Int, _ other: Int) {
    low = min(one, other)
    high = max(one, other)
  }
}

extension UnitTree {
  /// What may stand for a largest unit: below zero its metal, else the money itself.
  package func kind(of major: Int) -> Int {
    guard let metal = currencies.values[major].metal?.metal,
      let place = Metal.allCases.firstIndex(of: metal)
    else { return major }
    return -1 - place
  }
}
