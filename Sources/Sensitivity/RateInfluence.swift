import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// By how much a measure moves when one rate is a hundredth higher.
public struct RateInfluence: Sendable {
  /// The measure.
  public let measure: Measure
  /// The rate.
  public let rate: Identifier<Rate>
  /// How far its low end moves; `nil` where it is open.
  public let low: Ratio?
  /// How far its high end moves; `nil` where it is open.
  public let high: Ratio?

  /// The influence of each rate on each measure, the greatest first within a measure.
  ///
  /// A rate that the ledger quotes as a stretch only has no hundredth, and no row.
  public static func all(_ measures: [Measure], in ledger: Ledger) -> [RateInfluence] {
    let hundredth = Ratio(101).divided(by: Ratio(100)) ?? .one
    return measures.flatMap { measure -> [RateInfluence] in
      let before = measure.value(in: ledger)
      let rows = measure.terms.rates.compactMap { rate -> RateInfluence? in
        guard let price = ledger.rates[rate]?.price.exactValue else { return nil }
        let after = measure.value(in: ledger, rate, at: price * hundredth)
        func move(_ end: (Interval) -> Ratio?) -> Ratio? {
          end(before).flatMap { old in end(after).map { $0 - old } }
        }
        return RateInfluence(
          measure: measure, rate: rate, low: move { $0.low }, high: move { $0.high })
      }
      return rows.sorted { $0.size > $1.size }
    }
  }

  private var size: Ratio { max(low?.magnitude ?? .zero, high?.magnitude ?? .zero) }
}
