import Diagnostics
import LedgerModel
import OrderedCollections

extension Ledger {
  /// Moneys, units and parties that are a part of themselves, by one row or by several.
  var circleFindings: [Finding] {
    let tree = UnitTree(currencies)
    let rootless = currencies.values.indices.filter { tree.major(of: $0) == nil }
    let moneys = rootless.map { currencies.values[$0] }.map { currency in
      Finding(
        .incompleteRow, at: currency.origin.place("unit_of"), subject: currency.id.text,
        "the units of \(currency.id) run in a circle, or lead to a money that cannot be read")
    }
    let holders = units.circles(along: { $0.contents?.unit }).map { unit in
      Finding(
        .incompleteRow, at: unit.origin.place("contains_unit"), subject: unit.id.text,
        "what \(unit.id) contains leads back to \(unit.id)", remedy: "take one of the links out")
    }
    let wholes = parties.circles(along: \.partOf).map { party in
      Finding(
        .incompleteRow, at: party.origin.place("part_of"), subject: party.id.text,
        "`part_of` leads from \(party.id) back to \(party.id)", remedy: "take one of the links out")
    }
    return moneys + holders + wholes
  }
}

extension OrderedDictionary {
  /// The rows from which a link, followed from row to row, leads back to the row itself.
  ///
  /// Each row is walked over once, so that long chains cost no more than short ones.
  fileprivate func circles(along link: (Value) -> Key?) -> [Value] {
    var walks: [Key: Int] = [:]
    var inCircles: Set<Key> = []
    for (number, start) in keys.enumerated() {
      var path: [Key] = []
      var next: Key? = start
      while let key = next, walks[key] == nil {
        walks[key] = number
        path.append(key)
        next = self[key].flatMap(link)
      }
      if let met = next, walks[met] == number, let first = path.firstIndex(of: met) {
        inCircles.formUnion(path[first...])
      }
    }
    return filter { inCircles.contains($0.key) }.map(\.value)
  }
}
