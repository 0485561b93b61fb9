import Diagnostics
import LedgerModel
import OrderedCollections

extension Ledger {
  /// Moneys, units and parties that are a part of themselves, by one row or by several.
  var circleFindings: [Finding] {
    let groundless = currenciesWithoutGround
    let moneys = currencies.values.filter { groundless.contains($0.id) }.map { currency in
      Finding(
        .incompleteRow, at: currency.origin.place("unit_of"), subject: currency.id.text,
        "the units of \(currency.id) run in a circle, or lead to a money that cannot be read")
    }
    let inUnits = units.inCircles { $0.contents.map { [$0.unit] } ?? [] }
    let holders = units.values.filter { inUnits.contains($0.id) }.map { unit in
      Finding(
        .incompleteRow, at: unit.origin.place("contains_unit"), subject: unit.id.text,
        "what \(unit.id) contains leads back to \(unit.id)", remedy: "take one of the links out")
    }
    let inParties = parties.inCircles { $0.partOf.map { [$0] } ?? [] }
    let wholes = parties.values.filter { inParties.contains($0.id) }.map { party in
      Finding(
        .incompleteRow, at: party.origin.place("part_of"), subject: party.id.text,
        "`part_of` leads from \(party.id) back to \(party.id)", remedy: "take one of the links out")
    }
    return moneys + holders + wholes
  }
  /// The moneys whose units lead to no largest unit; each unit is looked at once, the larger first.
  private var currenciesWithoutGround: Set<Identifier<Currency>> {
    func larger(_ row: Int) -> [Int] {
      currencies.elements[row].value.majorUnit.flatMap { currencies.index(forKey: $0.currency) }
        .map { [$0] } ?? []
    }
    var found: Set<Identifier<Currency>> = []
    for knot in Knots(from: 0..<currencies.count, larger).found {
      for row in knot {
        guard let unit = currencies.elements[row].value.majorUnit else { continue }
        let isGrounded =
          knot.count == 1 && unit.currency != currencies.keys[row]
          && currencies[unit.currency] != nil && !found.contains(unit.currency)
        if !isGrounded { found.insert(currencies.keys[row]) }
      }
    }
    return found
  }
}
