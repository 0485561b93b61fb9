import ExactNumbers
import LedgerModel
import OrderedCollections

/// The rates that lead from one major currency to another, forward or inverted.
///
/// Metal moneys stand for each other through fine metal, so a rate for one coin serves another;
/// rates for the very coin go first.
struct Candidates {
  let rates: [Rate]
  private let ledger: Ledger
  private let source: Currency
  private let target: Currency

  var isEmpty: Bool { rates.isEmpty }

  init(
    _ rates: [Rate], in ledger: Ledger, from source: Currency, to target: Currency,
    throughMetal: Bool
  ) {
    self.ledger = ledger
    self.source = source
    self.target = target
    let direct = rates.filter { Candidates.direction(of: $0, ledger, source, target, .same) != nil }
    let serving = rates.filter {
      Candidates.direction(of: $0, ledger, source, target, .throughMetal) != nil
    }
    self.rates = direct.isEmpty && throughMetal ? serving : direct
  }

  /// The steps that use some of the rates; `nil` where they are not quoted alike.
  func steps(using used: [Rate]) -> [ConversionStep]? {
    guard let first = used.first, let factor = factor(used),
      used.allSatisfy({ $0.base == first.base && $0.quote == first.quote }),
      let direction = Candidates.direction(of: first, ledger, source, target, .throughMetal)
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

  enum Direction { case forward, inverted }
  private enum Match { case same, throughMetal }

  private static func direction(
    of rate: Rate, _ ledger: Ledger, _ source: Currency, _ target: Currency, _ match: Match
  ) -> Direction? {
    func stands(_ id: Identifier<Currency>, for wanted: Currency) -> Bool {
      guard let major = ledger.unitChain(of: id)?.major else { return false }
      if major.id == wanted.id { return true }
      return match == .throughMetal && major.metal != nil && wanted.metal != nil
    }
    // Between two coins only a rate for these very coins serves: any other would be a detour.
    if match == .throughMetal, source.metal != nil, target.metal != nil {
      return direction(of: rate, ledger, source, target, .same)
    }
    if stands(rate.base, for: source), stands(rate.quote, for: target) { return .forward }
    if stands(rate.quote, for: source), stands(rate.base, for: target) { return .inverted }
    return nil
  }
}
