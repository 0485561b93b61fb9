import BigInt

// Most ratios of a ledger fit into two machine words, and there the greatest common divisor, which
// every sum of fractions needs, is many times faster than in whole numbers of any size.
extension UInt128 {
  /// The magnitude of a number; `nil` where it needs more than 128 bits.
  init?(narrow number: BigInt) {
    let words = number.magnitude.words
    guard words.count <= 2 else { return nil }
    self = words.reversed().reduce(0) { $0 << 64 | UInt128($1) }
  }

  /// The greatest common divisor, by Stein's method: halving and subtracting.
  ///
  /// - Parameters:
  ///   - first: above zero.
  ///   - second: any number.
  /// - Returns: the greatest number that divides both; `first` where `second` is zero.
  static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    guard second != 0 else { return first }
    let twos = Swift.min(first.trailingZeroBitCount, second.trailingZeroBitCount)
    var (a, b) = (first >> first.trailingZeroBitCount, second >> second.trailingZeroBitCount)
    while a != b {
      if a < b { swap(&a, &b) }
      a -= b
      a >>= a.trailingZeroBitCount
    }
    return a << twos
  }
}
