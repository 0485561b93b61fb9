import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Rows on their way into a sum.
struct Gathering {
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
    var amount: Interval?
    var term: LinearForm.Term?
    var route: Route?
    var reason: Omission?
    var isLost = false
    /// Whether it may belong to the sum or not.
    var isDoubtful = false
    /// Whether it is a part, counted elsewhere, of a row of the sum.
    var isTakenOff = false

    var entry: Sum.Entry? {
      guard !isLost, let term, let amount else { return nil }
      return Sum.Entry(
        figure: figure, amount: amount, term: term, route: route, isTakenOff: isTakenOff)
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
    var row = Row(figure: figure, isTakenOff: isTakenOff)
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
        row.route = value.route
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
  /// A total that is in the sum less those parts; of a part of another giver or taker, less nothing to all. Where
  /// nobody knows how much one of them is, what is left is at least the total's own parts that are here, less what of
  /// these is elsewhere again, and at most the total less the parts that are known.
  mutating func takeOff(_ divided: (Figure) -> Sum.DividedTotal?) {
    var dropped = Dictionary(
      rows.indices.filter { rows[$0].term == nil }.map { (rows[$0].figure.id, $0) },
      uniquingKeysWith: { first, _ in first })
    // Wholes first: what of a total is here again is divided for itself.
    let linked = rows.indices.compactMap { index in
      book.place(of: rows[index].figure).flatMap { place in
        book.links.isLinked(place) ? (rank: book.links.ranks[place], index: index) : nil
      }
    }
    for (_, index) in linked.sorted(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) {
      let total = rows[index].figure
      guard let term = rows[index].term, !rows[index].isLost, let parts = divided(total) else {
        continue
      }
      func gathered(_ parts: [Figure], isTakenOff: Bool) -> Gathering {
        var gathering = Gathering(book, admission, valuer, asStated, query)
        for part in parts { gathering.take(part, of: total, isTakenOff: isTakenOff) }
        gathering.drop()
        return gathering
      }
      let elsewhere = gathered(parts.elsewhere, isTakenOff: true).rows
      let back = gathered(parts.back, isTakenOff: false).rows
      var others = gathered(parts.foreign, isTakenOff: true)
      others.doubt(total.id)
      let known = (elsewhere + back + others.rows).filter { $0.term != nil && !$0.isLost }
      let unknown = (elsewhere + back + others.rows).filter(\.isLost).map(\.figure.id)
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
      let own = gathered(parts.here + parts.back, isTakenOff: false).rows
      let turn = Ratio(term.factor.isNegative ? -1 : 1)
      func value(_ terms: [LinearForm.Term]) -> Interval {
        LinearForm(terms).scaled(by: turn).value(at: book.ledger.prices)
      }
      let rest = value([term] + elsewhere.filter { !$0.isLost }.compactMap(\.term))
      let most = parts.back.isEmpty ? rest.high : value([term]).high
      var (least, whole): (Ratio, [LinearForm.Term]) = (.zero, [])
      for part in own {
        guard let term = part.term else { continue }
        guard let inner = divided(part.figure) else {
          whole.append(term)
          continue
        }
        // What of a part is elsewhere again is not here.
        let off = gathered(inner.elsewhere + inner.foreign, isTakenOff: true).rows
        guard !off.contains(where: \.isLost) else { continue }
        least = least + max(.zero, value([term] + off.compactMap(\.term)).low ?? .zero)
      }
      least = least + (value(whole).low ?? .zero)
      // What may stand in another total is, less its parts, below nothing of this sum.
      if rows[index].isDoubtful { least = -(value([term]).high ?? .zero) }
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
      guard row.term != nil, let place = book.place(of: row.figure) else { return nil }
      // What may not belong takes the place of no part and no other telling.
      return (place, hasValue: !row.isLost && !row.isDoubtful)
    }
    let dropped = DroppedRows(
      admitted, in: book.ledger, book.links, preferring: book.places(of: admission.preferred))
    func named(_ reasons: [Int: [FigureLink]]) -> [Identifier<Figure>: [FigureLink]] {
      Dictionary(uniqueKeysWithValues: reasons.map { (book.figure($0).id, $1) })
    }
    if !dropped.reasons.isEmpty { take(out: named(dropped.reasons)) }
    if !dropped.doubts.isEmpty { doubt(named(dropped.doubts)) }
  }

  /// Of parts of another giver or taker nothing to all counts beside the total, with the links to it.
  mutating func doubt(_ links: [Identifier<Figure>: [FigureLink]]) {
    for index in rows.indices where !rows[index].isLost {
      guard let way = links[rows[index].figure.id], let total = way.last?.figure else { continue }
      doubt(index, "outside \(total) \(query)", .outside(way))
    }
  }

  /// Nothing to all of each row is in a total of another giver or taker.
  mutating func doubt(_ total: Identifier<Figure>) {
    for index in rows.indices where !rows[index].isLost {
      doubt(index, "in \(total)", .inTotal(total))
    }
  }

  private mutating func doubt(_ index: Int, _ whole: String, _ reason: Omission) {
    guard !rows[index].isDoubtful, let term = rows[index].term else { return }
    rows[index].term = term.upToAll(of: rows[index].figure.id, whole)
    rows[index].reason = reason
    rows[index].isDoubtful = true
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
