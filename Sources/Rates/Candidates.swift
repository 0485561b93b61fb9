import ExactNumbers
import LedgerModel
import OrderedCollections

/// The rates that lead from one major currency to another, forward or inverted.
///
/// Moneys of one metal stand for each other through it, so a rate for one coin serves another; rates
/// for the very coin go first.
package struct Candidates: Sendable {
  package let rates: [Rate]
  /// The same rates by the days on which they are in force.
  package let byDay: RatesByDay
  private let ledger: Ledger
  private let source: Currency
  private let target: Currency
  /// Which way each rate leads.
  private let directions: [Identifier<Rate>: Direction]

  package var isEmpty: Bool { rates.isEmpty }

  package init(
    _ quoted: [QuotedRate], in ledger: Ledger, from source: Currency, to target: Currency,
    throughMetal: Bool
  ) {
    self.ledger = ledger
    self.source = source
    self.target = target
    // Between two coins of one metal only a rate for these very coins serves: any other would be a
    // detour.
    let isBetweenCoins = source.metal != nil && source.metal?.metal == target.metal?.metal
    let direct = quoted.filter { Candidates.direction(of: $0, source, target, .same) != nil }
    let match: Match = direct.isEmpty && throughMetal && !isBetweenCoins ? .throughMetal : .same
    let serving =
      match == .same
      ? direct : quoted.filter { Candidates.direction(of: $0, source, target, match) != nil }
    rates = serving.map(\.rate)
    byDay = RatesByDay(rates)
    var directions: [Identifier<Rate>: Direction] = [:]
    for quoted in serving {
      directions[quoted.rate.id] = Candidates.direction(of: quoted, source, target, match)
    }
    self.directions = directions
  }

  /// The steps that use some of the rates; `nil` where they are not quoted alike.
  package func steps(using used: [Rate]) -> [ConversionStep]? {
    guard let first = used.first, let factor = factor(used),
      used.allSatisfy({ $0.base == first.base && $0.quote == first.quote }),
      let direction = directions[first.id]
    else { return nil }
    let inverted = direction == .inverted
    let (entry, exit) = inverted ? (first.quote, first.base) : (first.base, first.quote)
    let rateStep = ConversionStep(
      ground: .rates(used.map(\.id), inverted: inverted), from: entry, to: exit,
      factor: inverted ? factor.inverted : factor.price)
    return lead(from: source.id, to: entry) + [rateStep] + lead(from: exit, to: target.id)
  }

  private func factor(_ used: [Rate]) -> (price: Interval, inverted: Interval)? {
    guard let first = used.first else { return nil }
    let price = used.dropFirst().reduce(first.price) { $0.hull(with: $1.price) }
    return Interval(exactly: .one).divided(by: price).map { (price, $0) }
  }

  /// Minor units and fine metal between a rate's own currency and the one wanted.
  private func lead(
    from: Identifier<Currency>, to: Identifier<Currency>
  ) -> [ConversionStep] {
    guard from != to, let start = ledger.unitChain(of: from), let finish = ledger.unitChain(of: to)
    else { return [] }
    var steps = ConversionStep.up(start)
    if let metal = start.major.metal, let other = finish.major.metal {
      steps += ConversionStep.throughFineMetal(start.major.id, metal, finish.major.id, other)
    }
    return steps + ConversionStep.down(finish)
  }

  package enum Direction { case forward, inverted }
  private enum Match { case same, throughMetal }

  private static func direction(
    of quoted: QuotedRate, _ source: Currency, _ target: Currency, _ match: Match
  ) -> Direction? {
    func stands(_ money: Currency, for wanted: Currency) -> Bool {
      money.id == wanted.id
        || (match == .throughMetal && money.metal != nil
          && money.metal?.metal == wanted.metal?.metal)
    }
    if stands(quoted.base, for: source), stands(quoted.quote, for: target) { return .forward }
    if stands(quoted.quote, for: source), stands(quoted.base, for: target) { return .inverted }
    return nil
  }
}
