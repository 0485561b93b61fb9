import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// What conversions come to, found by reading every rate for every question.
///
/// No index, no timeline, no memory: written from the rules in words.
struct NaiveSearch {
  let ledger: Ledger
  let choice: RateChoice

  /// What one unit comes to and by which rates, or `nil` where it is not converted.
  func answer(
    from source: Identifier<Currency>, to target: Identifier<Currency>, on days: HistoricalDate?,
    works: Set<Identifier<Source>>
  ) -> (factor: Interval, rates: [Identifier<Rate>])? {
    if let direct = hop(source, target, days, works) { return direct.value }
    var factor = Interval(exactly: .one)
    var rates: [Identifier<Rate>] = []
    var here = source
    guard !choice.via.isEmpty else { return nil }
    for next in choice.via + [target] {
      guard let made = hop(here, next, days, works)?.value else { return nil }
      factor = factor * made.factor
      rates += made.rates
      here = next
    }
    return (factor, rates)
  }

  private struct Made {
    let value: (factor: Interval, rates: [Identifier<Rate>])?
  }

  /// `nil` where nothing at all leads from the one to the other.
  private func hop(
    _ source: Identifier<Currency>, _ target: Identifier<Currency>, _ days: HistoricalDate?,
    _ works: Set<Identifier<Source>>
  ) -> Made? {
    guard let start = ledger.unitChain(of: source), let finish = ledger.unitChain(of: target),
      let units = finish.parts.divided(by: start.parts)
    else { return Made(value: nil) }
    if start.major.id == finish.major.id { return Made(value: (Interval(exactly: units), [])) }
    var hasRates = false
    for preference in choice.preferences {
      let admitted = ledger.rates.values.filter { rate in
        switch preference {
        case .rate(let id): rate.id == id
        case .kind(let kind): rate.kind == kind
        case .ownSource:
          rate.kind == .recorded && rate.citations.contains { works.contains($0.source) }
        }
      }
      var leading = admitted.compactMap { price($0, start.major, finish.major, isMetal: false) }
      if leading.isEmpty, choice.preferences.contains(.kind(.parity)),
        start.major.metal == nil || start.major.metal?.metal != finish.major.metal?.metal
      {
        leading = admitted.compactMap { price($0, start.major, finish.major, isMetal: true) }
      }
      hasRates = hasRates || !leading.isEmpty
      var used = leading
      if case .kind = preference { used = inForce(leading, days) }
      if let first = used.first, choice.span == .interval || used.allSatisfy({ $0.1 == first.1 }) {
        let hull = used.reduce(first.1) { $0.hull(with: $1.1) }
        return Made(value: (hull * units, used.map(\.0.id)))
      }
      if preference == .kind(.parity), let from = start.major.metal, let to = finish.major.metal,
        from.metal == to.metal, let coins = from.fineGrams.divided(by: to.fineGrams)
      {
        return Made(value: (Interval(exactly: coins * units), []))
      }
    }
    return hasRates ? Made(value: nil) : nil
  }

  /// How many of one largest unit another is by a rate.
  private func price(
    _ rate: Rate, _ source: Currency, _ target: Currency, isMetal: Bool
  ) -> (Rate, Interval)? {
    guard let base = ledger.unitChain(of: rate.base), let quote = ledger.unitChain(of: rate.quote),
      let parts = base.parts.divided(by: quote.parts)
    else { return nil }
    /// How many of `wanted` a piece is worth; `nil` where it is another money.
    func worth(_ piece: Currency, _ wanted: Currency) -> Ratio? {
      if piece.id == wanted.id { return .one }
      guard isMetal, let own = piece.metal, let other = wanted.metal, own.metal == other.metal
      else {
        return nil
      }
      return own.fineGrams.divided(by: other.fineGrams)
    }
    let major = rate.price * parts
    if let entry = worth(source, base.major), let exit = worth(quote.major, target) {
      return (rate, major * entry * exit)
    }
    if let entry = worth(source, quote.major), let exit = worth(base.major, target) {
      return Interval(exactly: .one).divided(by: major).map { (rate, $0 * entry * exit) }
    }
    return nil
  }

  /// The rates that have a day in common with some days, where on each of the days one is in force.
  private func inForce(_ rates: [(Rate, Interval)], _ days: HistoricalDate?) -> [(Rate, Interval)] {
    guard let first = days?.earliest, let last = days?.latest else { return [] }
    let met = rates.filter { rate, _ in
      rate.inForce.map { !$0.text.contains("X") && $0.reaches(first, last) } ?? false
    }
    for value in first.value...last.value {
      guard let day = DayNumber(value),
        met.contains(where: { $0.0.inForce?.reaches(day, day) ?? false })
      else { return [] }
    }
    return met
  }
}

extension HistoricalDate {
  fileprivate func reaches(_ first: DayNumber, _ last: DayNumber) -> Bool {
    (earliest.map { $0 <= last } ?? true) && (latest.map { $0 >= first } ?? true)
  }
}
