/// Numbers from zero that name one another, and the groups that this makes.
package struct LinkedGroups {
  private var parents: [Int]
  private var naming: Set<Int> = []
  private var named: Set<Int> = []

  package init(_ count: Int) { parents = Array(0..<count) }

  /// Whether no number names another.
  package var isEmpty: Bool { naming.isEmpty }

  /// Takes note that one number names another: the two, and all that belong to them, are one group.
  package mutating func link(_ number: Int, to other: Int) {
    guard number != other else { return }
    naming.insert(number)
    named.insert(other)
    let (a, b) = (root(number), root(other))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups, by their least number; each in order.
  package mutating func groups() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[root(index), default: []].append(index) }
    return members.values.sorted { $0[0] < $1[0] }
  }

  /// The one that stands for some of a group: who only names another does not; in a circle the first.
  package func leader(of group: [Int]) -> Int? {
    group.first { !naming.contains($0) } ?? group.first { named.contains($0) } ?? group.first
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
