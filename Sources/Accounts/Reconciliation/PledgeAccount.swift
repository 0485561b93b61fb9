import ExactNumbers
import HistoricalDates
import LedgerModel
import Rates

/// Gathers what belongs to one pledge under one choice of rates.
package struct PledgeAccount {
  private let pledge: Figure
  private let rows: [Figure]
  private let currency: Identifier<Currency>
  private let converter: Converter
  private let ledger: Ledger

  package init(
    _ pledge: PledgeRows, by converter: Converter, in currency: Identifier<Currency>,
    of ledger: Ledger
  ) {
    self.ledger = ledger
    self.pledge = pledge.pledge
    rows = pledge.rows
    self.currency = currency
    self.converter = converter
  }

  package var reconciliation: Reconciliation {
    let period = pledge.period(against: rows)
    let deliveries = sum(a: period) { $0.countsAsDelivered }.leavingOut(sent: rows)
    return Reconciliation(
      pledge: pledge, scenario: converter.choice.name, currency: currency,
      conversion: converter.convert(pledge, to: currency, reading: .asPaid),
      deliveries: deliveries,
      keptBack: sum(a: period) { $0.isKeptBack },
      periods: period == nil ? pledge.periods : nil, comparedPer: period,
      scopeDifferences: scopeDifferences(from: deliveries))
  }

  private func sum(a period: Figure.Per?, of belongs: (TransferState) -> Bool) -> Summation {
    converter.sum(
      rows.filter { $0.state.map(belongs) ?? false }, a: period, in: currency,
      against: pledge, of: ledger)
  }

  private func scopeDifferences(from deliveries: Summation) -> [String] {
    guard !deliveries.terms.isEmpty else { return [] }
    return Scope([pledge], in: ledger)
      .differences(from: Scope(deliveries.terms.map(\.figure), in: ledger))
  }
}

extension Figure {
  /// A year or a month, where all that went towards this pledge is so much for the same years or
  /// months as the pledge: the two are then compared for one of them.
  package func period(against rows: [Figure]) -> Per? {
    let arrived = rows.filter { $0.state?.countsAsDelivered == true }
    return !arrived.isEmpty && arrived.allSatisfy { $0.isOfSamePeriods(as: self) } ? period : nil
  }
}

extension Figure {
  /// For how long a yearly or monthly pledge was counted, or that this is not known.
  package func periodNotes(_ periods: Int?, _ comparedPer: Per?) -> [String] {
    guard per != nil else { return [] }
    if let period, let date = date.value {
      if let periods {
        let one = interval?.words ?? ""
        return ["\(one) \(period.words) for \(period.words(for: periods)), \(date.text)"]
      }
      if comparedPer != nil { return ["both sides are for \(period.words), \(date.text)"] }
    }
    return ["a yearly or monthly promise and a total are not subtracted: for how long is not known"]
  }
}

extension TransferState {
  /// Whether figures in this state are on the delivered side: what came, and what went back.
  package var countsAsDelivered: Bool { self == .delivered || self == .returned }
}
