import ExactNumbers
import OrderedCollections

/// A currency seen from the largest unit it is a part of: para, kuruş, lira.
public struct UnitChain: Sendable {
  /// The largest unit; the currency itself where it is no part of another.
  public let major: Currency
  /// From the currency up to the largest unit: each smaller unit with how many make the next.
  public let steps: [Step]

  /// One step up: so many of `minor` make one of `unit.currency`.
  public struct Step: Sendable {
    /// The smaller unit.
    public let minor: Identifier<Currency>
    /// The larger one, and how many make it.
    public let unit: MajorUnit
  }

  /// How many of the currency make one of the largest unit; one for a largest unit.
  public var parts: Ratio { steps.reduce(.one) { $0 * Ratio($1.unit.parts) } }
}

/// Which larger unit each of some currencies is a part of, worked out for all of them in one walk.
///
/// Currencies are named by their place in the ledger. What takes time or memory by the length of a chain
/// is made where it is asked for, so that units of units of units cost no more than other rows.
public struct UnitTree: Sendable {
  /// The currencies, in the order of the ledger.
  public let currencies: OrderedDictionary<Identifier<Currency>, Currency>
  /// For each currency the place of its next larger unit; `nil` for a largest one.
  private let parents: [Int?]
  /// For each currency the place of its largest unit; `nil` where its units run in a circle, or lead to
  /// a money that the ledger has not.
  private let majors: [Int?]

  /// Makes the tree.
  public init(_ currencies: OrderedDictionary<Identifier<Currency>, Currency>) {
    self.currencies = currencies
    var parents: [Int?] = []
    var majors: [Int?] = []
    for currency in currencies.values {
      parents.append(currency.majorUnit.flatMap { currencies.index(forKey: $0.currency) })
      majors.append(nil)
    }
    var isDone = [Bool](repeating: false, count: currencies.count)
    for start in currencies.values.indices where !isDone[start] {
      var path: [Int] = []
      var here: Int? = start
      while let place = here, !isDone[place] {
        // Marked at once: a circle ends where it meets itself, with no largest unit.
        isDone[place] = true
        path.append(place)
        if currencies.values[place].majorUnit == nil { majors[place] = place }
        here = parents[place]
      }
      let major = here.map { majors[$0] } ?? path.last.flatMap { majors[$0] }
      for place in path { majors[place] = major }
    }
    self.parents = parents
    self.majors = majors
  }

  /// The place of the largest unit of a currency; `nil` where its units lead to none.
  public func major(of place: Int) -> Int? { majors[place] }

  /// The next larger unit of a currency: its place, and how many make one.
  public func parent(of place: Int) -> (place: Int, parts: ExactDecimal)? {
    guard let parent = parents[place], let unit = currencies.values[place].majorUnit else {
      return nil
    }
    return (parent, unit.parts)
  }

  /// The chain of units that a currency stands in; `nil` where its units lead to no largest one.
  public func chain(of place: Int) -> UnitChain? {
    guard let major = majors[place] else { return nil }
    var steps: [UnitChain.Step] = []
    var here = currencies.values[place]
    while let unit = here.majorUnit, let next = currencies[unit.currency] {
      steps.append(UnitChain.Step(minor: here.id, unit: unit))
      here = next
    }
    return UnitChain(major: currencies.values[major], steps: steps)
  }
}

extension Ledger {
  /// The chain of units that a currency stands in.
  ///
  /// - Parameter id: the currency.
  /// - Returns: the chain; `nil` where there is no such currency, or its units run in a circle.
  public func unitChain(of id: Identifier<Currency>) -> UnitChain? {
    var steps: [UnitChain.Step] = []
    guard var currency = currencies[id] else { return nil }
    while let unit = currency.majorUnit {
      // More steps than there are moneys run in a circle.
      guard steps.count < currencies.count, let next = currencies[unit.currency] else { return nil }
      steps.append(UnitChain.Step(minor: currency.id, unit: unit))
      currency = next
    }
    return UnitChain(major: currency, steps: steps)
  }
}
