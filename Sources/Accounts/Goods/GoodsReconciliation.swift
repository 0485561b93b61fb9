import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A pledge of goods held against what came of it: one item in one unit, never across units.
///
/// A chest counts as its pieces only where a sourced row of `units.csv` says how many it holds.
public struct GoodsReconciliation: Sendable {
  /// The pledge.
  public let pledge: Figure
  /// The item; `nil` where the pledge states none.
  public let item: Item?
  /// The unit of all numbers; `nil` where the pledge states none.
  public let unit: GoodsUnit?
  /// What was delivered towards it, less what went back, with what was left out.
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
  public var promised: Interval? {
    item == nil || unit == nil ? nil : pledge.interval.map { $0 * Ratio(periods ?? 1) }
  }
  /// What was delivered; `nil` where nothing could be added.
  public var delivered: Interval? { deliveries.total }
  /// What was withheld or confiscated; `nil` where nothing could be added.
  public var withheld: Interval? { keptBack.total }
  /// Whether rows on the delivered side have no number in this unit, so that more may have come.
  public var isIncomplete: Bool { !deliveries.withoutValue.isEmpty }

  /// Promised less delivered; never cut off at zero.
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
  public var notes: [String] { notes(besides: deliveries.incompleteness) }

  /// The notes without the rows left out, for a reader who has seen these already.
  public var notesBesideLeftOut: [String] { notes(besides: nil) }

  private func notes(besides incompleteness: String?) -> [String] {
    var notes: [String] = []
    if pledge.interval == nil { notes.append("\(pledge.id): no amount is stated") }
    if item == nil || unit == nil { notes.append("\(pledge.id): no item or no unit is stated") }
    notes += pledge.periodNotes(periods, comparedPer)
    if let incompleteness { notes.append(incompleteness) }
    if deliveries.terms.isEmpty, deliveries.leftOut.isEmpty {
      notes.append("no delivery names this pledge")
    }
    return notes + scopeDifferences.map { "unlike scopes: \($0)" }
  }

  /// Every pledge of goods, each told once, in the order of the ledger.
  public static func all(in ledger: Ledger) -> [GoodsReconciliation] {
    PledgeRows.ofGoods(in: ledger).map { GoodsReconciliation($0, in: ledger) }
  }

  private init(_ row: PledgeRows, in ledger: Ledger) {
    let pledge = row.pledge
    let period = pledge.period(against: row.rows)
    var (item, unit): (Item?, GoodsUnit?)
    if case .goods(let itemID, let unitID) = pledge.measure {
      item = itemID.flatMap { ledger.items[$0] }
      unit = unitID.flatMap { ledger.units[$0] }
    }
    func sum(_ belongs: (TransferState) -> Bool) -> Summation {
      Summation.held(
        row.rows.filter { $0.state.map(belongs) ?? false }, a: period, against: pledge, in: ledger
      ) { figure, times in
        guard let item, let unit else { return .failure(.otherGoods) }
        return ledger.quantity(of: figure, as: item.id, in: unit.id).map {
          Summation.Term(figure: figure, value: $0 * times)
        }
      }
    }
    let arrived = sum { $0.countsAsDelivered }
    self.pledge = pledge
    self.item = item
    self.unit = unit
    deliveries = arrived.leavingOut(sent: row.rows)
    keptBack = sum { $0.isKeptBack }
    periods = period == nil ? pledge.periods : nil
    comparedPer = period
    scopeDifferences =
      arrived.terms.isEmpty
      ? []
      : Scope([pledge], in: ledger)
        .differences(from: Scope(arrived.terms.map(\.figure), in: ledger))
  }
}
