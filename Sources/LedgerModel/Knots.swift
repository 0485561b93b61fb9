import OrderedCollections

/// Rows that lead to one another by links, followed from row to row in their direction.
///
/// Every circle lies within one *knot*; a row that is in none is a knot of its own. These are the
/// strongly connected components of Tarjan 1972. Each link is walked over once, so that long chains cost
/// no more than short ones, and without recursion, so that none exhausts the stack.
public struct Knots {
  /// The knots, each row by its number; what a knot leads to comes before it.
  public private(set) var found: [[Int]] = []
  private var numbers: [Int: Int] = [:]
  private var lowest: [Int: Int] = [:]
  private var open: [Int] = []
  private var isOpen: Set<Int> = []

  /// Finds the knots of some rows and of all that they lead to.
  ///
  /// - Parameters:
  ///   - starts: the rows, by their numbers.
  ///   - links: the rows that a row names.
  public init(from starts: some Sequence<Int>, _ links: (Int) -> [Int]) {
    for start in starts where numbers[start] == nil { walk(from: start, links) }
  }

  private mutating func walk(from start: Int, _ links: (Int) -> [Int]) {
    var path = [enter(start, links(start))]
    while let step = path.last {
      guard let next = step.rest.last else {
        path.removeLast()
        leave(step.row, to: path.last?.row)
        continue
      }
      path[path.count - 1].rest.removeLast()
      if numbers[next] == nil {
        path.append(enter(next, links(next)))
      } else if isOpen.contains(next) {
        lower(step.row, to: numbers[next])
      }
    }
  }

  private mutating func enter(_ row: Int, _ links: [Int]) -> (row: Int, rest: [Int]) {
    numbers[row] = numbers.count
    lowest[row] = numbers[row]
    open.append(row)
    isOpen.insert(row)
    return (row, links)
  }

  private mutating func lower(_ row: Int, to number: Int?) {
    if let number, let now = lowest[row] { lowest[row] = min(now, number) }
  }

  private mutating func leave(_ row: Int, to parent: Int?) {
    if let parent { lower(parent, to: lowest[row]) }
    guard lowest[row] == numbers[row] else { return }
    var knot: [Int] = []
    while let last = open.popLast() {
      isOpen.remove(last)
      knot.append(last)
      if last == row { break }
    }
    found.append(knot)
  }
}

extension OrderedDictionary {
  /// The rows from which links, followed from row to row, lead back to the row itself.
  ///
  /// - Parameter links: the rows that a row names; names of no row are passed over.
  /// - Returns: the rows that stand in a circle.
  @inlinable public func inCircles(along links: (Value) -> [Key]) -> Set<Key> {
    let named = values.map { links($0).compactMap { index(forKey: $0) } }
    // A row that names none is in no circle: most links of a ledger end there, and need not be walked.
    let onwards = named.map { $0.filter { !named[$0].isEmpty } }
    var circles: Set<Key> = []
    let starts = onwards.indices.filter { !onwards[$0].isEmpty }
    for knot in Knots(from: starts, { onwards[$0] }).found {
      let isCircle = knot.count > 1 || knot.contains { onwards[$0].contains($0) }
      if isCircle { circles.formUnion(knot.map { keys[$0] }) }
    }
    return circles
  }
}
