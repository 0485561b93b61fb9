import BigInt

extension Ratio {
  /// The value in full: plain digits where they end, else `585398000000 over 1161351`.
  ///
  /// The word between the two numbers is there for spreadsheets: `5/3` they would take for the fifth
  /// of March, `5:3` for a time. `init(exactText:)` reads both forms back exactly.
  public var exactText: String {
    exactDecimal?.description ?? "\(numerator) over \(denominator)"
  }

  /// Reads what `exactText` writes, however many digits it has.
  ///
  /// - Parameter text: plain digits, or two whole numbers with ` over ` between them.
  /// - Throws: the first byte that does not fit, and why.
  public init(exactText text: String) throws(NumberSyntaxError) {
    let bytes = Array(text.utf8)
    let word = Array(" over ".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: word) }) else {
      self = try ExactDecimal(parsing: bytes, limit: .max).ratio
      return
    }
    let numerator = try Ratio.wholeNumber(bytes[..<start])
    let denominator = try Ratio.wholeNumber(bytes[(start + word.count)...])
    guard denominator.sign == .plus, let ratio = Ratio(numerator, over: denominator) else {
      throw NumberSyntaxError(offset: start + word.count, cause: .missingDigit)
    }
    self = ratio
  }

  private static func wholeNumber(_ bytes: ArraySlice<UInt8>) throws(NumberSyntaxError) -> BigInt {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard let first = digits.first else {
      throw NumberSyntaxError(offset: bytes.startIndex, cause: .missingDigit)
    }
    if let fault = digits.firstIndex(where: { !(0x30...0x39).contains($0) }) {
      let scalar = Unicode.Scalar(digits[fault])
      throw NumberSyntaxError(offset: fault, cause: .unexpected(scalar))
    }
    guard let number = BigInt(String(decoding: bytes, as: UTF8.self)) else {
      throw NumberSyntaxError(offset: bytes.startIndex, cause: .unexpected(Unicode.Scalar(first)))
    }
    return number
  }
}
