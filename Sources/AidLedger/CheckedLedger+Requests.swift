import Accounts
import AidReports
import Checks
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

extension CheckedLedger {
  /// The currency of a name; without a name the one that the ledger's reports speak in.
  public func currency(_ name: String?) throws(RequestFailure) -> Identifier<Currency> {
    guard let name else {
      guard let currency = ledger.reportCurrency else {
        throw RequestFailure("name a currency with --to: the ledger has no currency for reports")
      }
      return currency
    }
    return try find(name, "currency", ledger.currencies.keys)
  }

  /// The scenarios of some names; all of the ledger's for none.
  public func scenarios(_ names: [String]) throws(RequestFailure) -> [Scenario] {
    guard !names.isEmpty else { return Array(ledger.scenarios.values) }
    var found: [Scenario] = []
    for name in names {
      let id = try find(name, "scenario", ledger.scenarios.keys)
      found += ledger.scenarios[id].map { [$0] } ?? []
    }
    return found
  }

  /// One rate by name, or scenarios.
  public func rateChoices(
    at rate: String?, scenarios names: [String]
  ) throws(RequestFailure) -> [RateChoice] {
    guard let rate else { return try scenarios(names).map { RateChoice($0) } }
    return [RateChoice(at: try find(rate, "rate", ledger.rates.keys))]
  }

  func date(_ text: String?) throws(RequestFailure) -> HistoricalDate? {
    guard let text else { return nil }
    do throws(EDTFError) {
      return try HistoricalDate(parsing: text)
    } catch {
      throw RequestFailure("`\(text.visible(upTo: 80))` is no date: \(error.message)")
    }
  }

  func amount(_ text: String) throws(RequestFailure) -> Interval {
    do throws(NumberSyntaxError) {
      return Interval(exactly: try ExactDecimal(parsing: text).ratio)
    } catch {
      throw RequestFailure("`\(text.visible(upTo: 80))` is no number: \(error.description)")
    }
  }

  func find<Named>(
    _ name: String, _ noun: String, _ known: OrderedSet<Identifier<Named>>
  ) throws(RequestFailure) -> Identifier<Named> {
    if let id = Identifier<Named>(name), known.contains(id) { return id }
    let guess = nearestName(to: name, among: known.map(\.text)).map { "; did you mean `\($0)`?" }
    throw RequestFailure(
      "\(name.quotedName) is no \(noun) of this ledger"
        + (guess ?? "; it has \(known.map(\.text).joined(separator: ", "))"))
  }
}
