import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections

extension RateDraws {
  /// The ranges of the rates that a measure hangs on.
  public func moving(_ measure: RateMeasure) -> [RateRange] {
    let own = Set(measure.form.rates)
    return ranges.filter { own.contains($0.rate) }
  }
}

extension Simulation {
  /// The drawn prices of the first draws in which a measure has some ends: that of the low end and, where
  /// it is another, that of the high end.
  ///
  /// Every quantile is the value of a draw, so that it can be shown how it came about; which draw is looked
  /// for only when it is asked.
  public func prices(
    of measure: RateMeasure, giving ends: (low: Ratio?, high: Ratio?), in ledger: Ledger
  ) -> [OrderedDictionary<Identifier<Rate>, Ratio>] {
    let moving = draws.moving(measure)
    guard !moving.isEmpty else { return [[:]] }
    let columns = draws.columns(0..<count)
    let values = MeasureTotals([measure], in: ledger, under: columns).values[0]
    var (low, high): (Int?, Int?)
    for draw in 0..<count where low == nil || high == nil {
      let value = values.interval(in: draw)
      if value.low == ends.low { low = low ?? draw }
      if value.high == ends.high { high = high ?? draw }
    }
    return OrderedSet([low, high].compactMap { $0 }).map { draw in
      OrderedDictionary(
        uniqueKeysWithValues: moving.compactMap { range in
          columns.price(of: range.rate, in: draw).map { (range.rate, $0) }
        })
    }
  }
}
