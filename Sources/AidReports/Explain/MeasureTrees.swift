import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity

/// The trees of what was solved for a price or drawn: those of balances and claims at other prices.
struct MeasureTrees {
  private let balances: OrderedDictionary<Balance.Subject, [Balance]>
  private let claims: [Identifier<Claim>: ClaimResult]
  private let book: AccountBook

  init(_ analysis: SensitivityAnalysis, _ results: Results) {
    balances = OrderedDictionary(grouping: analysis.pledges, by: \.subject)
    claims = Dictionary(
      analysis.claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    book = results.book
  }

  /// The tree at the ledger's prices.
  private func tree(of measure: RateMeasure) -> Derivation? {
    switch (measure.subject, measure.kind) {
    case (.balance(let subject), .balance(let number)):
      balances[subject]?.first {
        $0.valuation == measure.valuation
          && ($0.hasReckonings ? $0.reading : nil) == measure.reading
      }?.derivation(of: number, in: book)
    case (.claim(let id), .left): claims[id]?.left?.derivation
    case (.claim(let id), .right): claims[id]?.right?.derivation
    case (.claim(let id), _): claims[id]?.derivation
    default: nil
    }
  }

  /// The tree at other prices of some rates.
  private func tree(
    of measure: RateMeasure, at own: OrderedDictionary<Identifier<Rate>, Ratio>
  ) -> Derivation? {
    let tree = tree(of: measure)?.valued(with: own, at: book.ledger.prices)
    return own.isEmpty ? tree : tree.map { Derivation(.priced(own), $0.value, $0.kind, [$0]) }
  }

  /// A break-even price, over its number at that price.
  func solved(_ row: BreakEven) -> Derivation? {
    guard let tree = tree(of: row.measure, at: [row.rate: row.price]),
      let rate = book.ledger.rates[row.rate]
    else { return nil }
    return Derivation(
      .solved(row.rate), Interval(exactly: row.price), .price(rate.quote, per: rate.base), [tree])
  }

  /// How far an end moves where a rate is a hundredth higher.
  func moved(_ row: RateInfluence, _ end: Derivation.Operation) -> Derivation? {
    func one(_ tree: Derivation) -> Derivation? {
      (end == .least ? tree.value.low : tree.value.high).map {
        Derivation(end, Interval(exactly: $0), tree.kind, [tree])
      }
    }
    guard let before = tree(of: row.measure).flatMap(one),
      let after = tree(of: row.measure, at: [row.rate: row.price]).flatMap(one)
    else { return nil }
    return Derivation(.difference, after.value - before.value, before.kind, [after, before])
  }

  /// A quantile, over its number at the prices that give its ends: those of draws, or of places in the range of
  /// the one rate.
  func quantile(_ place: Int, of row: Simulation.Row, _ simulation: Simulation) -> Derivation? {
    let ends = row.quantiles[place]
    let found: [OrderedDictionary<Identifier<Rate>, Ratio>]
    if case .even(let even) = row.knowledge {
      let prices = even.prices[place]
      found = OrderedSet([prices.low, prices.high]).map { [even.rate: $0] }
    } else {
      found = simulation.prices(of: row.measure, giving: ends, in: book.ledger)
    }
    let trees = found.compactMap { tree(of: row.measure, at: $0) }
    guard trees.count == found.count, let kind = trees.first?.kind,
      let value = Interval(low: ends.low, high: ends.high)
    else { return nil }
    return Derivation(
      .quantile(percent: Simulation.percents[place]), value, kind,
      trees + [evenRange(of: row, simulation) ?? leaf(of: row.measure, simulation)])
  }

  /// The range of the one rate that moves a number, where no draw tells its quantiles.
  private func evenRange(of row: Simulation.Row, _ simulation: Simulation) -> Derivation? {
    guard case .even(let even) = row.knowledge, let rate = book.ledger.rates[even.rate],
      let range = simulation.draws.ranges.first(where: { $0.rate == even.rate }),
      let prices = Interval(low: range.prices.low, high: range.prices.high)
    else { return nil }
    return Derivation(
      .given(.evenRange(even.rate)), prices, .price(rate.quote, per: rate.base))
  }

  /// In how many draws a verdict came out, beside its number at the ledger's prices.
  func count(
    of verdict: Verdict, in row: Simulation.Row, _ simulation: Simulation
  ) -> Derivation? {
    tree(of: row.measure).map { tree in
      Derivation(
        .counted(verdict.rawValue), Interval(exactly: Ratio(row.verdicts?[verdict] ?? 0)), .ratio,
        [tree, leaf(of: row.measure, simulation)])
    }
  }

  private func leaf(of measure: RateMeasure, _ simulation: Simulation) -> Derivation {
    let draws = simulation.draws
    let ranges = draws.moving(measure).map { range in
      (range.rate, Interval(low: range.prices.low, high: range.prices.high) ?? .unbounded)
    }
    return Derivation(
      .given(
        .draws(
          OrderedDictionary(uniqueKeysWithValues: ranges), seed: draws.seed,
          shape: draws.shape.rawValue)),
      Interval(exactly: Ratio(simulation.count)), .ratio)
  }
}

extension Derivation {
  /// The leaf of a rate by itself.
  init(priceOf rate: Rate) {
    self.init(
      .given(.rates(RateUse(rates: [rate.id], isInverted: false))), rate.price,
      .price(rate.quote, per: rate.base))
  }

  /// What a rate would be by the weight of the metal; `nil` where that cannot be said.
  init?(parityOf rate: Rate, in ledger: Ledger) {
    guard let parity = MetalParity(rate, in: ledger), let base = ledger.unitChain(of: rate.base),
      let quote = ledger.unitChain(of: parity.currency), let metal = base.major.metal,
      let other = quote.major.metal
    else { return nil }
    func step(_ ground: Ground, _ factor: Ratio, isInverted: Bool) -> Derivation {
      let factor = isInverted ? Ratio.one.divided(by: factor) ?? .one : factor
      return Derivation(.given(ground), Interval(exactly: factor), .ratio)
    }
    func units(_ chain: UnitChain, isInverted: Bool) -> [Derivation] {
      chain.steps.map {
        step(
          .units($0.unit, of: $0.minor, isInverted: isInverted), Ratio($0.unit.parts),
          isInverted: isInverted)
      }
    }
    let parts =
      [
        step(
          .fineMetal(metal, of: base.major.id, isInverted: false), metal.fineGrams,
          isInverted: false),
        step(
          .fineMetal(other, of: quote.major.id, isInverted: true), other.fineGrams, isInverted: true
        ),
      ] + units(base, isInverted: true) + units(quote, isInverted: false)
    self.init(
      .product, Interval(exactly: parity.price), .price(parity.currency, per: rate.base), parts)
  }
}
