import Diagnostics
import LedgerModel
import OrderedCollections

extension Ledger {
  /// Rows that name a row which is there, and which cannot be what it is named as.
  var linkFindings: [Finding] { circleFindings + coinFindings + reckoningFindings }

  /// `paper_of` names a money of metal, and never the row itself.
  private var coinFindings: [Finding] {
    currencies.values.compactMap { currency in
      guard let coin = currency.paperOf, let chain = unitChain(of: coin),
        coin == currency.id || chain.major.metal == nil
      else { return nil }
      return Finding(
        .unfitLink, at: currency.origin.place(.paperOf), subject: currency.id.text,
        coin == currency.id
          ? "a currency cannot be the paper of itself" : "`\(coin)` is no money of metal")
    }
  }

  /// `reckoned_at` names a rate between the figure's money and `reckoned_in`, or units of them.
  private var reckoningFindings: [Finding] {
    money.compactMap { figure in
      guard let reckoning = figure.reckoning, let own = figure.currency,
        let rate = rates[reckoning.rate]
      else { return nil }
      let moneys = [own, reckoning.currency, rate.base, rate.quote].map {
        unitChain(of: $0)?.major.id
      }
      guard !moneys.contains(nil), moneys[0] == moneys[1] || Set(moneys[2...]) != Set(moneys[..<2])
      else { return nil }
      return Finding(
        .unfitLink, at: figure.origin.place(.reckonedAt), subject: figure.id.text,
        "`\(rate.id)` is a rate of \(rate.base) in \(rate.quote), and the figure is \(own), "
          + "reckoned in \(reckoning.currency)")
    }
  }

  /// Moneys, units and parties that are a part of themselves, by one row or by several.
  private var circleFindings: [Finding] {
    let groundless = currenciesWithoutGround
    let moneys = currencies.values.filter { groundless.contains($0.id) }.map { currency in
      Finding(
        .incompleteRow, at: currency.origin.place(.unitOf), subject: currency.id.text,
        "the units of \(currency.id) run in a circle, or lead to a money that cannot be read")
    }
    let inUnits = units.inCircles { $0.contents.map { [$0.unit] } ?? [] }
    let holders = units.values.filter { inUnits.contains($0.id) }.map { unit in
      Finding(
        .incompleteRow, at: unit.origin.place(.containsUnit), subject: unit.id.text,
        "what \(unit.id) contains leads back to \(unit.id)", remedy: "take one of the links out")
    }
    let inParties = parties.inCircles { $0.partOf.map { [$0] } ?? [] }
    let wholes = parties.values.filter { inParties.contains($0.id) }.map { party in
      Finding(
        .incompleteRow, at: party.origin.place(.partOf), subject: party.id.text,
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
