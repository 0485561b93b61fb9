import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// In which periods of rates balances are shown, found once for all balances of the same moneys.
///
/// Where a date keeps a scenario from converting, each period that makes a difference is a row. Nobody reads a
/// hundred rows of one pledge, and a hundred pledges at a thousand days each are no report: of many periods only
/// those are shown in which one of the moneys is cheapest or dearest, and it is said that in others more or less
/// may be missing.
final class ShownPeriods {
  /// How many periods are shown each.
  static let most = 24

  /// The choices of rates, and what must be said of those that are not shown.
  typealias Shown = (converters: [Converter], remark: Balance.Remark?)

  private let book: AccountBook
  private var found: [Key: Shown] = [:]

  private struct Key: Hashable {
    let scenario: Identifier<Scenario>
    let wholes: [Identifier<Currency>]
    let moneys: [Identifier<Currency>]
    let target: Identifier<Currency>
  }

  init(_ book: AccountBook) { self.book = book }

  /// The periods for a balance.
  ///
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - converter: its converter.
  ///   - wholes: the moneys of what is held against its parts; without their value a period says nothing.
  ///   - moneys: all moneys.
  ///   - target: the currency to speak in.
  /// - Returns: a converter for each period, in the order of their days.
  func of(
    _ scenario: Scenario, _ converter: Converter, wholes: [Identifier<Currency>],
    _ moneys: [Identifier<Currency>], to target: Identifier<Currency>
  ) -> Shown {
    let key = Key(scenario: scenario.id, wholes: wholes, moneys: moneys, target: target)
    if let shown = found[key] { return shown }
    let all = converter.periods(from: moneys, to: target).map {
      converter.choosing(RateChoice(scenario, valuedOn: $0))
    }.filter { converter in wholes.allSatisfy { price(of: $0, in: target, converter) != nil } }
    let shown = all.count > ShownPeriods.most ? ends(of: all, moneys, to: target) : (all, nil)
    found[key] = shown
    return shown
  }

  /// Those in which one of the moneys is cheapest or dearest, in the order of their days.
  private func ends(
    of all: [Converter], _ moneys: [Identifier<Currency>], to target: Identifier<Currency>
  ) -> Shown {
    var places: Set<Int> = []
    var moving: [Identifier<Currency>] = []
    for money in moneys {
      let prices = all.enumerated().compactMap { place, converter in
        price(of: money, in: target, converter).map { (place: place, price: $0) }
      }
      guard Set(prices.map(\.price)).count > 1 else { continue }
      moving.append(money)
      let low = prices.min { ($0.price.low ?? .zero) < ($1.price.low ?? .zero) }
      let high = prices.max { ($0.price.high ?? .zero) < ($1.price.high ?? .zero) }
      places.formUnion([low?.place, high?.place].compactMap(\.self))
    }
    guard !places.isEmpty else { return (all, nil) }
    return (places.sorted().map { all[$0] }, .periodsBetween(all.count, moving))
  }

  /// What one of a money comes to; `nil` where nothing leads to the other.
  private func price(
    of money: Identifier<Currency>, in target: Identifier<Currency>, _ converter: Converter
  ) -> Interval? {
    guard case .success(let route) = converter.route(from: money, to: target, on: nil) else {
      return nil
    }
    let one = LinearForm.Term(
      .none, Interval(exactly: .one), times: route.exactFactor, prices: PriceProduct(route))
    return LinearForm([one]).value(at: book.ledger.prices)
  }
}
