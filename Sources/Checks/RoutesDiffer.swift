import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

extension FindingKind {
  /// AL0308: two routes that lead to different amounts.
  public static let routesDiffer = FindingKind(
    "AL0308", .warning, title: "two routes that lead to different amounts",
    meaning: """
      A scenario declares several routes (`via`, with `|` between them). For one money and one period of \
      its rates they differ by more than the scenario's `tolerance`, in parts per thousand. The first \
      route is used.
      """,
    remedy:
      "check the rates on both routes; a difference that stays belongs into the scenario's `note`")
}

extension LedgerCheck {
  static let routesDiffer = LedgerCheck.ofBook(.routesDiffer) { book in
    let ledger = book.ledger
    guard let target = ledger.description.reportCurrency else { return [] }
    let moneys = OrderedSet(ledger.money.compactMap(\.currency)).filter { $0 != target }
    return ledger.scenarios.values.flatMap { scenario -> [Finding] in
      guard let tolerance = scenario.tolerance, scenario.routes.count > 1 else { return [] }
      let routes = scenario.routes.map { book.rates.converter(RateChoice(scenario, through: $0)) }
      return scenario.periods(in: ledger).flatMap { period in
        moneys.compactMap { money -> Finding? in
          let ways = routes.compactMap { route in
            route.convert(Interval(exactly: .one), from: money, to: target, on: period).success
          }
          guard let (share, pair) = difference(ways, tolerance) else { return nil }
          let permille = (share * Ratio(1000)).shown(toPlaces: 2, .toNearestOrEven)
          return Finding(
            .routesDiffer, at: scenario.origin.place("via"), subject: scenario.id.text,
            "from \(money), \(period.text): two routes differ by \(Prose.number(permille.description)) parts per thousand",
            details: pair.map(\.prose),
            cause: "\(scenario.id), from \(money): two routes differ")
        }
      }
    }
  }

  /// The first of some ways and another that differs from it, and by which part of the first.
  private static func difference(
    _ ways: [Conversion], _ tolerance: ExactDecimal
  ) -> (share: Ratio, pair: [Conversion])? {
    guard let first = ways.first, let value = first.result.exactValue else { return nil }
    for other in ways.dropFirst() {
      guard let otherValue = other.result.exactValue,
        let share = (otherValue - value).magnitude.divided(by: value),
        share * Ratio(1000) > Ratio(tolerance)
      else { continue }
      return (share, [first, other])
    }
    return nil
  }
}
