import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// What every sum of a ledger rests on, made once: the ledger, its links, and what its totals may be.
public struct AccountBook: Sendable {
  /// The ledger.
  public let ledger: Ledger
  /// Its currencies, rates and scenarios.
  public let rates: RateBook
  /// How its prints are read.
  package let prints: PrintReader
  /// How its figures hang together.
  package let links: LinkGraph
  /// For totals that are limits: the least that their own parts make of them.
  private var floors: [Int: Interval] = [:]
  /// Its pledges, of money and of goods.
  private var pledges: (ofMoney: [PledgeRows], ofGoods: [PledgeRows]) = ([], [])

  /// Makes the book of a ledger.
  public init(_ ledger: Ledger) {
    self.ledger = ledger
    rates = RateBook(ledger)
    prints = PrintReader(ledger)
    links = LinkGraph(ledger)
    raiseTotals()
    pledges = (PledgeRows.all(in: self, ofGoods: false), PledgeRows.all(in: self, ofGoods: true))
  }

  /// The pledges of the ledger that are about money or about goods.
  package func pledges(ofGoods: Bool) -> [PledgeRows] {
    ofGoods ? pledges.ofGoods : pledges.ofMoney
  }

  /// The figure at a place of the ledger.
  func figure(_ place: Int) -> Figure { ledger.figures.values[place] }

  /// Whether every pledge of money is balanced in a currency where none is asked for.
  public func pledgesSpeak(in currency: Identifier<Currency>) -> Bool {
    if let own = ledger.description.reportCurrency { return own == currency }
    return pledges.ofMoney.allSatisfy {
      ($0.pledge.reckoning?.currency ?? $0.pledge.currency) == currency
    }
  }

  /// The place of a figure in the ledger.
  func place(of figure: Figure) -> Int? {
    // Mostly where its row stands in its file; only where rows before it were left out is it searched for.
    let isMoney = if case .money = figure.measure { true } else { false }
    let likely = figure.record + (isMoney ? 0 : ledger.money.count)
    let figures = ledger.figures.values
    return likely < figures.count && figures[likely] === figure
      ? likely : ledger.figures.index(forKey: figure.id)
  }

  /// The places of some figures.
  func places(of ids: [Identifier<Figure>]) -> Set<Int> {
    Set(ids.compactMap { ledger.figures.index(forKey: $0) })
  }

  /// The figures that others are part of, with those others, in the order of the ledger.
  package var totals: [(total: Figure, parts: [Figure])] {
    links.parts.keys.sorted().map { place in
      (figure(place), (links.parts[place] ?? []).map { figure($0) })
    }
  }

  /// Whether a part is of another giver or taker than a total that it is in; see `ForeignParts`.
  package func isForeign(_ part: Figure, in total: Figure) -> Bool {
    guard let part = place(of: part), let total = place(of: total) else { return false }
    return links.isForeign(part, in: total)
  }

  /// The first of the rows that tell of the transfer that a figure tells of.
  package func firstTelling(of row: Figure) -> Figure {
    place(of: row).flatMap { links.tellings(of: $0).first }.map { figure($0) } ?? row
  }

  /// The values that a figure may have, in its own unit; `nil` where no number is stated.
  ///
  /// A total is at least the sum of its own parts: "at most 11,028,012" of which 5,339,500 are itemised is
  /// 5,339,500 to 11,028,012. Parts of another giver or taker say nothing of it.
  public func amount(of figure: Figure) -> Interval? {
    raised(figure) ?? figure.interval
  }

  /// What its own parts make of a total that is a limit, where that is more than its source says.
  func raised(_ figure: Figure) -> Interval? {
    floors.isEmpty ? nil : place(of: figure).flatMap { floors[$0] }
  }

  /// What a figure comes to for as long as it is; `nil` without a number or without a duration.
  public func whole(of figure: Figure) -> Interval? {
    guard let amount = amount(of: figure) else { return nil }
    switch figure.duration {
    case .once, .price: return amount
    case .times(let times, _): return amount * times
    case .notStated: return nil
    }
  }

  /// Goes through the totals, parts before the wholes that they are in.
  private mutating func raiseTotals() {
    guard !links.parts.isEmpty else { return }
    let graph = links
    let walk = Knots(from: links.parts.keys.sorted()) { graph.parts[$0] ?? [] }
    for knot in walk.found where knot.count == 1 && links.parts[knot[0]] != nil {
      raise(knot[0])
    }
  }

  private mutating func raise(_ place: Int) {
    let total = figure(place)
    guard let stated = total.interval, !stated.isExact, total.per == nil else { return }
    guard let valuer = Valuer(ownUnitOf: total, in: self) else { return }
    let sum = Sum(contained(in: place), in: self, Admission(against: total), valuer)
    guard let low = sum.form.value(at: ledger.prices).low, let least = stated.low, low > least,
      let raised = Interval(low: low, high: stated.high)
    else { return }
    floors[place] = raised
  }
}

extension AccountBook {
  /// Rows with a state and an amount that no balance counts, in the order of the ledger: in no pledge, in
  /// no total, nor told by such a row, nor an alternative of one, nor a source's own arithmetic.
  public var inNoBalance: [Figure] {
    func isInBalance(_ place: Int) -> Bool {
      let figure = figure(place)
      return figure.state?.isPledge == true || !links.fulfils[place].isEmpty
        || links.fulfilling[place] != nil || !figure.relations.partOf.isEmpty
        || links.parts[place] != nil || figure.resultOf != nil
    }
    // What tells of a row, or is an alternative of it, is where that row is, through however many of them.
    var isIn: [Bool?] = Array(repeating: nil, count: ledger.figures.count)
    for start in isIn.indices where isIn[start] == nil {
      var (open, group) = ([start], [start])
      isIn[start] = false
      while let place = open.popLast() {
        let alternatives = links.out[place].filter { $0.kind == .alternativeTo }.map(\.target)
        let others = links.tellings(of: place) + alternatives + (links.alternatives[place] ?? [])
        for other in others where isIn[other] == nil {
          isIn[other] = false
          open.append(other)
          group.append(other)
        }
      }
      guard group.contains(where: isInBalance) else { continue }
      for place in group { isIn[place] = true }
    }
    return ledger.figures.values.indices.filter { place in
      let figure = figure(place)
      guard case .money = figure.measure, figure.state != nil, amount(of: figure) != nil,
        figure.per?.isPrice != true
      else { return false }
      return isIn[place] != true
    }.map { figure($0) }
  }
}
