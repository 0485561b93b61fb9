import ExactNumbers

/// An exact number as a file for spreadsheets has it.
///
/// Whole, or with six to twelve digits after a point: never with just three, where a Turkish or German
/// spreadsheet reads 7.216 as 7216. What no such decimal holds is rounded, and the column `exact` names it.
package struct FileNumber {
  /// The digits.
  package let decimal: String
  /// The fraction that the decimal is only near; `nil` where it is the number itself.
  package let fraction: String?

  /// How many digits a fraction may have: a spreadsheet takes 32,767 characters in a cell.
  private static let mostDigits = 1_000

  package init(_ value: Ratio, _ rule: RoundingRule) {
    if value.isInteger {
      (decimal, fraction) = (value.rounded(toPlaces: 0, rule).description, nil)
    } else if let exact = value.exactDecimal, exact.scale <= 12 {
      (decimal, fraction) = (
        value.rounded(toPlaces: max(6, exact.scale), rule).description, nil
      )
    } else {
      decimal = value.rounded(toPlaces: 12, rule).description
      let digits = value.digitCount
      fraction =
        digits > FileNumber.mostDigits ? "a fraction of some \(digits) digits" : value.fractionText
    }
  }
}
