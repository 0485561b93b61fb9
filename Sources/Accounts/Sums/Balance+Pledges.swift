import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// A pledge, with the rows that go towards it.
///
/// What is fulfilled by a commitment that itself fulfils the promise, or by a part of the promise, goes
/// towards the promise too.
package struct PledgeRows: Sendable {
  /// The row that tells of the pledge; of several that tell of one, the one that stands for them.
  package let pledge: Figure
  /// The pledge of which this one is an alternative, where it is one.
  package let alternativeOf: Figure?
  /// It and its alternatives, of which only one is true.
  let group: [Identifier<Figure>]
  /// The rows that go towards it, in the order of the ledger.
  package let rows: [Figure]
  /// Of these the rows that also go towards another pledge, with the pledges that they name.
  package let shared: OrderedDictionary<Identifier<Figure>, [Identifier<Figure>]>
  /// The places of all rows that tell of the pledge.
  let tellings: [Int]

  /// The pledges of a ledger that are about money or about goods, each told once, in its order; an
  /// alternative right after the one that it is an alternative of.
  ///
  /// A pledge is a figure that is promised or committed, or that another figure fulfils. Of rows that tell
  /// of one pledge one stands for all: one with an amount rather than one without, one that is repeated
  /// rather than one that repeats, and else the first.
  static func all(in book: AccountBook, ofGoods: Bool) -> [PledgeRows] {
    let figures = book.ledger.figures.values
    let graph = book.links
    func isPledge(_ place: Int) -> Bool {
      let figure = figures[place]
      return figure.measure.isMoney != ofGoods
        && (figure.state?.isPledge == true || graph.fulfilling[place] != nil)
    }
    var heads: [Int: Int] = [:]
    for place in figures.indices where isPledge(place) && heads[place] == nil {
      let tellings = graph.tellings(of: place).filter(isPledge)
      guard let head = head(of: tellings, in: book) else { continue }
      for telling in tellings { heads[telling] = head }
    }
    let pledges = Set(heads.values).sorted()
    // Of alternatives the one that sums count stands first.
    let dropped = DroppedRows(
      pledges.map { (place: $0, hasValue: true) }, in: book.ledger, graph, .none)
    var first: [Int: Int] = [:]
    for (pledge, way) in dropped.reasons {
      first[pledge] = way.last.flatMap { book.ledger.figures.index(forKey: $0.figure) }
        .flatMap { heads[$0] }
    }
    let groups = Dictionary(grouping: pledges) { first[$0] ?? $0 }
    // Held once, however many pledges a row names.
    var named: [Int: [Identifier<Figure>]] = [:]
    return pledges.filter { first[$0] == nil }.flatMap { pledge in
      let group = groups[pledge] ?? [pledge]
      // What goes towards one of some alternatives goes towards all, and is looked for once.
      let reach = PledgeReach(group, in: book)
      let rows = reach.rows.map { book.figure($0) }
      var shared: OrderedDictionary<Identifier<Figure>, [Identifier<Figure>]> = [:]
      for row in reach.rows where reach.isShared(row) {
        let pledges =
          named[row] ?? graph.parting(of: row) { heads[$0] ?? $0 }.map { book.figure($0).id }
        named[row] = pledges
        shared[book.figure(row).id] = pledges
      }
      return ([pledge] + group.filter { $0 != pledge }).map { place in
        PledgeRows(
          pledge: book.figure(place), alternativeOf: first[place].map { book.figure($0) },
          group: group.map { book.figure($0).id }, rows: rows, shared: shared,
          tellings: graph.tellings(of: place))
      }
    }
  }

  /// The row that stands for those that tell of one pledge.
  private static func head(of tellings: [Int], in book: AccountBook) -> Int? {
    let stated = tellings.filter { book.figure($0).interval != nil }
    let candidates = stated.isEmpty ? tellings : stated
    let all = Set(tellings)
    func repeatsAnother(_ place: Int) -> Bool {
      book.links.out[place].contains { $0.kind == .sameAs && all.contains($0.target) }
    }
    return candidates.first { !repeatsAnother($0) } ?? candidates.first
  }
}

/// What goes towards some pledges that are one, or of which only one is true.
package struct PledgeReach {
  /// The places of the rows that go towards them, in order.
  let rows: [Int]
  /// The pledges whose fulfilment is theirs, and those to which theirs belongs.
  private let related: OrderedSet<Int>
  /// Of these the ones that go towards another pledge too, by what they name or by what that names.
  private let sharing: Set<Int>
  private let graph: LinkGraph

  init(_ pledges: [Int], in book: AccountBook) {
    let graph = book.links
    self.graph = graph
    // Everything whose fulfilment goes towards the pledge: its tellings, its parts that are pledges, what
    // binds it further, and the alternatives of it.
    var related: OrderedSet<Int> = []
    var rows: Set<Int> = []
    for pledge in pledges { related.formUnion(graph.tellings(of: pledge)) }
    var above = related
    var next = 0
    while next < related.count {
      let here = related[next]
      next += 1
      for row in graph.fulfilling[here] ?? [] {
        rows.insert(row)
        if book.figure(row).state?.isPledge == true {
          related.formUnion(graph.tellings(of: row))
        }
      }
      for part in graph.parts[here] ?? [] where book.figure(part).state?.isPledge == true {
        related.formUnion(graph.tellings(of: part))
      }
    }
    self.rows = rows.sorted()
    // What goes towards this pledge goes towards those above it anyway, named or not.
    next = 0
    while next < above.count {
      let here = above[next]
      next += 1
      let wholes = graph.out[here].filter { $0.kind == .partOf }.map(\.target)
      for whole in graph.fulfils[here] + wholes
      where book.figure(here).state?.isPledge == true {
        above.formUnion(graph.tellings(of: whole))
      }
    }
    self.related = related.union(above)
    sharing = graph.hasShared ? graph.sharing(of: self.related) : []
  }

  /// Whether a row also goes towards another pledge, so that nobody says how much goes to which.
  ///
  /// What fulfils a commitment that two promises share is shared by them as the commitment is.
  func isShared(_ row: Int) -> Bool {
    graph.fulfils[row].contains { !related.contains($0) || sharing.contains($0) }
  }
}

extension LinkGraph {
  /// Of some pledges the ones that go towards others too, and what goes towards these by them alone.
  fileprivate func sharing(of related: OrderedSet<Int>) -> Set<Int> {
    var found = Array(related.filter { fulfils[$0].contains { !related.contains($0) } })
    var sharing = Set(found)
    while let next = found.popLast() {
      for row in tellings(of: next) + (fulfilling[next] ?? [])
      where related.contains(row) && sharing.insert(row).inserted { found.append(row) }
    }
    return sharing
  }

  /// The pledges between which a row is shared: those that it names, or where it names one, those between which
  /// that one is.
  fileprivate func parting(of row: Int, head: (Int) -> Int) -> [Int] {
    var (pledges, seen) = (OrderedSet(fulfils[row].map(head)), Set([row]))
    while pledges.count == 1, seen.insert(pledges[0]).inserted {
      let next = tellings(of: pledges[0]).flatMap { fulfils[$0] }
      if next.isEmpty { break }
      pledges = OrderedSet(next.map(head))
    }
    return Array(pledges)
  }
}

extension AccountBook {
  /// Of some rows those of which only a part may go towards a pledge, with that pledge.
  package func shared(
    _ rows: [Figure], towards pledge: Identifier<Figure>
  ) -> [Identifier<Figure>: Identifier<Figure>] {
    guard let place = ledger.figures.index(forKey: pledge),
      links.hasShared
    else { return [:] }
    let reach = PledgeReach([place], in: self)
    let shared = rows.filter { row in self.place(of: row).map(reach.isShared) ?? false }
    return Dictionary(uniqueKeysWithValues: shared.map { ($0.id, pledge) })
  }
}

extension Balance {
  /// Every pledge of money under some valuations, in the order of the ledger.
  ///
  /// Struck first in the pledge's own money, without any rate, where both sides are in it; then under each
  /// scenario. Where a date keeps a scenario from converting, a row follows for each period of its rates
  /// that makes a difference; of many periods only those in which one of its moneys is cheapest or
  /// dearest. Where a figure was reckoned from another money, a row for each reading that
  /// differs.
  ///
  /// - Parameters:
  ///   - book: the ledger's book.
  ///   - scenarios: the scenarios, in the order of the rows.
  ///   - target: the currency to speak in; without it the ledger's own, else the pledge's.
  /// - Returns: the balances, in the order of the ledger.
  public static func pledges(
    in book: AccountBook, under scenarios: [Scenario], to target: Identifier<Currency>? = nil
  ) -> [Balance] { Array(eachPledge(in: book, under: scenarios, to: target)) }

  /// The same, each struck when its turn comes, so that a long ledger's need not be held together.
  public static func eachPledge(
    in book: AccountBook, under scenarios: [Scenario], to target: Identifier<Currency>? = nil
  ) -> some Sequence<Balance> & SendableMetatype {
    eachPledge(in: book, under: scenarios, to: target) { _ in true }
  }

  /// The same of some of the pledges.
  package static func eachPledge(
    in book: AccountBook, under scenarios: [Scenario], to target: Identifier<Currency>? = nil,
    where isMeant: @escaping (PledgeRows) -> Bool
  ) -> some Sequence<Balance> & SendableMetatype {
    let pledges = book.pledges(ofGoods: false)
    let converters = scenarios.map { ($0, book.rates.converter(RateChoice($0))) }
    let joint = JointPledges(pledges)
    let periods = ShownPeriods(book)
    let all = pledges.lazy.filter(isMeant).flatMap { pledge in
      joint.makers(for: pledge, in: book).flatMap { $0.money(converters, to: target, periods) }
    }
    // No collection, which would be gone through once more to be counted.
    return IteratorSequence(all.makeIterator())
  }

  /// Every pledge of goods, in the order of the ledger; a pledge without item or unit has no numbers.
  public static func pledgesOfGoods(in book: AccountBook) -> [Balance] {
    let pledges = book.pledges(ofGoods: true)
    let joint = JointPledges(pledges)
    return pledges.flatMap { joint.makers(for: $0, in: book).map(\.goods) }
  }
}

/// Pledges that share a delivery: those together in which it is counted whole.
struct JointPledges {
  /// Each group by the last of its pledges.
  private var groups: [Identifier<Figure>: [PledgeRows]] = [:]

  init(_ pledges: [PledgeRows]) {
    let places = Dictionary(
      pledges.enumerated().map { ($1.pledge.id, $0) }, uniquingKeysWith: { first, _ in first })
    var links = LinkedGroups(pledges.count)
    // Each shared row once, or a row that names all pledges would be gone through for each of them.
    var seen: [Identifier<Figure>: Int] = [:]
    for (index, pledge) in pledges.enumerated() where pledge.alternativeOf == nil {
      for (row, others) in pledge.shared {
        if let first = seen[row] {
          links.link(index, to: first)
          continue
        }
        seen[row] = index
        for place in others.compactMap({ places[$0] }) where pledges[place].alternativeOf == nil {
          links.link(index, to: place)
        }
      }
    }
    guard !links.isEmpty else { return }
    for group in links.groups() where group.count > 1 {
      let members = group.map { pledges[$0] }
      if let last = members.last { groups[last.pledge.id] = members }
    }
  }

  /// Rows of some pledges that also go towards others, with all that they name.
  static func sharedBeyond(
    _ pledges: [PledgeRows]
  ) -> OrderedDictionary<Identifier<Figure>, [Identifier<Figure>]> {
    // What goes towards an alternative goes towards the pledge.
    let inside = Set(pledges.flatMap(\.group))
    var isBeyond: [Identifier<Figure>: Bool] = [:]
    var all: OrderedDictionary<Identifier<Figure>, [Identifier<Figure>]> = [:]
    for (row, named) in pledges.lazy.flatMap(\.shared) where isBeyond[row] == nil {
      isBeyond[row] = !inside.isSuperset(of: named)
      if isBeyond[row] == true { all[row] = named }
    }
    return all
  }

  /// A pledge, and the group of which it is the last.
  func makers(for pledge: PledgeRows, in book: AccountBook) -> [Balance.Maker] {
    [Balance.Maker(pledge: [pledge], in: book)]
      + (groups[pledge.pledge.id].map { [Balance.Maker(pledge: $0, in: book)] } ?? [])
  }
}
