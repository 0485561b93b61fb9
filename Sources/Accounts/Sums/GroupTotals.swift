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
    figure.date.value.map { year(of: $0) }
  }

  /// The group of a date by years: its year, or where it lies in no single one the date as it is written.
  package static func year(of date: HistoricalDate) -> String {
    guard let first = date.earliest?.civil.year, first == date.latest?.civil.year else {
      return date.text
    }
    return String(first)
  }
}

/// Everything of a ledger in groups, each transfer once in a state: the groups of one key can be added up.
///
/// Of rows that tell of one transfer, and of alternatives, one counts, in its own group; a total counts in its
/// group less those of its parts that count in others. Of those of another giver or taker nothing to all is off it,
/// and together no more than it has room for besides its own parts. Rows with two tags are in both groups. Items are
/// never added to other items: by item a total of goods keeps what is in it of others, and these say so.
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
    /// Totals of other items that rows of the group are in, where items are apart.
    public let wider: WiderTotals
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
    self.init(
      by: keys,
      Array(
        GroupTotals.eachRow(
          book, by: keys, under: scenarios, to: target, ownUnits: ownUnits, where: belongs)))
  }

  /// Totals that are added up already.
  public init(by keys: [GroupKey], _ rows: [Row]) { (self.keys, self.rows) = (keys, rows) }

  /// The rows, each added up when its turn comes, so that those of a long ledger need not be held together.
  public static func eachRow(
    _ book: AccountBook, by keys: [GroupKey], under scenarios: [Scenario],
    to target: Identifier<Currency>?, ownUnits: Bool = true,
    where belongs: (Figure) -> Bool = { _ in true }
  ) -> some Sequence<Row> & SendableMetatype {
    let figures = book.ledger.figures.values.filter { figure in
      if case .price = figure.duration { return false }
      return belongs(figure)
    }
    let ways: [Scenario?] = (ownUnits ? [nil] : []) + (target == nil ? [] : scenarios)
    let all = ways.lazy.flatMap { scenario in
      let (groups, rows) =
        scenario.flatMap { scenario in
          target.map { converted(figures, keys, book, under: scenario, to: $0) }
        } ?? inOwnUnits(figures, keys, book)
      return groups.lazy.flatMap { rows($0.key, $0.value) }
    }
    return IteratorSequence(all.makeIterator())
  }

  /// Some groups, and how one of them becomes rows.
  private typealias Groups = (OrderedDictionary<Key, [Figure]>, (Key, [Figure]) -> [Row])

  /// All money by one scenario.
  private static func converted(
    _ figures: [Figure], _ keys: [GroupKey], _ book: AccountBook, under scenario: Scenario,
    to target: Identifier<Currency>
  ) -> Groups {
    let valuer = Valuer(book.rates.converter(RateChoice(scenario)), in: target, of: book)
    let money = figures.filter(\.measure.isMoney)
    let linked = LinkedRows(
      money, keys, book, preferring: scenario.preferredFigures, in: valuer)
    return (
      rows(money, keys) { _ in nil },
      { key, figures in
        states(
          key.group, figures, .ownDays(scenario.id), valuer, book, linked,
          preferring: scenario.preferredFigures)
      }
    )
  }

  fileprivate struct Key: Hashable {
    let group: [String?]
    let unit: QuantityKind?
  }

  fileprivate static func rows(
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
  private static func inOwnUnits(
    _ figures: [Figure], _ keys: [GroupKey], _ book: AccountBook
  ) -> Groups {
    let linked = LinkedRows(figures, keys, book)
    let converter = book.rates.converter(.minorUnitsOnly)
    let units = ToldUnits(figures, in: book.ledger)
    let groups = rows(figures, keys) { figure in
      switch figure.measure {
      case .money(let currency):
        currency.map { .money(book.ledger.unitChain(of: $0)?.major.id ?? $0) }
      case .goods(let item?, let unit?): .goods(item, units.told(item, unit))
      case .goods: nil
      }
    }
    return (
      groups,
      { key, figures in
        switch key.unit {
        case .money(let currency):
          let valuer = Valuer(converter, in: currency, of: book, reading: .asPaid)
          return states(key.group, figures, .unitsOnly, valuer, book, linked)
        case .goods(let item, let unit):
          return states(
            key.group, figures, .unitsOnly, Valuer(item, in: unit, of: book), book, linked)
        default:
          return byState(figures).map { state, figures in
            let left = figures.map { LeftOut($0, .unconverted($0.wantOfUnit)) }
            return Row(
              group: key.group, state: state, valuation: .unitsOnly, unit: nil,
              sum: Sum(leftOut: left), total: nil, wider: WiderTotals())
          }
        }
      }
    )
  }

  /// Figures by their states; what was returned stands for itself, and with what was delivered.
  fileprivate static func byState(
    _ figures: [Figure]
  ) -> OrderedDictionary<TransferState?, [Figure]> {
    var byState = OrderedDictionary(grouping: figures, by: \.state)
    if let returned = byState[.returned] { byState[.delivered, default: []] += returned }
    return byState
  }

  /// One row for each state that occurs.
  private static func states(
    _ group: [String?], _ figures: [Figure], _ valuation: Valuation, _ valuer: Valuer,
    _ book: AccountBook, _ linked: LinkedRows, preferring preferred: [Identifier<Figure>] = []
  ) -> [Row] {
    byState(figures).map { state, figures in
      let place = LinkedRows.Place(group: group, state: state)
      let sum = Sum(
        figures, in: book,
        Admission(returnedTakesAway: state == .delivered, preferring: preferred), valuer,
        divided: linked.divider(of: place),
        repeated: linked.repeated[place] ?? [:], outside: linked.outside[place] ?? [:])
      return Row(
        group: group, state: state, valuation: valuation, unit: valuer.unit, sum: sum,
        total: sum.isEmpty ? nil : sum.form.value(at: book.ledger.prices),
        wider: linked.hasItemsApart
          ? book.widerTotals(of: sum.counted.map(\.figure)) : WiderTotals())
    }
  }
}

/// In which unit an item is told in groups: of measures that lead to one another the first that occurs.
private struct ToldUnits {
  private struct Thing: Hashable {
    let item: Identifier<Item>
    let end: Identifier<GoodsUnit>
  }

  private let ledger: Ledger
  private var first: [Thing: Identifier<GoodsUnit>] = [:]

  init(_ figures: [Figure], in ledger: Ledger) {
    self.ledger = ledger
    for figure in figures {
      guard case .goods(let item?, let unit?) = figure.measure else { continue }
      let thing = thing(item, unit)
      if first[thing] == nil { first[thing] = unit }
    }
  }

  func told(_ item: Identifier<Item>, _ unit: Identifier<GoodsUnit>) -> Identifier<GoodsUnit> {
    first[thing(item, unit)] ?? unit
  }

  private func thing(_ item: Identifier<Item>, _ unit: Identifier<GoodsUnit>) -> Thing {
    Thing(item: item, end: ledger.innermost(of: unit, holding: nil).unit)
  }
}

/// The rows of groups that are linked, whatever their units: each transfer stands in one group.
private struct LinkedRows {
  /// A group and a state.
  struct Place: Hashable {
    let group: [String?]
    let state: TransferState?
  }

  /// For each group and state the figures that another one tells again, in it or, but for parts, in any.
  private(set) var repeated: [Place: [Identifier<Figure>: [FigureLink]]] = [:]
  /// For each group and state the parts, of another giver or taker, of a figure in it that is in another unit.
  private(set) var outside: [Place: [Identifier<Figure>: [FigureLink]]] = [:]
  /// For each group and state its linked figures that no other row tells again.
  private var members: [Place: Set<Int>] = [:]
  /// For each state the rows that another row of any group tells again.
  private var dropped: [TransferState?: [Int: [FigureLink]]] = [:]
  /// Whether items are in groups of their own.
  let hasItemsApart: Bool
  private let book: AccountBook

  /// - Parameters:
  ///   - figures: all figures.
  ///   - keys: by what they are grouped.
  ///   - book: the ledger's book.
  ///   - preferred: figures that count before their alternatives.
  ///   - valuer: in which unit they are added; `nil`: each in its own, so that a whole may be in another unit than
  ///     its parts.
  init(
    _ figures: [Figure], _ keys: [GroupKey], _ book: AccountBook,
    preferring preferred: [Identifier<Figure>] = [], in valuer: Valuer? = nil
  ) {
    self.book = book
    hasItemsApart = keys.contains(.item)
    let linked = figures.filter { figure in
      book.place(of: figure).map(book.links.isLinked) ?? false
    }
    func admitted(_ figures: [Figure]) -> [(place: Int, hasValue: Bool)] {
      figures.compactMap { figure in
        guard let place = book.place(of: figure) else { return nil }
        switch Admission().verdict(on: figure) {
        case .no: return nil
        case .unknown: return (place, false)
        case .counts:
          let hasUnit =
            valuer.map { if case .success = $0.value(of: figure) { true } else { false } }
            ?? (QuantityKind(of: figure) != nil)
          return (place, figure.interval != nil && hasUnit)
        }
      }
    }
    func drops(
      _ rows: [(place: Int, hasValue: Bool)], _ parts: DroppedRows.Parts = .all
    ) -> DroppedRows {
      DroppedRows(
        rows, in: book.ledger, book.links, preferring: book.places(of: preferred), parts)
    }
    for (state, figures) in GroupTotals.byState(linked) {
      let rows = admitted(figures)
      // An alternative of a part, and a part of an alternative, stand beside the whole as alternatives do.
      let alternatives = drops(rows).reasons.filter { _, way in
        way.contains { $0.kind == .alternativeTo }
      }
      dropped[state] = drops(rows, .none).reasons.merging(alternatives) { first, _ in first }
    }
    for (key, figures) in GroupTotals.rows(linked, keys, { _ in nil }) {
      for (state, figures) in GroupTotals.byState(figures) {
        let place = Place(group: key.group, state: state)
        let rows = admitted(figures).filter { dropped[state]?[$0.place] == nil }
        members[place] = Set(rows.map(\.place))
        let parts = valuer == nil ? drops(rows) : nil
        for figure in figures {
          guard let row = book.place(of: figure) else { continue }
          if let way = dropped[state]?[row] ?? parts?.reasons[row] {
            repeated[place, default: [:]][figure.id] = way
          } else if let way = parts?.doubts[row] {
            outside[place, default: [:]][figure.id] = way
          }
        }
      }
    }
  }

  /// What other groups count of a total: parts of the state.
  ///
  /// Asked only for totals that count: of a chain of parts it is the first, and the chain is gone through once.
  func divider(of place: Place) -> ((Figure) -> DividedTotal?)? {
    guard !book.links.parts.isEmpty, let members = members[place] else { return nil }
    let holding = wholes(of: members)
    return { total in
      guard let whole = book.place(of: total), members.contains(whole) else { return nil }
      let divided = DividedTotal(
        whole, in: book, isHere: members.contains, holds: holding.contains,
        counts: { part in
          let figure = book.figure(part)
          return place.state.counts(figure.state)
            && !(hasItemsApart && book.isOfOtherItem(figure, than: total))
        },
        standing: { standing($0, place.state) })
      return divided.elsewhere.isEmpty && divided.foreign.isEmpty ? nil : divided
    }
  }

  /// All rows, with their other tellings, that some are parts of.
  private func wholes(of members: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var open = Array(members)
    while let part = open.popLast() {
      for telling in book.links.tellings(of: part) {
        for edge in book.links.out[telling] where edge.kind == .partOf {
          for whole in book.links.tellings(of: edge.target) where found.insert(whole).inserted {
            open.append(whole)
          }
        }
      }
    }
    return found
  }

  /// The row that is counted where a part is told; `nil` where an alternative of it is.
  private func standing(_ part: Int, _ state: TransferState?) -> Int? {
    guard let way = dropped[state]?[part] else { return part }
    guard way.allSatisfy({ $0.kind == .sameAs }), let last = way.last else { return nil }
    return book.ledger.figures.index(forKey: last.figure)
  }
}
