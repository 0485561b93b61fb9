import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Figures added up, each transfer once, with every row that does not count and why.
public struct Sum: Sendable {
  /// The sum as a form that can be valued at any prices; rows without a value are in it as nothing to
  /// anything.
  public private(set) var form: LinearForm
  /// What was added, in the order of the ledger.
  public let counted: [Entry]
  /// Rows that count and of which nobody knows how much, in the order of the ledger.
  public let lost: [LeftOut]
  /// Rows among those added of which nobody knows whether, or how much of them, belongs to the sum: each is
  /// nothing to all of it.
  public let doubted: [LeftOut]
  /// Rows that do not count, in the order of the ledger.
  public let leftOut: [LeftOut]
  /// Whether nothing that was given is listed, and nobody says that the list is complete: nothing to anything
  /// was.
  public private(set) var isUnlisted = false

  /// A figure that was added.
  public struct Entry: Sendable {
    /// The figure.
    public let figure: Figure
    /// What it was taken for: what its source says, or for a total at least what its parts come to.
    public let amount: Interval
    /// Its term.
    public let term: LinearForm.Term
    /// The way of its money; `nil` for goods.
    public let route: Route?
    /// Whether it is no row of this sum but a part of one, and is taken off because another sum counts it.
    public let isTakenOff: Bool

    /// Makes an entry.
    package init(
      figure: Figure, amount: Interval, term: LinearForm.Term, route: Route?,
      isTakenOff: Bool = false
    ) {
      (self.figure, self.amount, self.term, self.route) = (figure, amount, term, route)
      self.isTakenOff = isTakenOff
    }

    /// Whether it takes away: what was returned, or counts elsewhere.
    public var takesAway: Bool { term.factor.isNegative }

    /// What the figure adds at some prices.
    public func value(at prices: @escaping Prices) -> Interval {
      LinearForm([term]).value(at: prices)
    }
  }

  /// No row at all.
  init(leftOut: [LeftOut]) {
    (form, counted, lost, doubted) = (LinearForm(), [], [], [])
    self.leftOut = leftOut
  }

  /// The sum and what may be missing from its list.
  func addingUnlisted(_ leaf: LinearForm.Leaf) -> Sum {
    var sum = self
    sum.form = form + LinearForm([.init(leaf, Sum.anything)])
    sum.isUnlisted = true
    return sum
  }

  /// What was given is not below nothing.
  package static let anything = Interval(low: .zero, high: nil) ?? .unbounded

  /// The same of an amount that is below nothing.
  private static let anythingBelow = Interval(low: nil, high: .zero) ?? .unbounded

  /// What a row without a value may come to: its sign is that of its number, and without one that of what was given.
  package static func anything(likeThat amount: Interval?) -> Interval {
    guard let amount, amount.low?.isNegative ?? true else { return anything }
    return amount.high.map { $0.isNegative || $0.isZero } ?? false ? anythingBelow : .unbounded
  }

  /// Adds figures.
  ///
  /// - Parameters:
  ///   - rows: the rows, in the order of the ledger.
  ///   - book: what is known of the ledger.
  ///   - admission: which rows count.
  ///   - valuer: in which unit, and how.
  ///   - shared: rows of which only a part may belong to this sum.
  ///   - doubtful: rows that may belong to this sum or not, with the column that does not say.
  ///   - query: the query to which they may belong.
  ///   - divided: what of a total that counts is counted in other sums, so that here only the rest counts.
  ///   - repeated: rows that another row tells again, perhaps one of another sum, with the links to it.
  ///   - outside: rows that stand outside another row, perhaps one of another sum, by nothing to all of them, with
  ///     the links to it.
  ///   - asStated: whether a total is what its source says, and not raised to what its parts come to.
  package init(
    _ rows: [Figure], in book: AccountBook, _ admission: Admission, _ valuer: Valuer,
    shared: [Identifier<Figure>: Identifier<Figure>] = [:],
    doubtful: [Identifier<Figure>: String] = [:], of query: String = "",
    divided: ((Figure) -> DividedTotal?)? = nil,
    repeated: [Identifier<Figure>: [FigureLink]] = [:],
    outside: [Identifier<Figure>: [FigureLink]] = [:], asStated: Bool = false
  ) {
    var gathering = Gathering(book, admission, valuer, asStated, query)
    gathering.rows.reserveCapacity(rows.count)
    for figure in rows { gathering.take(figure, shared[figure.id], doubtful[figure.id]) }
    if !repeated.isEmpty { gathering.take(out: repeated) }
    gathering.drop()
    if !outside.isEmpty { gathering.doubt(outside) }
    if let divided { gathering.takeOff(divided) }
    // In place and once: a sum may be over all rows of a long ledger.
    var terms: [LinearForm.Term] = []
    var counted: [Entry] = []
    var (lost, doubted, leftOut): ([LeftOut], [LeftOut], [LeftOut]) = ([], [], [])
    terms.reserveCapacity(gathering.rows.count)
    counted.reserveCapacity(gathering.rows.count)
    for row in gathering.rows {
      if let term = row.term { terms.append(term) }
      if let entry = row.entry { counted.append(entry) }
      guard let reason = row.reason else { continue }
      let left = LeftOut(row.figure, reason)
      if row.isLost { lost.append(left) }
      if row.term == nil { leftOut.append(left) } else if !row.isLost { doubted.append(left) }
    }
    form = LinearForm(terms, under: gathering.relations(of: gathering.rows))
    (self.counted, self.lost, self.doubted, self.leftOut) = (counted, lost, doubted, leftOut)
  }

  /// The rows that count, those of which nobody knows how much last.
  package var figures: [Figure] { counted.map(\.figure) + lost.map(\.figure) }

  /// The rows that were added and that their sources mark as unsure, without a limit.
  public var unsure: [Identifier<Figure>] {
    counted.lazy.map(\.figure).filter { $0.bound == .uncertain }.map(\.id)
  }

  /// The rows of which nobody knows how much of them the sum has.
  public var unknown: [LeftOut] { lost + doubted }

  /// Whether no row counts.
  public var isEmpty: Bool { counted.isEmpty && lost.isEmpty }

  /// The rates of its conversions, each once.
  public var rates: [Identifier<Rate>] { form.rates }
}

extension Figure {
  /// What it may come to where it has no value: an amount below nothing is worth nothing or less in any money.
  package var unknownAmount: Interval { Sum.anything(likeThat: interval) }
}

extension AccountBook {
  /// Of some rows those that a sum of whatever unit counts, each transfer once.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - admission: which of them count.
  ///   - doubtful: rows that may not belong, and take the place of no part.
  ///   - asRows: whether they are counted and not added, so that a whole without a number drops its parts too.
  /// - Returns: the rows that count; the others with the reason; and which of these stand outside what counts by
  ///   nothing to all of them.
  package func distinct(
    _ rows: [Figure], _ admission: Admission = Admission(),
    doubtful: [Identifier<Figure>: String] = [:], asRows: Bool = false
  ) -> (counted: [Figure], leftOut: [LeftOut], outside: Set<Identifier<Figure>>) {
    var reasons: [Int: Omission] = [:]
    var admitted: [(place: Int, hasValue: Bool)] = []
    let places = rows.compactMap { place(of: $0) }
    for (place, figure) in zip(places, rows) {
      if case .no(let reason) = admission.verdict(on: figure) {
        reasons[place] = reason
      } else {
        let hasValue = asRows || figure.interval != nil && doubtful[figure.id] == nil
        admitted.append((place, hasValue))
      }
    }
    let dropped = DroppedRows(
      admitted, in: ledger, links, preferring: self.places(of: admission.preferred))
    for (place, links) in dropped.reasons { reasons[place] = .linked(links) }
    for (place, links) in dropped.doubts { reasons[place] = .outside(links) }
    return (
      zip(places, rows).filter { reasons[$0.0] == nil }.map(\.1),
      zip(places, rows).compactMap { place, row in reasons[place].map { LeftOut(row, $0) } },
      Set(dropped.doubts.keys.map { figure($0).id })
    )
  }
}
