import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

extension AccountBook {
  /// The parts that are surely in a total: those of its own giver and taker, whatever their states, but that what was
  /// asked for, promised, kept back or called off is no part of what moved.
  func contained(in place: Int) -> [Figure] {
    let hasMoved = figure(place).state?.hasMoved == true
    return (links.parts[place] ?? []).filter { part in
      !links.isForeign(part, in: place) && !(hasMoved && figure(part).state?.hasMoved == false)
    }.map { figure($0) }
  }

  /// That a total, as a term of a sum, is at least its parts; none where it is no total, or where that says no more
  /// than its amounts do.
  ///
  /// Once in its own money or unit, where no rate but that of its reckoning says what its parts are in it; and once as
  /// the sum values it and them, so that what is left of it is not below nothing in any money, whatever the rates of
  /// their days.
  ///
  /// - Parameters:
  ///   - total: the total.
  ///   - term: what it adds to the sum.
  ///   - valuer: how the rows of the sum are valued.
  ///   - preferred: the figures that count before their alternatives.
  /// - Returns: the relations.
  func relations(
    of total: Figure, _ term: LinearForm.Term, _ valuer: Valuer,
    preferring preferred: [Identifier<Figure>]
  ) -> [PartsRelation] {
    switch term.leaf {
    case .figure, .lasting: break
    // Of what may not be in the sum, or is not known, its parts say nothing.
    case .portion, .lost, .unlisted, .literal, .none: return []
    }
    guard !links.parts.isEmpty, let place = place(of: total), links.parts[place] != nil,
      let ownUnit = Valuer(ownUnitOf: total, in: self)
    else { return [] }
    let contained = contained(in: place)
    // Numbers of one unit that are all known, at no price: whatever they are, nothing is open.
    if term.prices.uses.isEmpty, term.amount.isExact,
      contained.allSatisfy({
        $0.interval?.isExact == true && $0.measure == total.measure && $0.per == nil
      })
    {
      return []
    }
    func gathered(_ valuer: Valuer) -> [Gathering.Row] {
      var gathering = Gathering(
        self, Admission(against: total, preferring: preferred), valuer, false, "")
      for part in contained { gathering.take(part) }
      gathering.drop()
      return gathering.rows.filter { $0.term != nil }
    }
    let all = LinearForm.Term(
      term.leaf, term.amount, times: term.factor.magnitude, prices: term.prices)
    let here = gathered(valuer)
    let valued = PartsRelation(all, here.compactMap(\.term))
    let unknown = here.count(where: \.isLost)
    func isBinding(_ relation: PartsRelation?) -> PartsRelation? {
      relation.flatMap { $0.binds(at: ledger.prices) ? $0 : nil }
    }
    // Where all has one price, and no more is unknown, the one says what the other does.
    if unknown == 0, valued?.isOfAmounts == true { return [isBinding(valued)].compactMap(\.self) }
    let own = gathered(ownUnit)
    let whole = LinearForm.Term(lasting: total, term.amount, times: .one, prices: PriceProduct())
    let parts = own.compactMap { $0.term?.settled(at: ledger.prices) }
    guard whole.leaf == term.leaf, parts.count == own.count else {
      return [isBinding(valued)].compactMap(\.self)
    }
    let isEnough = valued?.isOfAmounts == true && unknown <= own.count(where: \.isLost)
    let relations = (isEnough ? [] : [PartsRelation(whole, parts)]) + [valued]
    return relations.compactMap(isBinding)
  }

  /// Which of some rows are parts of totals of other items: whoever adds the lines of all items counts these twice.
  package func widerTotals(of rows: [Figure]) -> WiderTotals {
    guard !links.parts.isEmpty else { return WiderTotals() }
    var wider = WiderTotals()
    for part in rows {
      let totals = part.relations.partOf.filter { whole in
        ledger.figures[whole].map { $0.state == part.state && isOfOtherItem(part, than: $0) }
          ?? false
      }
      if !totals.isEmpty { wider.parts.append(part.id) }
      wider.totals.formUnion(totals)
    }
    return wider
  }

  /// Whether two figures are of goods, and not of one item.
  func isOfOtherItem(_ figure: Figure, than other: Figure) -> Bool {
    guard case .goods(let mine?, _) = figure.measure, case .goods(let its?, _) = other.measure
    else { return false }
    return mine != its
  }

  /// What one figure adds, at least what its parts do.
  package func form(
    of figure: Figure, _ term: LinearForm.Term, _ valuer: Valuer,
    preferring preferred: [Identifier<Figure>]
  ) -> LinearForm {
    LinearForm([term], under: relations(of: figure, term, valuer, preferring: preferred))
  }
}

/// Rows that are parts of totals of other items.
public struct WiderTotals: Sendable, Hashable {
  /// The rows.
  public package(set) var parts: [Identifier<Figure>] = []
  /// The totals.
  public package(set) var totals: OrderedSet<Identifier<Figure>> = []

  /// No row.
  package init() {}
}

extension LinearForm.Term {
  /// The same with its prices as a part of its factor; `nil` where one of them is not known exactly.
  fileprivate func settled(at prices: Prices) -> LinearForm.Term? {
    let price = self.prices.uses.reduce(Interval(exactly: .one)) { $0 * $1.factor(at: prices) }
    return price.exactValue.map {
      LinearForm.Term(leaf, amount, times: factor * $0, prices: PriceProduct())
    }
  }
}
