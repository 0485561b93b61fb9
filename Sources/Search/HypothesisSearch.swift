import BitCollections
import ExactNumbers
import LedgerModel

/// Walks through every way, keeping the best.
///
/// A way is a set of items of which any two may count together, each at one of its rates; each such set
/// is met once. Since all parts of a way are ways too, one of n items means at least 2^n of them: the
/// walk is never deeper than the number of digits of the most that are tried.
struct HypothesisSearch {
  private let options: [[Hypotheses.Part]]
  private let links: ItemLinks
  private let target: HypothesisTarget
  private let limit: Int
  /// The items that count so far, and which of their options.
  private var chosen: [(item: Int, option: Int)] = []
  private var kept: [Way] = []
  /// The last way that can still be among the best, once there are so many.
  private var worst: Way?
  /// How many ways there were.
  private(set) var tried = 0

  /// A way and its rank among equals: the number of the step at which it was found.
  private struct Way {
    let rest: Ratio
    let fits: Bool
    let size: Ratio
    let number: Int
    let parts: [(item: Int, option: Int)]

    /// What fits first; by how far it is off, then the more items, then the order of the ledger, which is that
    /// of the walk.
    static func precedes(_ left: Way, _ right: Way) -> Bool {
      if left.fits != right.fits { return left.fits }
      if left.size != right.size { return left.size < right.size }
      let (mine, theirs) = (left.parts.count, right.parts.count)
      return mine != theirs ? mine > theirs : left.number < right.number
    }
  }

  init(
    options: [[Hypotheses.Part]], links: ItemLinks, target: HypothesisTarget, limit: Int
  ) {
    self.options = options
    self.links = links
    self.target = target
    self.limit = limit
  }

  /// The best, in order.
  var best: [Hypotheses.Hypothesis] {
    kept.sorted(by: Way.precedes).prefix(limit).map { way in
      let parts = way.parts.map { options[$0.item][$0.option] }
      return Hypotheses.Hypothesis(parts: parts, residual: way.rest, fits: way.fits)
    }
  }

  /// Tries every way.
  mutating func run() throws(HypothesesError) {
    try walk(BitSet(options.indices), target.stated)
  }

  /// Every way that has what is chosen: first those with the earliest of the open items, at each of its
  /// options, and so on; last the one without any.
  private mutating func walk(_ open: BitSet, _ rest: Ratio) throws(HypothesesError) {
    guard chosen.count < Int.bitWidth - Hypotheses.mostTried.leadingZeroBitCount else {
      throw .tooMany(Hypotheses.mostTried)
    }
    var later = open
    while let item = later.first {
      later.remove(item)
      let beside = links.allowed(later, beside: item)
      for (option, part) in options[item].enumerated() {
        chosen.append((item, option))
        try walk(beside, rest - part.value)
        chosen.removeLast()
      }
    }
    try keep(rest)
  }

  private mutating func keep(_ rest: Ratio) throws(HypothesesError) {
    tried += 1
    guard tried <= Hypotheses.mostTried else { throw .tooMany(Hypotheses.mostTried) }
    let (fits, size) = target.distance(rest)
    let way = Way(rest: rest, fits: fits, size: size, number: tried, parts: chosen)
    if let worst, !Way.precedes(way, worst) { return }
    kept.append(way)
    // Sorted only now and then, so that a way costs little however many are kept.
    guard kept.count >= 2 * max(limit, 512) else { return }
    kept.sort(by: Way.precedes)
    kept.removeLast(kept.count - limit)
    worst = kept.last
  }
}

/// What items must come to: a value, or a number within a bound.
struct HypothesisTarget {
  /// The value; of a bound its limit, of a stretch its upper end.
  ///
  /// Rests are counted from here.
  let stated: Ratio
  /// How far below and above `stated` a sum may lie; `nil`: as far as it likes.
  private let below: Ratio?
  private let above: Ratio?
  /// Whether of sums that fit the nearest to `stated` is the best; in a stretch all are alike.
  private let isLimit: Bool

  /// `nil` where the total has no number.
  init?(_ total: Figure) {
    guard let interval = total.interval,
      let stated = interval.exactValue ?? interval.high ?? interval.low
    else { return nil }
    self.stated = stated
    below = interval.low.map { stated - $0 }
    above = interval.high.map { $0 - stated }
    isLimit = total.bound.isLimit
  }

  /// Whether a sum that leaves a rest fits; and how far it is off, or from the limit.
  func distance(_ rest: Ratio) -> (fits: Bool, size: Ratio) {
    if let above, -rest > above { return (false, -rest - above) }
    if let below, rest > below { return (false, rest - below) }
    return (true, isLimit ? rest.magnitude : .zero)
  }
}
