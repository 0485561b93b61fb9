import LedgerModel
import OrderedCollections
import Synchronization

/// The rates that a choice admits, found by the currencies between which they lead.
///
/// Shared by all converters of one scenario: what it holds hangs on the preferences, never on a date.
package final class PreferredRates: Sendable {
  /// Two currencies.
  package struct Pair: Hashable {
    package let source: Identifier<Currency>
    package let target: Identifier<Currency>
  }

  private let ledger: Ledger
  private let throughMetal: Bool
  /// For each preference in turn the rates it admits.
  private let admitted: [AdmittedRates]
  private let candidates = Mutex<[Pair: [Candidates]]>([:])

  package init(_ ledger: Ledger, _ preferences: [RatePreference], throughMetal: Bool) {
    self.ledger = ledger
    self.throughMetal = throughMetal
    let quoted = ledger.rates.values.compactMap { QuotedRate($0, in: ledger) }
    admitted = preferences.map { preference in
      AdmittedRates(quoted.filter { $0.isAdmitted(by: preference) })
    }
  }

  /// The candidates from one major currency to another for each preference, worked out once.
  package func candidates(from source: Currency, to target: Currency) -> [Candidates] {
    let pair = Pair(source: source.id, target: target.id)
    if let known = candidates.withLock({ $0[pair] }) { return known }
    let found = admitted.map { candidates($0.rates(between: source, target), source, target) }
    candidates.withLock { $0[pair] = found }
    return found
  }

  /// The candidates of one preference that some works state themselves.
  package func candidates(
    of preference: Int, statedBy works: Set<Identifier<Source>>, from source: Currency,
    to target: Currency
  ) -> Candidates {
    candidates(admitted[preference].rates(of: works), source, target)
  }

  private func candidates(
    _ rates: [QuotedRate], _ source: Currency, _ target: Currency
  ) -> Candidates {
    Candidates(rates, in: ledger, from: source, to: target, throughMetal: throughMetal)
  }
}

/// Rates in the order of the ledger, by currency and by source.
private struct AdmittedRates {
  private let rates: [QuotedRate]
  private var ofCurrency: [Identifier<Currency>: [Int]] = [:]
  private var ofSource: [Identifier<Source>: [Int]] = [:]

  init(_ rates: [QuotedRate]) {
    self.rates = rates
    for (index, quoted) in rates.enumerated() {
      for id in Set([quoted.base.id, quoted.quote.id]) { ofCurrency[id, default: []].append(index) }
      for id in Set(quoted.rate.citations.map(\.source)) {
        ofSource[id, default: []].append(index)
      }
    }
  }

  /// Every rate that may lead from the one to the other.
  ///
  /// A coin may stand for another coin, so its own rates are not all; those of a money without metal
  /// are.
  func rates(between source: Currency, _ target: Currency) -> [QuotedRate] {
    let named = [source, target].filter { $0.metal == nil }
    guard let fewest = named.map({ ofCurrency[$0.id] ?? [] }).min(by: { $0.count < $1.count })
    else { return rates }
    return fewest.map { rates[$0] }
  }

  func rates(of works: Set<Identifier<Source>>) -> [QuotedRate] {
    Set(works.flatMap { ofSource[$0] ?? [] }).sorted().map { rates[$0] }
  }
}
