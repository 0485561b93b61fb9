import BigInt
import ExactNumbers
import Testing

extension Ratio {
  /// Reads what `exactText` writes, however many digits it has.
  init(exactText text: String) throws {
    let word = try #require(text.firstRange(of: " over ")?.lowerBound ?? text.endIndex)
    let (number, divisor) = (text[..<word], text[word...].dropFirst(6))
    let parts = number.split(separator: ".")
    let digits = try #require(BigInt(parts.joined()))
    let places = parts.count > 1 ? parts[1].count : 0
    let below = try #require(divisor.isEmpty ? BigInt(10).power(places) : BigInt(String(divisor)))
    self = try #require(Ratio(digits, over: below))
  }
}
