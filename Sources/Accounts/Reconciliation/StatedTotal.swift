import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A stated total held against the items that the ledger names as its parts.
public struct StatedTotal: Sendable {
  /// The total.
  public let total: Figure
  /// The scenario's id; where everything is valued in one period, `scenario@period`.
  public let scenario: String
  /// The currency of all amounts.
  public let currency: Identifier<Currency>
  /// How the total was converted, or why it was not.
  public let conversion: ConversionOutcome
  /// The items, with those that could not be added.
  public let items: Summation
  /// The items whose scope differs from the total's, with the difference.
  public let scopeDifferences: [String]

  /// What the total says.
  public var stated: Interval? { conversion.conversion?.result }
  /// What the items come to; `nil` where none could be added.
  public var itemised: Interval? { items.total }

  /// Whether items have no value here, so that they come to more than the sum.
  ///
  /// What is unexplained is then a greatest amount, and the share a least.
  public var isIncomplete: Bool { !items.withoutValue.isEmpty }

  /// Stated less itemised, each rate taken as one price; below zero where the items come to more.
  public var unexplained: Interval? {
    guard let conversion = conversion.conversion, !items.terms.isEmpty else { return nil }
    let less = items.terms.map { $0.rateTerm.scaled(by: Ratio(-1)) }
    return GroupedTerms(
      [RateTerm(conversion, of: total.id, times: .one)] + less, prices: prices(conversion)
    ).value
  }

  /// What part of the total the items cover, each rate taken as one price.
  public var share: Interval? {
    guard let conversion = conversion.conversion, !items.terms.isEmpty else { return nil }
    return GroupedTerms(items.terms).divided(
      by: GroupedTerms(
        [RateTerm(conversion, of: total.id, times: .one)], prices: prices(conversion)))
  }

  private func prices(_ conversion: Conversion) -> [Conversion] {
    [conversion] + items.terms.compactMap(\.conversion)
  }

  /// What a reader must know, a sentence each.
  public var notes: [String] {
    notes(besides: items.incompleteness)
  }

  /// The notes without the rows left out, for a reader who has seen these already.
  public var notesBesideLeftOut: [String] { notes(besides: nil) }

  private func notes(besides incompleteness: String?) -> [String] {
    let reason = conversion.reason.map { "\(total.id): \($0.sentence)" }
    let period = total.period.map { "the total and its items are so much \($0.words)" }
    return [reason, period, incompleteness].compactMap { $0 }
      + scopeDifferences.map { "unlike scopes: \($0)" }
  }

  /// Every total that other figures are part of, under every scenario.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - scenarios: the scenarios, in the order of the rows.
  ///   - target: the currency to speak in; without it the ledger's own, else the total's.
  /// - Returns: the rows, in the order of the ledger.
  public static func all(
    in ledger: Ledger, under scenarios: [Scenario], to target: Identifier<Currency>? = nil
  ) -> [StatedTotal] {
    let parts = ledger.figures { $0.partOf }
    let converters = scenarios.map { ScenarioConverters($0, in: ledger) }
    return ledger.money.flatMap { total -> [StatedTotal] in
      guard let items = parts[total.id] else { return [] }
      let currency = target ?? ledger.description.reportCurrency ?? total.currency
      guard let currency else { return [] }
      return converters.flatMap { scenario -> [StatedTotal] in
        func row(_ converter: Converter) -> StatedTotal {
          StatedTotal(total, items, by: converter, in: currency)
        }
        let own = row(scenario.ownDays)
        guard own.items.leftOut.contains(where: { $0.reason.isOfDates }) else { return [own] }
        return [own] + scenario.periods.map(row).filter { !$0.items.terms.isEmpty }
      }
    }
  }

  private init(
    _ total: Figure, _ parts: [Figure], by converter: Converter,
    in currency: Identifier<Currency>
  ) {
    let ledger = converter.ledger
    self.total = total
    scenario = converter.choice.name
    self.currency = currency
    conversion = converter.convert(total, to: currency)
    items = converter.sum(parts, a: total.period, in: currency, against: total)
    scopeDifferences = items.terms.map(\.figure).flatMap { figure in
      figure.partyDifferences(from: total, in: ledger).map { "\(figure.id): \($0)" }
    }
  }
}
