import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// A number in a formula, that may hang on figures and rates of which only limits are known.
///
/// Every figure is one unknown and so is every rate, however often they occur: `M15 - M15` is zero, not
/// an interval around zero. Where a product or a quotient of two unknowns makes a sum of terms
/// impossible, the interval of their result is one term.
package struct ClaimNumber {
  package let terms: [RateTerm]
  /// Whether the terms hold at any prices; not where a step had to use the ledger's own.
  package let holdsAtAnyPrices: Bool
  private let ledger: Ledger

  package init(_ terms: [RateTerm], in ledger: Ledger, holdsAtAnyPrices: Bool = true) {
    self.terms = terms
    self.ledger = ledger
    self.holdsAtAnyPrices = holdsAtAnyPrices
  }

  package init(_ value: Interval, in ledger: Ledger, holdsAtAnyPrices: Bool = true) {
    self.init([RateTerm(amount: value)], in: ledger, holdsAtAnyPrices: holdsAtAnyPrices)
  }

  /// The values that the number may have at the ledger's prices.
  package var interval: Interval { grouped.value }

  private var grouped: GroupedTerms {
    GroupedTerms(terms) { $0.factor { ledger.rates[$0]?.price ?? .unbounded } }
  }

  package static func + (left: ClaimNumber, right: ClaimNumber) -> ClaimNumber {
    ClaimNumber(
      left.terms + right.terms, in: left.ledger,
      holdsAtAnyPrices: left.holdsAtAnyPrices && right.holdsAtAnyPrices)
  }

  package static func - (left: ClaimNumber, right: ClaimNumber) -> ClaimNumber { left + -right }

  package static prefix func - (number: ClaimNumber) -> ClaimNumber { number.scaled(by: Ratio(-1)) }

  package static func * (left: ClaimNumber, right: ClaimNumber) -> ClaimNumber {
    if let factor = right.interval.exactValue { return left.scaled(by: factor, from: right) }
    if let factor = left.interval.exactValue { return right.scaled(by: factor, from: left) }
    return left.result(left.interval * right.interval, with: right)
  }

  /// `nil` where the divisor may be zero.
  package func divided(by divisor: ClaimNumber) -> ClaimNumber? {
    if let factor = divisor.interval.exactValue {
      return factor.inverse.map { scaled(by: $0, from: divisor) }
    }
    return grouped.divided(by: divisor.grouped).map { result($0, with: divisor) }
  }

  package func converted(by conversion: Conversion) -> ClaimNumber {
    ClaimNumber(
      terms.map { $0.converted(by: conversion) }, in: ledger, holdsAtAnyPrices: holdsAtAnyPrices)
  }

  private func scaled(by factor: Ratio, from other: ClaimNumber? = nil) -> ClaimNumber {
    ClaimNumber(
      terms.map { $0.scaled(by: factor) }, in: ledger,
      holdsAtAnyPrices: holdsAtAnyPrices && other?.isWithoutRates ?? true)
  }

  private func result(_ value: Interval, with other: ClaimNumber) -> ClaimNumber {
    ClaimNumber(value, in: ledger, holdsAtAnyPrices: isWithoutRates && other.isWithoutRates)
  }

  /// Whether no price of a rate can change the number.
  private var isWithoutRates: Bool { holdsAtAnyPrices && terms.allSatisfy(\.rates.isEmpty) }
}
