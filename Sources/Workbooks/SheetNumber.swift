import BigInt
import Documents
import ExactNumbers

/// An exact number as a cell of a spreadsheet has it: at most fifteen digits.
///
/// That is what a spreadsheet shows and what binary floating point holds without loss. What has more digits
/// is rounded by the rule of the cell, so that a limit goes outward, and the column `exact` names it.
struct SheetNumber {
  /// The number; `nil` where it is too large or too small for a spreadsheet, and stands as text.
  let value: Double?
  /// Whether the number in the cell is the exact one.
  let isExact: Bool

  init(_ exact: Ratio, _ rule: RoundingRule) {
    if exact.isInteger, let whole = Int(exactly: exact.numerator),
      whole.magnitude < SheetNumber.whole
    {
      (value, isExact) = (Double(whole), true)
      return
    }
    let places = SheetNumber.digits - 1 - SheetNumber.exponent(of: exact.magnitude)
    let shift = Ratio(ExactDecimal(coefficient: BigInt(10).power(max(0, -places)), scale: 0))
    let scaled = places < 0 ? exact * (shift.inverse ?? .one) : exact
    let decimal = scaled.rounded(toPlaces: places, rule)
    let text = decimal.description + (places < 0 ? "e\(-places)" : "")
    let number = Double(text).flatMap { number in
      SheetNumber.range.contains(number.magnitude) ? number : nil
    }
    (value, isExact) = (number, number != nil && decimal.ratio == scaled)
  }

  /// A whole number that counts something; `nil` where a cell does not hold it.
  init?(count: Int) {
    guard count.magnitude < SheetNumber.whole else { return nil }
    (value, isExact) = (Double(count), true)
  }

  private static let digits = 15
  private static let whole: UInt = 1_000_000_000_000_000
  /// What a spreadsheet holds; nothing within is a number without its full digits.
  private static let range = 1e-300..<9.99e307

  /// The power of ten that is not above a number, or the one below it.
  private static func exponent(of value: Ratio) -> Int {
    func wholeDigits(_ value: Ratio) -> Int {
      value.rounded(toPlaces: 0, .towardZero).description.utf8.count
    }
    if value < .one, let inverse = value.inverse { return -wholeDigits(inverse) }
    return wholeDigits(value) - 1
  }

  /// What the column `exact` says of a number that its cell only is near: a fraction, or all digits.
  static func exactText(_ exact: Ratio, _ rule: RoundingRule) -> String {
    let number = FileNumber(exact, rule)
    return number.fraction ?? exact.exactDecimal?.description ?? number.decimal
  }
}
