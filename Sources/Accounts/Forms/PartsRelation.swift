import ExactNumbers
import LedgerModel
import Rates

/// That a total is at least its parts: what is left of it is not below nothing.
///
/// It goes with every sum in which the total stands. Where the parts at their least are more than the total at its
/// most, the two sources contradict each other, and the relation says nothing: the plain difference stays to be seen.
public struct PartsRelation: Sendable, Hashable {
  /// The total as a term of the sum.
  let total: LinearForm.Term
  /// Its parts; what went back has a factor below zero.
  let parts: [LinearForm.Term]

  /// Makes a relation; where all of it is multiplied with the same prices, these say nothing and go out.
  ///
  /// - Returns: `nil` where an amount may be below zero: a correction has no part in the sense of a transfer.
  init?(_ total: LinearForm.Term, _ parts: [LinearForm.Term]) {
    let all = [total] + parts
    guard !parts.isEmpty, all.allSatisfy({ $0.amount.low.map { !$0.isNegative } ?? false }),
      !total.factor.isZero, !total.factor.isNegative
    else { return nil }
    // A step over several rates is an unknown of its own for each term, and never goes out.
    let goesOut =
      parts.allSatisfy { $0.prices == total.prices }
      && total.prices.uses.allSatisfy { $0.rates.count == 1 }
    self.init(all.map { goesOut ? $0.priced(PriceProduct()) : $0 })
  }

  private init(_ terms: [LinearForm.Term]) {
    (total, parts) = (terms[0], Array(terms.dropFirst()))
  }

  /// The total and its parts, as rows of the ledger.
  public var figures: [Identifier<Figure>] { terms.compactMap(\.leaf.figure) }

  /// Whether no price has to be known for it.
  var isOfAmounts: Bool { terms.allSatisfy(\.prices.uses.isEmpty) }

  /// The total and its parts.
  var terms: [LinearForm.Term] { [total] + parts }

  /// The same where the sum is multiplied with further prices.
  func times(_ prices: PriceProduct) -> PartsRelation {
    isOfAmounts ? self : PartsRelation(terms.map { $0.priced($0.prices * prices) })
  }

  /// The relation for a sum that has these terms, each row that nobody knows under the name that it has there; `nil`
  /// where the total is not in the sum, or none of its parts is.
  func among(
    _ own: Set<PartsProgram.Variable>, leaves: Set<LinearForm.Leaf>,
    lost: [Identifier<Figure>: LinearForm.Leaf]
  ) -> PartsRelation? {
    func isThere(_ term: LinearForm.Term) -> Bool {
      isOfAmounts ? leaves.contains(term.leaf) : own.contains(PartsProgram.Variable(term))
    }
    guard isThere(total) else { return nil }
    let renamed = parts.map { part in
      guard case .lost(let id, _) = part.leaf, let leaf = lost[id] else { return part }
      return LinearForm.Term(leaf, part.amount, times: part.factor, prices: part.prices)
    }
    return renamed.contains(where: isThere) ? PartsRelation([total] + renamed) : nil
  }

  /// Whether it says more than the amounts do: without it the parts could be more than the total, and need not be.
  func binds(at prices: @escaping Prices) -> Bool {
    let rest = (LinearForm([total]) - LinearForm(parts)).value(at: prices)
    return (rest.low?.isNegative ?? true) && !(rest.high?.isNegative ?? false)
  }
}

extension LinearForm.Leaf {
  /// The row of the ledger that it is of.
  fileprivate var figure: Identifier<Figure>? {
    switch self {
    case .figure(let id), .portion(let id, _), .lost(let id, _), .unlisted(let id),
      .lasting(let id):
      id
    case .literal, .none: nil
    }
  }
}

extension LinearForm.Term {
  fileprivate func priced(_ prices: PriceProduct) -> LinearForm.Term {
    LinearForm.Term(leaf, amount, times: factor, prices: prices)
  }
}

extension LinearForm {
  /// Those of its relations that say something of it: of a total by itself its amount says as much.
  var bounds: [PartsRelation] {
    guard !relations.isEmpty else { return [] }
    let terms = terms
    let (own, leaves) = (Set(terms.map(PartsProgram.Variable.init)), Set(terms.map(\.leaf)))
    var lost: [Identifier<Figure>: Leaf] = [:]
    for case .lost(let id, let name) in leaves { lost[id] = .lost(id, in: name) }
    return relations.compactMap { $0.among(own, leaves: leaves, lost: lost) }
  }

  /// The same apart: one of each total that needs no price, which all hold together, and the others.
  var boundsApart: (ofAmounts: [PartsRelation], others: [PartsRelation]) {
    var (ofAmounts, others): ([PartsRelation], [PartsRelation]) = ([], [])
    var totals: Set<Leaf> = []
    for bound in bounds {
      if bound.isOfAmounts, totals.insert(bound.total.leaf).inserted {
        ofAmounts.append(bound)
      } else {
        others.append(bound)
      }
    }
    return (ofAmounts, others)
  }

  /// The values of the sum where also those relations hold that lead over several prices.
  ///
  /// Each is looked at by itself and each product of a leaf and prices is an unknown of its own, so that the limits
  /// may be wider than they need be and are never narrower.
  func narrowed(
    _ value: Interval, by relations: [PartsRelation], at prices: @escaping Prices
  ) -> Interval {
    guard !relations.isEmpty else { return value }
    var (low, high) = (value.low, value.high)
    for relation in relations {
      let program = PartsProgram([relation], at: prices)
      var coefficients: [PartsProgram.Variable: Ratio] = [:]
      var others: [Term] = []
      for term in terms {
        let variable = PartsProgram.Variable(term)
        if program.knows(variable) {
          coefficients[variable, default: .zero] =
            coefficients[variable, default: .zero] + term.factor
        } else {
          others.append(term)
        }
      }
      guard !coefficients.isEmpty else { continue }
      let own = LinearForm(others, under: boundsApart.ofAmounts)
      let found = program.value(of: coefficients) + own.value(at: prices)
      low = [low, found.low].compactMap(\.self).max()
      high = [high, found.high].compactMap(\.self).min()
    }
    // Relations that contradict each other say nothing together.
    return Interval(low: low, high: high) ?? value
  }
}
