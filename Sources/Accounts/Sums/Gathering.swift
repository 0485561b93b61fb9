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
    row.term = LinearForm.Term(
      .lost(row.figure.id, in: leafName), row.figure.unknownAmount, times: sign)
  }

  /// Takes off from the totals that count what of them is counted elsewhere.
  ///
  /// A total that is in the sum less those parts; of a part of another giver or taker, less nothing to all. Where that
  /// says less than is known, or nobody knows how much a part is, what is left is one unknown with its limits.
  mutating func takeOff(_ divided: (Figure) -> DividedTotal?) {
    var dropped = Dictionary(
      rows.indices.filter { rows[$0].term == nil }.map { (rows[$0].figure.id, $0) },
      uniquingKeysWith: { first, _ in first })
    var given: Set<Identifier<Figure>> = []
    for index in linkedWholesFirst() {
      let total = rows[index].figure
      guard let term = rows[index].term, !rows[index].isLost, let division = divided(total) else {
        continue
      }
      let parts = DividedRows(division, without: given, of: total, for: self)
      given.formUnion(parts.back.map(\.figure.id))
      switch left(of: rows[index], less: parts, divided) {
      case .lessAll: rows += (parts.elsewhere + parts.foreign).filter { $0.term != nil }
      case .lessOwn: rows += parts.elsewhere.filter { $0.term != nil }
      case .unknown(let limits):
        let isUnknown = !parts.unknown.isEmpty
        rows[index].isLost = true
        rows[index].reason =
          isUnknown
          ? .partsElsewhere(parts.unknown) : .othersElsewhere(parts.foreign.map(\.figure.id))
        rows[index].term = LinearForm.Term(
          .lost(total.id, in: leafName), limits, times: Ratio(term.factor.isNegative ? -1 : 1))
        // What is back is in the unknown, where nobody knows what it was in.
        if isUnknown { continue }
      }
      for row in parts.back where row.term != nil {
        // What counts again stands in its own place, among the rows that count.
        if let place = dropped.removeValue(forKey: row.figure.id) {
          rows[place] = row
        } else {
          rows.append(row)
        }
      }
    }
  }

  /// Which totals among some rows are at least their parts.
  func relations(of rows: some Sequence<Row>) -> [PartsRelation] {
    guard !book.links.parts.isEmpty else { return [] }
    return rows.flatMap { row in
      guard !row.isLost, let term = row.term else { return [PartsRelation]() }
      return book.relations(of: row.figure, term, valuer, preferring: admission.preferred)
    }
  }

  /// The linked rows, wholes first: what of a total is here again is divided for itself.
  private func linkedWholesFirst() -> [Int] {
    let linked = rows.indices.compactMap { index in
      book.place(of: rows[index].figure).flatMap { place in
        book.links.isLinked(place) ? (rank: book.links.ranks[place], index: index) : nil
      }
    }
    return linked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
  }

  /// The parts of a total, each in a sum of its own.
  private struct DividedRows {
    let elsewhere: [Row]
    let back: [Row]
    /// Those of another giver or taker: of each nothing to all.
    let foreign: [Row]
    /// What of these is surely not off the total with them.
    let ofForeign: [Row]
    /// What is surely in the total and here.
    let own: [Row]
    /// Those of which nobody knows how much they are.
    let unknown: [Identifier<Figure>]

    init(
      _ division: DividedTotal, without given: Set<Identifier<Figure>>, of total: Figure,
      for sum: Gathering
    ) {
      elsewhere = sum.gathered(division.elsewhere, of: total, isTakenOff: true).rows
      let again = division.back.filter { !given.contains($0.id) }
      back = sum.gathered(again, of: total, isTakenOff: false).rows
      var others = sum.gathered(division.foreign, of: total, isTakenOff: true)
      others.doubt(total.id)
      foreign = others.rows
      ofForeign = sum.gathered(division.ofForeign, of: total, isTakenOff: false).rows
      unknown = (elsewhere + back + foreign).filter(\.isLost).map(\.figure.id)
      let own = unknown.isEmpty ? division.here : division.here + again
      self.own = sum.gathered(own, of: total, isTakenOff: false).rows
    }
  }

  /// Parts of a total as rows of a sum.
  private func gathered(_ parts: [Figure], of total: Figure, isTakenOff: Bool) -> Gathering {
    var gathering = Gathering(book, admission, valuer, asStated, query)
    for part in parts { gathering.take(part, of: total, isTakenOff: isTakenOff) }
    gathering.drop()
    return gathering
  }

  /// What is left of a total.
  private enum Left {
    /// The total less its parts; of those of another giver or taker nothing to all.
    case lessAll
    /// The total less its own parts: what others may have in it takes nothing from what is known of it.
    case lessOwn
    /// An unknown with its limits.
    case unknown(Interval)
  }

  /// What is left of a total, where its parts that count elsewhere are off it.
  ///
  /// At least what of it is surely here; and at least the total less all that may be elsewhere, which of parts of
  /// another giver or taker is only what of them is not here. At most the total less what is surely elsewhere.
  private func left(
    of row: Row, less parts: DividedRows, _ divided: (Figure) -> DividedTotal?
  ) -> Left {
    guard let term = row.term, !(parts.unknown.isEmpty && parts.foreign.isEmpty) else {
      return .lessAll
    }
    let turn = Ratio(term.factor.isNegative ? -1 : 1)
    let relations = relations(of: [row] + parts.elsewhere)
    func value(_ terms: [LinearForm.Term]) -> Interval {
      LinearForm(terms, under: relations).scaled(by: turn).value(at: book.ledger.prices)
    }
    let all = value([term])
    let rest = value([term] + parts.elsewhere.compactMap(\.term))
    let others = value(parts.foreign.compactMap(\.term))
    let known = value(parts.ofForeign.compactMap(\.term)).low ?? .zero
    // What is back may be all that the unknown is.
    let isInUnknown = !parts.unknown.isEmpty && parts.back.contains { $0.term != nil }
    let high = sum(isInUnknown ? all.high : rest.high, others.high)
    // What may stand in another total is, less its parts, below nothing of this sum.
    let least =
      row.isDoubtful ? all.high.map { -$0 } : sure(parts.own, of: row.figure, divided, value)
    let sureLow = least.map { least in high.map { min(least, $0) } ?? least }
    let mostOff = others.low.map { min(.zero, $0 + max(.zero, known)) }
    let low = [sureLow, sum(rest.low, mostOff)].compactMap(\.self).max()
    let limits = Interval(low: low, high: high) ?? .unbounded
    guard parts.unknown.isEmpty else { return .unknown(limits) }
    let plain = sum(rest.low, others.low)
    guard let low, plain.map({ $0 < low }) ?? true else { return .lessAll }
    return limits == rest ? .lessOwn : .unknown(limits)
  }

  /// What of the parts of a total is surely here: less what of these is elsewhere again.
  private func sure(
    _ parts: [Row], of total: Figure, _ divided: (Figure) -> DividedTotal?,
    _ value: ([LinearForm.Term]) -> Interval
  ) -> Ratio {
    var (least, whole): (Ratio, [LinearForm.Term]) = (.zero, [])
    for part in parts {
      guard let term = part.term else { continue }
      guard let inner = divided(part.figure) else {
        whole.append(term)
        continue
      }
      let off = gathered(inner.elsewhere + inner.foreign, of: total, isTakenOff: true).rows
      guard !off.contains(where: \.isLost) else { continue }
      least = least + max(.zero, value([term] + off.compactMap(\.term)).low ?? .zero)
    }
    return least + (value(whole).low ?? .zero)
  }

  private func sum(_ one: Ratio?, _ other: Ratio?) -> Ratio? {
    guard let one, let other else { return nil }
    return one + other
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
