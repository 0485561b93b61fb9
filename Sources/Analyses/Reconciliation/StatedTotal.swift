import ExactNumbers
import LedgerModel
import OrderedCollections

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
  /// Stated less itemised; below zero where the items come to more.
  public var unexplained: Interval? {
    guard let stated, let itemised else { return nil }
    return stated - itemised
  }
  /// What part of the total the items cover.
  public var share: Interval? {
    guard let stated, let itemised else { return nil }
    return itemised.divided(by: stated)
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
    let whole = Scope([total], in: ledger)
    self.total = total
    scenario = converter.choice.name
    self.currency = currency
    conversion = converter.convert(total, to: currency)
    items = Summation.of(parts, in: ledger) { converter.term($0, in: currency) }
    scopeDifferences = items.terms.map(\.figure).flatMap { figure in
      Scope([figure], in: ledger).differences(from: whole)
        .filter { $0.hasPrefix("donors") }.map { "\(figure.id): \($0)" }
    }
  }
}
