/// Numbers from zero that name one another, and the groups that this makes.
package struct LinkedGroups {
  private var parents: [Int]
  /// Whether no number names another.
  package private(set) var isEmpty = true

  package init(_ count: Int) { parents = Array(0..<count) }

  /// Takes note that one number names another: the two, and all that belong to them, are one group.
  package mutating func link(_ number: Int, to other: Int) {
    guard number != other else { return }
    isEmpty = false
    let (a, b) = (root(number), root(other))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups, by their least number; each in order.
  package mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[root(index), default: []].append(index) }
    return members.values.sorted { $0[0] < $1[0] }
  }

  private mutating func root(_ index: Int) -> Int {
    var here = index
    while parents[here] != here {
      parents[here] = parents[parents[here]]
      here = parents[here]
    }
    return here
  }
}
