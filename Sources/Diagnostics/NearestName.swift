/// The known name that is nearest to a misspelt one, for "did you mean".
///
/// Near means: at most a third of the letters changed, added, left out or swapped with a neighbour,
/// letter case aside. Of equally near names the first in the list is taken, so the guess is the
/// same on every run.
///
/// - Parameters:
///   - name: the name that is not known.
///   - known: the names there are, in the order of the ledger.
/// - Returns: the nearest name, or `nil` where none is near.
public func nearestName(to name: String, among known: [String]) -> String? {
  let wanted = letters(of: name)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in known {
    let other = letters(of: candidate)
    let limit = max(1, max(wanted.count, other.count) / 3)
    guard abs(wanted.count - other.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

private func letters(of name: String) -> [UInt8] {
  name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
}

/// How many changes make one text of the other; two swapped neighbours are one change.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var row = [i + 1]
    for (j, b) in right.enumerated() {
      var cost = min(previous[j] + (a == b ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      row.append(cost)
    }
    beforePrevious = previous
    previous = row
  }
  return previous[right.count]
}
