import ExactNumbers
import LedgerModel

/// One link of a conversion: multiply by a factor, and know where the factor comes from.
public struct ConversionStep: Sendable {
  /// Why this factor.
  public let ground: Ground
  /// The currency before the step.
  public let from: Identifier<Currency>
  /// The currency after the step.
  public let to: Identifier<Currency>
  /// How many of `to` one of `from` makes.
  ///
  /// A stretch where a rate is one, or where several rates are in force; else one value.
  public let factor: Interval

  /// Where a factor comes from.
  public enum Ground: Sendable, Hashable {
    /// So many minor units make one major unit: divide.
    case minorToMajor(MajorUnit)
    /// So many minor units make one major unit: multiply.
    case majorToMinor(MajorUnit)
    /// From coins to grams of fine metal: multiply by the fine weight of one.
    case toFineMetal(MetalContent)
    /// From grams of fine metal to coins: divide by the fine weight of one.
    case fromFineMetal(MetalContent)
    /// A rate, or the several that are in force: multiply; divide where `inverted`.
    case rates([Identifier<Rate>], inverted: Bool)
  }
}

extension ConversionStep {
  /// The rates of the step; none for a step that needs no rate.
  public var rates: [Identifier<Rate>] {
    if case .rates(let ids, _) = ground { ids } else { [] }
  }

  /// What the step makes of its rates; `nil` for a step that needs no rate.
  package var rateUse: RateUse? {
    if case .rates(let ids, let isInverted) = ground {
      RateUse(rates: ids, isInverted: isInverted)
    } else {
      nil
    }
  }

  /// From a minor unit up to its largest unit.
  package static func up(_ chain: UnitChain) -> [ConversionStep] {
    chain.steps.compactMap { step in
      Ratio(step.unit.parts).inverse.map {
        ConversionStep(
          ground: .minorToMajor(step.unit), from: step.minor, to: step.unit.currency,
          factor: Interval(exactly: $0))
      }
    }
  }

  /// From the largest unit down to a minor unit.
  package static func down(_ chain: UnitChain) -> [ConversionStep] {
    chain.steps.reversed().map { step in
      ConversionStep(
        ground: .majorToMinor(step.unit), from: step.unit.currency, to: step.minor,
        factor: Interval(exactly: Ratio(step.unit.parts)))
    }
  }

  /// The two steps from one metal money to another through grams of fine metal.
  package static func throughFineMetal(
    _ from: Identifier<Currency>, _ content: MetalContent, _ to: Identifier<Currency>,
    _ target: MetalContent
  ) -> [ConversionStep] {
    guard from != to, let perGram = target.fineGrams.inverse else { return [] }
    return [
      ConversionStep(
        ground: .toFineMetal(content), from: from, to: from,
        factor: Interval(exactly: content.fineGrams)),
      ConversionStep(
        ground: .fromFineMetal(target), from: to, to: to, factor: Interval(exactly: perGram)),
    ]
  }
}
