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
    let moneys = currencies.values.filter { unitChain(of: $0.id) == nil }.map { currency in
      Finding(
        .incompleteRow, at: currency.origin.place(.unitOf), subject: currency.id.text,
        "the units of \(currency.id) run in a circle, or lead to a money that cannot be read")
    }
    let holders = units.circles(along: { $0.contents?.unit }).map { unit in
      Finding(
        .incompleteRow, at: unit.origin.place(.containsUnit), subject: unit.id.text,
        "what \(unit.id) contains leads back to \(unit.id)", remedy: "take one of the links out")
    }
    let wholes = parties.circles(along: \.partOf).map { party in
      Finding(
        .incompleteRow, at: party.origin.place(.partOf), subject: party.id.text,
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
