import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// A pledge held against what came of it, under one choice of rates.
public struct Reconciliation: Sendable {
  /// The pledge.
  public let pledge: Figure
  /// The scenario's id; where everything is valued in one period, `scenario@period`.
  public let scenario: String
  /// The currency of all amounts.
  public let currency: Identifier<Currency>
  /// How the pledge was converted, or why it was not.
  public let conversion: ConversionOutcome
  /// What was delivered towards it, with what was left out.
  public let deliveries: Summation
  /// What was withheld or confiscated, with what was left out.
  public let keptBack: Summation
  /// For a pledge of so much a year or a month: how many of them, where the pledge's own dates say.
  public let periods: Int?
  /// A year or a month, where both sides are so much for each and are compared so.
  public let comparedPer: Figure.Per?
  /// How the scopes of the two sides differ; empty where they are alike.
  public let scopeDifferences: [String]

  /// Whether the pledge is so much a year or a month, and the two sides cannot be compared.
  public var isPeriodic: Bool { pledge.per != nil && periods == nil && comparedPer == nil }
  /// What was promised, for all its years or months where their number is known.
  public var promised: Interval? { conversion.conversion.map { $0.result * times } }
  /// What was delivered; `nil` where nothing could be added.
  public var delivered: Interval? { deliveries.total }
  /// What was withheld or confiscated; `nil` where nothing could be added.
  public var withheld: Interval? { keptBack.total }

  /// Whether rows on the delivered side have no value here, so that more may have come.
  ///
  /// The delivered total is then a least one, the gap a greatest and the share a least.
  public var isIncomplete: Bool { !deliveries.withoutValue.isEmpty }

  /// Promised less delivered, each rate taken as one price; never cut off at zero.
  ///
  /// `nil` where one of them is not known, or where one is yearly and the other a total.
  public var gap: Interval? {
    guard !isPeriodic, let conversion = conversion.conversion, !deliveries.terms.isEmpty else {
      return nil
    }
    let delivered = deliveries.terms.map { $0.rateTerm.scaled(by: Ratio(-1)) }
    return GroupedTerms([promisedTerm(conversion)] + delivered, prices: prices).value
  }

  /// Delivered as a part of promised, each rate taken as one price.
  public var share: Interval? {
    guard !isPeriodic, let conversion = conversion.conversion, !deliveries.terms.isEmpty else {
      return nil
    }
    return GroupedTerms(deliveries.terms)
      .divided(by: GroupedTerms([promisedTerm(conversion)], prices: prices))
  }

  private var times: Ratio { Ratio(periods ?? 1) }

  private func promisedTerm(_ conversion: Conversion) -> RateTerm {
    RateTerm(conversion, of: pledge.id, times: times)
  }

  private var prices: [Conversion] {
    [conversion.conversion].compactMap { $0 } + deliveries.terms.compactMap(\.conversion)
  }

  /// What a reader must know, a sentence each.
  public var notes: [String] { notes(besides: deliveries.incompleteness) }

  /// The notes without the rows left out, for a reader who has seen these already.
  public var notesBesideLeftOut: [String] { notes(besides: nil) }

  private func notes(besides incompleteness: String?) -> [String] {
    var notes: [String] = []
    if let reason = conversion.reason { notes.append("\(pledge.id): \(reason.sentence)") }
    notes += pledge.periodNotes(periods, comparedPer)
    if let incompleteness { notes.append(incompleteness) }
    if deliveries.terms.isEmpty, deliveries.leftOut.isEmpty {
      notes.append("no delivery names this pledge")
    }
    return notes + scopeDifferences.map { "unlike scopes: \($0)" }
  }
}

extension Reconciliation {
  /// Every pledge under every scenario.
  ///
  /// A pledge is a figure that is promised or committed, or that another figure fulfils; rows that
  /// tell of one pledge are one row, with what went towards any of them. Where a date keeps a scenario from
  /// converting, a row follows for each period of its rates, with everything valued in that period.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - scenarios: the scenarios, in the order of the rows.
  ///   - target: the currency to speak in; without it the ledger's own, else the pledge's.
  /// - Returns: the rows, in the order of the ledger.
  public static func all(
    in ledger: Ledger, under scenarios: [Scenario], to target: Identifier<Currency>? = nil
  ) -> [Reconciliation] {
    let converters = scenarios.map { ScenarioConverters($0, in: ledger) }
    return PledgeRows.ofMoney(in: ledger).flatMap { pledge -> [Reconciliation] in
      let currency = target ?? ledger.description.reportCurrency ?? pledge.pledge.currency
      return currency.map { rows(for: pledge, by: converters, to: $0) } ?? []
    }
  }

  /// The figures about money that say what ought to come, each told once.
  public static func pledges(of ledger: Ledger) -> [Figure] {
    PledgeRows.ofMoney(in: ledger).map(\.pledge)
  }

  private static func rows(
    for pledge: PledgeRows, by scenarios: [ScenarioConverters], to currency: Identifier<Currency>
  ) -> [Reconciliation] {
    func row(_ converter: Converter) -> Reconciliation {
      PledgeAccount(pledge, by: converter, in: currency).reconciliation
    }
    return scenarios.flatMap { scenario in
      let own = row(scenario.ownDays)
      guard own.isHeldUpByDates else { return [own] }
      return [own] + scenario.periods.map(row).filter { $0.promised != nil }
    }
  }

  /// Whether a date, and not the want of a rate, keeps something from being converted.
  private var isHeldUpByDates: Bool {
    conversion.reason?.isOfDates == true
      || (deliveries.leftOut + keptBack.leftOut).contains { $0.reason.isOfDates }
  }
}
