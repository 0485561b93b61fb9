import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// One hop between two currencies: units, fine metal, and at most one rate.
package struct Hop {
  package let ledger: Ledger
  package let choice: RateChoice
  package let rates: PreferredRates
  package let occasion: Occasion

  package func route(
    from source: Identifier<Currency>, to target: Identifier<Currency>
  ) throws(UnconvertedReason) -> Route {
    let start = try chain(source)
    let finish = try chain(target)
    guard source != target else { return Route() }
    var route = Route(ConversionStep.up(start))
    if start.major.id != finish.major.id {
      route.append(try majorRoute(from: start.major, to: finish.major))
    }
    route.append(ConversionStep.down(finish))
    return route
  }

  private func chain(_ id: Identifier<Currency>) throws(UnconvertedReason) -> UnitChain {
    guard let chain = ledger.unitChain(of: id) else { throw .unknownCurrency(id.text) }
    return chain
  }

  /// Goes through the preferences in order; the first that yields a rate in force decides.
  private func majorRoute(
    from source: Currency, to target: Currency
  ) throws(UnconvertedReason) -> Route {
    var reason = UnconvertedReason.noRate(from: source.id, to: target.id)
    let all = rates.candidates(from: source, to: target)
    for (index, preference) in choice.preferences.enumerated() {
      let candidates =
        preference == .ownSource
        ? rates.candidates(of: index, statedBy: occasion.works, from: source, to: target)
        : all[index]
      if !candidates.isEmpty {
        do throws(UnconvertedReason) {
          return try use(candidates, preference)
        } catch {
          reason = reason.orIfMoreTelling(error)
        }
      }
      if preference == .kind(.parity), let from = source.metal, let to = target.metal,
        from.metal == to.metal
      {
        return Route(ConversionStep.throughFineMetal(source.id, from, target.id, to))
      }
    }
    throw reason
  }

  private func use(
    _ candidates: Candidates, _ preference: RatePreference
  ) throws(UnconvertedReason) -> Route {
    switch preference {
    case .kind:
      let rates = try candidates.byDay.covering(occasion.days).get()
      return try route(candidates, using: rates, cautions: [])
    case .rate, .ownSource:
      return try route(candidates, using: candidates.rates, cautions: cautions(candidates.rates))
    }
  }

  /// A rate that was named is used as it is; the doubt goes with the result.
  private func cautions(_ rates: [Rate]) -> [Conversion.Caution] {
    rates.compactMap { rate in
      guard let period = rate.inForce else { return .undated(rate.id) }
      guard let days = occasion.days, !period.contains(days) else { return nil }
      return .outsidePeriod(rate.id)
    }
  }

  private func route(
    _ candidates: Candidates, using rates: [Rate], cautions: [Conversion.Caution]
  ) throws(UnconvertedReason) -> Route {
    let distinct = Set(rates.map { RateTerms($0) })
    guard distinct.count == 1 || choice.span == .interval else {
      throw .severalRates(rates.map(\.id))
    }
    // Rates quoted in different moneys do not make one step; they are named, not merged.
    guard let steps = candidates.steps(using: rates) else {
      throw .severalRates(rates.map(\.id))
    }
    return Route(steps, cautions: cautions)
  }
}

/// What a rate says, apart from who says it and when.
private struct RateTerms: Hashable {
  let base: Identifier<Currency>
  let quote: Identifier<Currency>
  let price: Interval

  init(_ rate: Rate) {
    base = rate.base
    quote = rate.quote
    price = rate.price
  }
}
