import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// By what figures are grouped.
public enum GroupKey: String, Sendable, Hashable, CaseIterable {
  /// Who gave; what was returned goes back to its giver.
  case donor
  /// Who took; what was returned comes from its taker.
  case recipient
  /// Through whom.
  case via
  /// The year of its days; a figure that lies in no single year is in a group of its dates.
  case year
  /// How far it has come.
  case state
  /// The money of the source.
  case currency
  /// The kind of good.
  case item
  /// The work that was read.
  case source
  /// A word of `tags`; a figure with two is in both groups.
  case tag

  /// The groups that a figure falls into; `nil` where its row does not say.
  package func groups(of figure: Figure) -> [String?] {
    switch self {
    case .donor: [figure.direction.donor?.text]
    case .recipient: [figure.direction.recipient?.text]
    case .via: [figure.parties.via?.text]
    case .year: [GroupKey.year(of: figure)]
    case .state: [figure.state?.rawValue]
    case .currency: [figure.currency?.text]
    case .item: if case .goods(let item, _) = figure.measure { [item?.text] } else { [nil] }
    case .source: [figure.citations.first?.source.text]
    case .tag: figure.tags.isEmpty ? [nil] : figure.tags
    }
  }

  private static func year(of figure: Figure) -> String? {
    guard let date = figure.date.value else { return nil }
    guard let first = date.earliest?.civil.year, first == date.latest?.civil.year else {
      return date.text
    }
    return String(first)
  }
}

/// Everything of a ledger in groups, each transfer once within a group and a state.
///
/// What was delivered is less what was returned, which also stands for itself. Without a scenario each money
/// stays what it is; goods are by item and unit.
public struct GroupTotals: Sendable {
  /// By what, in order.
  public let keys: [GroupKey]
  /// The totals, in the order in which groups first appear in the ledger.
  public let rows: [Row]

  /// What one group comes to in one state and unit.
  public struct Row: Sendable {
    /// The value of each key; `nil` where the rows do not say.
    public let group: [String?]
    /// How far the transfers have come.
    public let state: TransferState?
    /// By which rates; units only: without any.
    public let valuation: Valuation
    /// The unit of the total; `nil` for rows that state none.
    public let unit: QuantityKind?
    /// What was added, and what was not.
    public let sum: Sum
    /// The total; `nil` where no row counts.
    public let total: Interval?
  }

  /// Adds up.
  ///
  /// - Parameters:
  ///   - book: the ledger's book.
  ///   - keys: by what; none: all together.
  ///   - scenarios: the scenarios by which money is also converted, each figure on its own days.
  ///   - target: the currency that it is converted to; without one only own moneys are added.
  ///   - ownUnits: whether each money and each kind of goods is also added for itself, without any rate.
  ///   - belongs: which figures, besides those that are prices.
  public init(
    _ book: AccountBook, by keys: [GroupKey], under scenarios: [Scenario],
    to target: Identifier<Currency>?, ownUnits: Bool = true,
    where belongs: (Figure) -> Bool = { _ in true }
  ) {
    self.keys = keys
    let figures = book.ledger.figures.values.filter { figure in
      if case .price = figure.duration { return false }
      return belongs(figure)
    }
    var rows = ownUnits ? GroupTotals.ownUnits(figures, keys, book) : []
    if let target {
      let money = figures.filter { if case .money = $0.measure { true } else { false } }
      for scenario in scenarios {
        let valuer = Valuer(
          book.rates.converter(RateChoice(scenario)), in: target, of: book)
        rows += GroupTotals.rows(money, keys, { _ in nil }).flatMap { key, figures in
          GroupTotals.states(
            key.group, figures, .ownDays(scenario.id), valuer, book,
            preferring: scenario.preferredFigures)
        }
      }
    }
    self.rows = rows
  }

  private struct Key: Hashable {
    let group: [String?]
    let unit: QuantityKind?
  }

  private static func rows(
    _ figures: [Figure], _ keys: [GroupKey], _ unit: (Figure) -> QuantityKind?
  ) -> OrderedDictionary<Key, [Figure]> {
    var groups: OrderedDictionary<Key, [Figure]> = [:]
    for figure in figures {
      var found: [[String?]] = [[]]
      for key in keys {
        let values = key.groups(of: figure)
        found = found.flatMap { prefix in values.map { prefix + [$0] } }
      }
      let unit = unit(figure)
      for group in found { groups[Key(group: group, unit: unit), default: []].append(figure) }
    }
    return groups
  }

  /// Each money and each item and unit by itself.
  private static func ownUnits(
    _ figures: [Figure], _ keys: [GroupKey], _ book: AccountBook
  ) -> [Row] {
    let converter = book.rates.converter(.minorUnitsOnly)
    let groups = rows(figures, keys) { figure in
      switch figure.measure {
      case .money(let currency):
        currency.map { .money(book.ledger.unitChain(of: $0)?.major.id ?? $0) }
      case .goods(let item?, let unit?): .goods(item, unit)
      case .goods: nil
      }
    }
    let repeated = repetitions(figures, keys, book)
    return groups.flatMap { key, figures -> [Row] in
      switch key.unit {
      case .money(let currency):
        let valuer = Valuer(converter, in: currency, of: book, reading: .asPaid)
        return states(key.group, figures, .unitsOnly, valuer, book, dropping: repeated)
      case .goods(let item, let unit):
        return states(
          key.group, figures, .unitsOnly, Valuer(item, in: unit, of: book), book,
          dropping: repeated)
      default:
        return OrderedDictionary(grouping: figures, by: \.state).map { state, figures in
          let left = figures.map { figure -> LeftOut in
            let isMoney = if case .money = figure.measure { true } else { false }
            return LeftOut(figure, .unconverted(isMoney ? .noCurrency : .noUnit))
          }
          return Row(
            group: key.group, state: state, valuation: .unitsOnly, unit: nil,
            sum: Sum(unlisted: nil, leftOut: left), total: nil)
        }
      }
    }
  }

  /// Rows of a group and a state that another row of it tells again in another unit.
  private static func repetitions(
    _ figures: [Figure], _ keys: [GroupKey], _ book: AccountBook
  ) -> [Identifier<Figure>: [FigureLink]] {
    var found: [Identifier<Figure>: [FigureLink]] = [:]
    let linked = figures.filter { figure in
      book.place(of: figure).map { !book.links.out[$0].isEmpty || book.links.isNamed($0) } ?? false
    }
    for (_, members) in rows(linked, keys, { _ in nil }) {
      for (_, group) in OrderedDictionary(grouping: members, by: { $0.state.side }) {
        let places = group.compactMap { figure in
          book.place(of: figure).map { (place: $0, hasValue: figure.interval != nil) }
        }
        for (place, links) in DroppedRows(places, in: book.ledger, book.links).reasons {
          found[book.figure(place).id] = links
        }
      }
    }
    return found
  }

  /// One row for each state that occurs.
  private static func states(
    _ group: [String?], _ figures: [Figure], _ valuation: Valuation, _ valuer: Valuer,
    _ book: AccountBook, preferring preferred: [Identifier<Figure>] = [],
    dropping repeated: [Identifier<Figure>: [FigureLink]] = [:]
  ) -> [Row] {
    var byState = OrderedDictionary(grouping: figures, by: \.state)
    if let returned = byState[.returned] {
      byState[.delivered, default: []] += returned
    }
    return byState.map { state, figures in
      let members = Set(figures.map(\.id))
      let sum = Sum(
        figures, in: book,
        Admission(returnedTakesAway: state == .delivered, preferring: preferred), valuer,
        elsewhere: partsElsewhere(figures, members, book, valuer), repeated: repeated)
      return Row(
        group: group, state: state, valuation: valuation, unit: valuer.unit, sum: sum,
        total: sum.isEmpty ? nil : sum.form.value(at: book.ledger.prices))
    }
  }

  /// The parts of a group's totals that other groups count.
  ///
  /// Of the same state and of the total's own giver and taker: here only the rest of the total counts. A
  /// part of which nobody knows what it is worth in this unit is in no other group of it.
  private static func partsElsewhere(
    _ figures: [Figure], _ members: Set<Identifier<Figure>>, _ book: AccountBook, _ valuer: Valuer
  ) -> [Identifier<Figure>: [Figure]] {
    var found: [Identifier<Figure>: [Figure]] = [:]
    guard !book.links.parts.isEmpty else { return found }
    for figure in figures {
      guard let place = book.place(of: figure), let parts = book.links.parts[place] else {
        continue
      }
      let others = parts.map { book.figure($0) }.filter {
        !members.contains($0.id) && $0.state == figure.state
          && $0.isOfScope(of: figure, in: book.ledger)
          && $0.interval != nil && valuer.values($0)
      }
      if !others.isEmpty { found[figure.id] = others }
    }
    return found
  }
}

extension Optional<TransferState> {
  /// What was returned is told with what was delivered.
  fileprivate var side: TransferState? { self == .returned ? .delivered : self }
}
