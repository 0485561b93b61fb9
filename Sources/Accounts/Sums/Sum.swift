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

    /// What the figure adds at some prices.
    public func value(at prices: @escaping Prices) -> Interval {
      LinearForm([term]).value(at: prices)
    }
  }

  /// The parts of a total of which some count in this sum, and some elsewhere.
  package struct DividedTotal {
    /// Parts of the total, and of these, that are rows of the sum.
    var here: [Figure] = []
    /// Parts that count elsewhere.
    var elsewhere: [Figure] = []
    /// Parts of those that are rows of the sum again.
    var back: [Figure] = []
  }

  /// No row at all.
  init(leftOut: [LeftOut]) {
    (form, counted, lost) = (LinearForm(), [], [])
    self.leftOut = leftOut
  }

  /// The sum and what may be missing from its list.
  func addingUnlisted(_ leaf: LinearForm.Leaf) -> Sum {
    var sum = self
    sum.form = form + LinearForm([.init(leaf, Sum.anything)])
    sum.isUnlisted = true
    return sum
  }

  /// What was given is not below nothing: a row without a value is nothing to anything.
  package static let anything = Interval(low: .zero, high: nil) ?? .unbounded

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
  ///   - asStated: whether a total is what its source says, and not raised to what its parts come to.
  package init(
    _ rows: [Figure], in book: AccountBook, _ admission: Admission, _ valuer: Valuer,
    shared: [Identifier<Figure>: Identifier<Figure>] = [:],
    doubtful: [Identifier<Figure>: String] = [:], of query: String = "",
    divided: ((Figure) -> DividedTotal?)? = nil,
    repeated: [Identifier<Figure>: [FigureLink]] = [:], asStated: Bool = false
  ) {
    var gathering = Gathering(book, admission, valuer, asStated, query)
    gathering.rows.reserveCapacity(rows.count)
    for figure in rows { gathering.take(figure, shared[figure.id], doubtful[figure.id]) }
    if !repeated.isEmpty { gathering.take(out: repeated) }
    gathering.drop()
    if let divided { gathering.takeOff(divided) }
    // In place and once: a sum may be over all rows of a long ledger.
    var terms: [LinearForm.Term] = []
    var counted: [Entry] = []
    var (lost, leftOut): ([LeftOut], [LeftOut]) = ([], [])
    terms.reserveCapacity(gathering.rows.count)
    counted.reserveCapacity(gathering.rows.count)
    for row in gathering.rows {
      if let term = row.term { terms.append(term) }
      if let entry = row.entry { counted.append(entry) }
      guard let reason = row.reason, row.isLost || row.term == nil else { continue }
      if row.isLost { lost.append(LeftOut(row.figure, reason)) }
      if row.term == nil { leftOut.append(LeftOut(row.figure, reason)) }
    }
    form = LinearForm(terms)
    (self.counted, self.lost, self.leftOut) = (counted, lost, leftOut)
  }

  /// The rows that count, those of which nobody knows how much last.
  package var figures: [Figure] { counted.map(\.figure) + lost.map(\.figure) }

  /// Whether no row counts.
  public var isEmpty: Bool { counted.isEmpty && lost.isEmpty }

  /// The rates of its conversions, each once.
  public var rates: [Identifier<Rate>] { form.rates }
}

extension AccountBook {
  /// Of some rows those that a sum of whatever unit counts, each transfer once.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - admission: which of them count.
  ///   - doubtful: rows that may not belong, and take the place of no part.
  ///   - asRows: whether they are counted and not added, so that a whole without a number drops its parts too.
  /// - Returns: the rows that count, and the others with the reason.
  package func distinct(
    _ rows: [Figure], _ admission: Admission = Admission(),
    doubtful: [Identifier<Figure>: String] = [:], asRows: Bool = false
  ) -> (counted: [Figure], leftOut: [LeftOut]) {
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
    return (
      zip(places, rows).filter { reasons[$0.0] == nil }.map(\.1),
      zip(places, rows).compactMap { place, row in reasons[place].map { LeftOut(row, $0) } }
    )
  }
}

/// Rows on their way into a sum.
private struct Gathering {
  let book: AccountBook
  let admission: Admission
  let valuer: Valuer
  let asStated: Bool
  let query: String
  var rows: [Row] = []
  /// The rows that may belong or not.
  private var doubtful: Set<Identifier<Figure>> = []

  struct Row {
    let figure: Figure
    var place: Int?
    var amount: Interval?
    var term: LinearForm.Term?
    var value: Valuer.Value?
    var reason: Omission?
    var isLost = false
    /// Whether it may belong to the sum or not.
    var isDoubtful = false
    /// Whether it is a part, counted elsewhere, of a row of the sum.
    var isTakenOff = false

    var entry: Sum.Entry? {
      guard !isLost, let term, let amount else { return nil }
      return Sum.Entry(
        figure: figure, amount: amount, term: term, route: value?.route, isTakenOff: isTakenOff)
    }
  }

  init(
    _ book: AccountBook, _ admission: Admission, _ valuer: Valuer, _ asStated: Bool, _ query: String
  ) {
    (self.book, self.admission, self.valuer) = (book, admission, valuer)
    (self.asStated, self.query) = (asStated, query)
  }

  /// Takes a row in; or, as a part of a total, takes it off.
  mutating func take(
    _ figure: Figure, _ pledge: Identifier<Figure>? = nil, _ doubt: String? = nil,
    of total: Figure? = nil, isTakenOff: Bool = false
  ) {
    var row = Row(figure: figure, place: book.place(of: figure), isTakenOff: isTakenOff)
    let turn = Ratio(isTakenOff ? -1 : 1)
    switch admission.verdict(on: figure) {
    case .no(let reason): row.reason = reason
    case .unknown(let sign, let reason): lose(&row, sign * turn, reason)
    case .counts(let own, let times):
      let sign = own * turn
      switch stated(figure, of: total) {
      case .failure(let reason) where reason.isOfAnotherThing: row.reason = .unconverted(reason)
      case .failure(let reason): lose(&row, sign, .unconverted(reason))
      case .success(let (amount, value)):
        row.value = value
        row.amount = amount
        row.term = term(figure, amount, times, sign, value, pledge, doubt)
        if let doubt {
          row.reason = .mayBelong(column: doubt)
          row.isDoubtful = true
          doubtful.insert(figure.id)
        }
      }
    }
    rows.append(row)
  }

  private func stated(
    _ figure: Figure, of total: Figure?
  ) -> Result<(Interval, Valuer.Value), UnconvertedReason> {
    var value = valuer.value(of: figure)
    // Where a source reckoned a total at a rate, its parts are in it at that rate.
    if case .failure = value, let own = total.flatMap({ Valuer(ownUnitOf: $0, in: book) }),
      own.unit == valuer.unit
    {
      value = own.value(of: figure)
    }
    // What a row is about comes before whether it has a number: another thing is never an unknown.
    switch value {
    case .failure(let reason): return .failure(reason)
    case .success(let value):
      guard let amount = asStated ? figure.interval : book.amount(of: figure) else {
        return .failure(figure.wantOfNumber)
      }
      return .success((amount, value))
    }
  }

  private func term(
    _ figure: Figure, _ amount: Interval, _ times: Interval, _ sign: Ratio, _ value: Valuer.Value,
    _ pledge: Identifier<Figure>?, _ doubt: String?
  ) -> LinearForm.Term {
    let whole = LinearForm.Term(
      figure, amount, lasting: times, times: sign * value.factor, prices: value.prices)
    return pledge != nil || doubt != nil
      ? whole.upToAll(of: figure.id, pledge?.text ?? query) : whole
  }

  /// What tells an unknown of this sum from one in another unit, at other rates or of another query.
  private lazy var leafName = query.isEmpty ? valuer.name : "\(valuer.name) \(query)"

  private mutating func lose(_ row: inout Row, _ sign: Ratio, _ reason: Omission) {
    row.isLost = true
    row.reason = reason
    row.term = LinearForm.Term(.lost(row.figure.id, in: leafName), Sum.anything, times: sign)
  }

  /// Takes off from the totals that count what of them is counted elsewhere.
  ///
  /// A total that is in the sum less those parts. Where nobody knows how much one of them is, what is left is
  /// at least the total's own parts that are here, and at most the total less the parts that are known.
  mutating func takeOff(_ divided: (Figure) -> Sum.DividedTotal?) {
    var dropped = Dictionary(
      rows.indices.filter { rows[$0].term == nil }.map { (rows[$0].figure.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for index in rows.indices {
      let total = rows[index].figure
      guard let term = rows[index].term, !rows[index].isLost, let divided = divided(total) else {
        continue
      }
      func gathered(_ parts: [Figure], isTakenOff: Bool) -> Gathering {
        var gathering = Gathering(book, admission, valuer, asStated, query)
        for part in parts { gathering.take(part, of: total, isTakenOff: isTakenOff) }
        gathering.drop()
        return gathering
      }
      let elsewhere = gathered(divided.elsewhere, isTakenOff: true).rows
      let back = gathered(divided.back, isTakenOff: false).rows
      let known = (elsewhere + back).filter { $0.term != nil && !$0.isLost }
      let unknown = (elsewhere + back).filter(\.isLost).map(\.figure.id)
      guard !unknown.isEmpty else {
        for row in known {
          // What counts again stands in its own place, among the rows that count.
          if !row.isTakenOff, let place = dropped.removeValue(forKey: row.figure.id) {
            rows[place] = row
          } else {
            rows.append(row)
          }
        }
        continue
      }
      let own = gathered(divided.here + divided.back, isTakenOff: false).rows
      let turn = Ratio(term.factor.isNegative ? -1 : 1)
      func value(_ terms: [LinearForm.Term]) -> Interval {
        LinearForm(terms).scaled(by: turn).value(at: book.ledger.prices)
      }
      let least = value(own.compactMap(\.term)).low ?? .zero
      let rest = value([term] + elsewhere.filter { !$0.isLost }.compactMap(\.term))
      let most = divided.back.isEmpty ? rest.high : value([term]).high
      rows[index].isLost = true
      rows[index].reason = .partsElsewhere(unknown)
      rows[index].term = LinearForm.Term(
        .lost(total.id, in: leafName),
        Interval(low: least, high: most.map { max($0, least) }) ?? Sum.anything,
        times: turn)
    }
  }

  /// Takes out what is counted in another row.
  mutating func drop() {
    let admitted = rows.compactMap { row -> (place: Int, hasValue: Bool)? in
      guard row.term != nil, let place = row.place else { return nil }
      // What may not belong takes the place of no part and no other telling.
      return (place, hasValue: !row.isLost && !row.isDoubtful)
    }
    let dropped = DroppedRows(
      admitted, in: book.ledger, book.links, preferring: book.places(of: admission.preferred))
    guard !dropped.reasons.isEmpty else { return }
    take(
      out: Dictionary(
        uniqueKeysWithValues: dropped.reasons.map { (book.figure($0).id, $1) }))
  }

  /// Takes rows out, with the links for which they go.
  mutating func take(out links: [Identifier<Figure>: [FigureLink]]) {
    for index in rows.indices where rows[index].term != nil {
      guard let way = links[rows[index].figure.id] else { continue }
      // An alternative of what may not belong may count after all.
      if !rows[index].isDoubtful, let standing = way.last?.figure, doubtful.contains(standing) {
        rows[index].term = rows[index].term?.upToAll(of: rows[index].figure.id, query)
        continue
      }
      rows[index].term = nil
      rows[index].isLost = false
      rows[index].reason = .linked(way)
    }
  }
}

extension LinearForm.Term {
  /// Nothing to all of what a figure adds.
  fileprivate func upToAll(of figure: Identifier<Figure>, _ whole: String) -> LinearForm.Term {
    LinearForm.Term(
      .portion(figure, of: whole), amount.hull(with: Interval(exactly: .zero)),
      times: factor, prices: prices)
  }
}

extension UnconvertedReason {
  /// Whether the row is about something else, so that it adds nothing and is no unknown of the sum.
  fileprivate var isOfAnotherThing: Bool {
    switch self {
    case .goods, .otherGoods, .price: true
    default: false
    }
  }
}
