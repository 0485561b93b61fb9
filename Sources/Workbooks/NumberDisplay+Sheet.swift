import Documents
import ExactNumbers

extension NumberDisplay {
  private static let mostDigits = Ratio(1_000_000_000_000_000)

  /// How many places a cell shows of a number; `nil` for all that it has.
  ///
  /// A spreadsheet rounds half away from zero when it shows a number. So a limit gets as many places as it
  /// takes for that to go outward, and what is not zero, or not the whole, as many as tell it from that.
  ///
  /// Where fifteen digits end before the point, a spreadsheet would fill up with zeros that nobody knows: it
  /// shows such a number by a power of ten.
  func sheetPlaces(_ value: Ratio, _ rule: RoundingRule, isShare: Bool) -> Int? {
    if value.magnitude >= NumberDisplay.mostDigits { return nil }
    if !isShare, value.isInteger { return 0 }
    let hundred = Ratio(100)
    let shown = isShare ? value * hundred : value
    return ((isShare ? 2 : places)...max(12, places)).first { places in
      let rounded = shown.rounded(toPlaces: places, .toNearestOrAwayFromZero).ratio
      if rounded == shown { return true }
      let isFalse = rounded.isZero || (isShare && rounded == hundred)
      switch rule {
      case .down: return rounded <= shown && !isFalse
      case .up: return rounded >= shown && !isFalse
      default: return !isFalse
      }
    }
  }
}
