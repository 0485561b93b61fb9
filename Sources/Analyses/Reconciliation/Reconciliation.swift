import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

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
  /// For a pledge of so much a year: for how many years, by the pledge's own dates, where they say.
  public let years: Int?
  /// How the scopes of the two sides differ; empty where they are alike.
  public let scopeDifferences: [String]

  /// Whether the pledge is so much a year or a month, and for how long is not known.
  public var isPeriodic: Bool { pledge.per != nil && years == nil }
  /// What was promised, for all its years where their number is known.
  public var promised: Interval? { conversion.conversion.map { $0.result * Ratio(years ?? 1) } }
  /// What was delivered; `nil` where nothing could be added.
  public var delivered: Interval? { deliveries.total }
  /// What was withheld or confiscated; `nil` where nothing could be added.
  public var withheld: Interval? { keptBack.total }

  /// Promised less delivered; never cut off at zero.
  ///
  /// `nil` where one of them is not known, or where one is yearly and the other a total.
  public var gap: Interval? {
    guard !isPeriodic, let promised, let delivered else { return nil }
    return promised - delivered
  }

  /// Delivered as a part of promised.
  public var share: Interval? {
    guard !isPeriodic, let promised, let delivered else { return nil }
    return delivered.divided(by: promised)
  }

  /// What a reader must know, a sentence each.
  public var notes: [String] {
    var notes: [String] = []
    if let reason = conversion.reason { notes.append("\(pledge.id): \(reason.sentence)") }
    if let years, let date = pledge.date.value {
      let one = pledge.interval?.words ?? ""
      notes.append("\(one) a year for \(years) year\(years == 1 ? "" : "s"), \(date.text)")
    }
    if isPeriodic {
      notes.append("a yearly or monthly promise and a total are not subtracted")
    }
    if deliveries.terms.isEmpty, deliveries.leftOut.isEmpty {
      notes.append("no delivery names this pledge")
    }
    return notes + scopeDifferences.map { "unlike scopes: \($0)" }
  }
}

extension Reconciliation {
  /// Every pledge under every scenario.
  ///
  /// A pledge is a figure that is promised or committed, or that another figure fulfils; one that
  /// tells of the same transfer as another pledge is not told again. Where a date keeps a scenario from
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
    let deliveries = ledger.figures { $0.fulfils }
    let repetitions = ledger.figures { $0.sameAs }
    let converters = scenarios.map { ScenarioConverters($0, in: ledger) }
    return pledges(of: ledger).flatMap { pledge -> [Reconciliation] in
      let currency = target ?? ledger.description.reportCurrency ?? pledge.currency
      let told = [pledge.id] + pledge.relations.sameAs + (repetitions[pledge.id] ?? []).map(\.id)
      var seen: Set<Identifier<Figure>> = []
      let found = told.flatMap { deliveries[$0] ?? [] }.filter { seen.insert($0.id).inserted }
      return currency.map { rows(for: pledge, found, by: converters, to: $0) } ?? []
    }
  }

  /// The figures about money that say what ought to come, each transfer once.
  public static func pledges(of ledger: Ledger) -> [Figure] {
    let fulfilled = Set(ledger.figures.values.flatMap(\.relations.fulfils))
    let pledges = ledger.money.filter { figure in
      figure.state?.isPledge == true || fulfilled.contains(figure.id)
    }
    let ids = Set(pledges.map(\.id))
    return pledges.filter { pledge in
      fulfilled.contains(pledge.id) || ids.isDisjoint(with: pledge.relations.sameAs)
    }
  }

  private static func rows(
    for pledge: Figure, _ deliveries: [Figure], by scenarios: [ScenarioConverters],
    to currency: Identifier<Currency>
  ) -> [Reconciliation] {
    func row(_ converter: Converter) -> Reconciliation {
      PledgeAccount(pledge, deliveries, by: converter, in: currency).reconciliation
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
