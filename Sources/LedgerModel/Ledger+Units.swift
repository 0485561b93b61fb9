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

extension Ledger {
  /// The chain of units that a currency stands in.
  ///
  /// - Parameter id: the currency.
  /// - Returns: the chain; `nil` where there is no such currency, or its units run in a circle.
  public func unitChain(of id: Identifier<Currency>) -> UnitChain? {
    var steps: [UnitChain.Step] = []
    var seen: Set = [id]
    guard var currency = currencies[id] else { return nil }
    while let unit = currency.majorUnit {
      guard seen.insert(unit.currency).inserted, let next = currencies[unit.currency] else {
        return nil
      }
      steps.append(UnitChain.Step(minor: currency.id, unit: unit))
      currency = next
    }
    return UnitChain(major: currency, steps: steps)
  }
}
