extension BinaryInteger {
  /// The number in hexadecimal, with zeros before it up to so many digits: 31 in four digits
  /// is `001F`.
  ///
  /// - Parameters:
  ///   - digits: the least number of digits.
  ///   - uppercase: whether the digits above 9 are capital letters.
  /// - Returns: the digits alone, without a prefix.
  public func hexadecimal(digits: Int, uppercase: Bool = true) -> String {
    let text = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}

extension Unicode.Scalar {
  /// The code point as Unicode writes it, without `U+`: at least four digits, `0041`, `1F600`.
  public var codePoint: String { value.hexadecimal(digits: 4) }
}
