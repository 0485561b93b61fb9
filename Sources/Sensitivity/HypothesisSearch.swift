import ExactNumbers
import LedgerModel
import OrderedCollections

/// Walks through every way, item by item, keeping the best.
struct HypothesisSearch {
  private let options: [[Hypotheses.Part]]
  private let links: ItemLinks
  private let limit: Int
  private var chosen: [Hypotheses.Part] = []
  /// The positions of the items that count so far.
  private var counted: [Int] = []
  private var kept: [Way] = []
  /// The last way that can still be among the best, once there are so many.
  private var worst: Way?
  /// How many ways there were.
  private(set) var tried = 0

  /// A way and its rank among equals: the number of the step at which it was found.
  private struct Way {
    let size: Ratio
    let number: Int
    let found: Hypotheses.Hypothesis

    /// By rest, then the more items, then the order of the ledger, which is that of the walk.
    static func precedes(_ left: Way, _ right: Way) -> Bool {
      if left.size != right.size { return left.size < right.size }
      let (mine, theirs) = (left.found.parts.count, right.found.parts.count)
      return mine != theirs ? mine > theirs : left.number < right.number
    }
  }

  init(options: [[Hypotheses.Part]], links: ItemLinks, limit: Int) {
    self.options = options
    self.links = links
    self.limit = limit
  }

  /// The best, in order.
  var best: [Hypotheses.Hypothesis] {
    kept.sorted(by: Way.precedes).prefix(limit).map(\.found)
  }

  /// Tries every way from a rest.
  mutating func run(_ rest: Ratio) throws(HypothesesError) { try walk(0, rest) }

  private mutating func walk(_ item: Int, _ rest: Ratio) throws(HypothesesError) {
    guard item < options.count else { return try keep(rest) }
    if !links.forbids(item, beside: counted) {
      counted.append(item)
      for part in options[item] {
        chosen.append(part)
        try walk(item + 1, rest - part.value)
        chosen.removeLast()
      }
      counted.removeLast()
    }
    try walk(item + 1, rest)
  }

  private mutating func keep(_ rest: Ratio) throws(HypothesesError) {
    tried += 1
    guard tried <= Hypotheses.mostTried else { throw .tooMany(Hypotheses.mostTried) }
    let way = Way(
      size: rest.magnitude, number: tried,
      found: Hypotheses.Hypothesis(parts: chosen, residual: rest))
    if let worst, !Way.precedes(way, worst) { return }
    kept.append(way)
    // Sorted only now and then, so that a way costs little however many are kept.
    guard kept.count >= 2 * max(limit, 512) else { return }
    kept.sort(by: Way.precedes)
    kept.removeLast(kept.count - limit)
    worst = kept.last
  }
}

/// Which items must not count together.
struct ItemLinks {
  private let items: [Identifier<Figure>]
  /// For each item the earlier ones that it must not stand beside.
  private let rivals: [Set<Int>]

  /// Looks at the links of same as, part of and alternative to between items, through any figure of the
  /// ledger.
  init(_ items: [Identifier<Figure>], in ledger: Ledger) {
    var repetitions: [Identifier<Figure>: [Identifier<Figure>]] = [:]
    for figure in ledger.figures.values {
      for other in figure.relations.sameAs { repetitions[other, default: []].append(figure.id) }
    }
    let reach = items.map { ledger.figuresLinked(from: $0, repetitions) }
    self.items = items
    rivals = items.indices.map { index in
      Set(
        (0..<index).filter {
          reach[index].contains(items[$0]) || reach[$0].contains(items[index])
        })
    }
  }

  /// Whether an item must not count beside some that count.
  func forbids(_ item: Int, beside counted: [Int]) -> Bool {
    !rivals[item].isEmpty && counted.contains { rivals[item].contains($0) }
  }

  /// Every two that must not count together, in order.
  var pairs: [(Identifier<Figure>, Identifier<Figure>)] {
    rivals.enumerated().flatMap { index, others in
      others.sorted().map { (items[$0], items[index]) }
    }
  }
}

extension Ledger {
  /// Everything that a figure leads to by same as, whichever of two rows says so, part of and
  /// alternative to.
  fileprivate func figuresLinked(
    from start: Identifier<Figure>, _ repetitions: [Identifier<Figure>: [Identifier<Figure>]]
  ) -> Set<Identifier<Figure>> {
    var reached: Set<Identifier<Figure>> = []
    var open = [start]
    while let next = open.popLast() {
      guard let relations = figures[next]?.relations else { continue }
      let same = relations.sameAs + (repetitions[next] ?? [])
      for other in same + relations.partOf + relations.alternativeTo
      where reached.insert(other).inserted {
        open.append(other)
      }
    }
    return reached
  }
}
