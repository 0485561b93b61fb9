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
  for candidate in known where best?.distance != 0 {
    let length = candidate.utf8.count
    let limit = min(max(1, max(wanted.count, length) / 3), (best?.distance ?? .max) - 1)
    guard abs(wanted.count - length) <= limit else { continue }
    if let distance = editDistance(wanted, letters(of: candidate), upTo: limit) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

private func letters(of name: String) -> [UInt8] {
  name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
}

/// How many changes make one text of the other, or `nil` for more than `limit`; two swapped
/// neighbours are one change.
///
/// Three rows of the table are kept. A row whose every entry is above the limit, after another such
/// row, ends the search: nothing below can be less.
private func editDistance(_ left: [UInt8], _ right: [UInt8], upTo limit: Int) -> Int? {
  let width = right.count + 1
  var rows = [Int](repeating: 0, count: 3 * width)
  for j in 0..<width { rows[2 * width + j] = j }
  var leastBefore = 0
  for (i, a) in left.enumerated() {
    let (row, previous, before) = (
      i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width
    )
    rows[row] = i + 1
    var least = i + 1
    for (j, b) in right.enumerated() {
      var cost = min(
        rows[previous + j] + (a == b ? 0 : 1), rows[previous + j + 1] + 1, rows[row + j] + 1)
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
        cost = min(cost, rows[before + j - 1] + 1)
      }
      rows[row + j + 1] = cost
      least = min(least, cost)
    }
    if least > limit, leastBefore > limit { return nil }
    leastBefore = least
  }
  let distance = rows[(left.count + 2) % 3 * width + right.count]
  return distance <= limit ? distance : nil
}
