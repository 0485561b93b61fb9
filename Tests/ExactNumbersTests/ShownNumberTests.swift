import BigInt
import ExactNumbers
import Testing

/// A fraction of two numbers, each perhaps times a power of ten.
private func ratio(_ numerator: Int, _ denominator: Int = 1, tens: Int = 0) -> Ratio {
  Ratio(BigInt(numerator), over: BigInt(denominator) * BigInt(10).power(tens)) ?? .zero
}

@Suite("Numbers in words")
struct ShownNumberTests {
  static let values: [(Ratio, String)] = [
    (ratio(59_000_000), "59,000,000"), (ratio(0), "0"), (ratio(-5), "-5"), (ratio(5, 2), "2.5"),
    // A price is itself, however small.
    (ratio(4, tens: 12), "0.000000000004"), (ratio(1_234_567, tens: 7), "0.1234567"),
    (ratio(1, tens: 12), "0.000000000001"), (ratio(-1_234_567, tens: 7), "-0.1234567"),
    (ratio(1, tens: 35), "0.00000000000000000000000000000000001"),
    (ratio(28, tens: 4), "0.0028"),
    // One that does not end is cut where six of its digits stand, and six behind the point.
    (ratio(585_398_000_000, 1_161_351), "504,066.384753…"), (ratio(1, 3), "0.333333…"),
    (ratio(-2, 3), "-0.666666…"), (ratio(1, 30), "0.0333333…"),
    (ratio(1, 3, tens: 9), "0.000000000333333…"), (ratio(-1, 7, tens: 3), "-0.000142857…"),
    // 1/7 = 0.142857142857…; 1/70000 = 0.0000142857…
    (ratio(1, 70_000), "0.0000142857…"),
  ]

  @Test("A value is whole where it ends, else cut with six digits at least", arguments: values)
  func words(_ value: Ratio, _ words: String) {
    #expect(value.words == words)
    #expect(Interval(exactly: value).words == words)
  }

  @Test("A decimal of more than thirty digits is cut, a whole number is not")
  func long() throws {
    let digits = "1234567890123456789012345678"
    #expect(
      try Ratio(exactText: digits + ".25").words == "1,234,567,890,123,456,789,012,345,678.25")
    #expect(
      try Ratio(exactText: digits + ".1234567").words
        == "1,234,567,890,123,456,789,012,345,678.123456…")
    #expect(
      try Ratio(exactText: digits + "9012345").words
        == "12,345,678,901,234,567,890,123,456,789,012,345")
  }

  static let intervals: [(Ratio?, Ratio?, String)] = [
    (nil, nil, "any amount"), (ratio(0), ratio(11_028_012), "at most 11,028,012"),
    (ratio(1, 3), nil, "at least 0.333333"), (nil, ratio(2, 3), "at most 0.666667"),
    (ratio(-2, 3), ratio(-1, 3), "-0.666667 to -0.333333"),
    (nil, ratio(-1, 3), "at most -0.333333"),
    (ratio(-1, 3), nil, "at least -0.333334"), (ratio(9), ratio(12), "9 to 12"),
    (ratio(4, tens: 12), ratio(5, tens: 12), "0.000000000004 to 0.000000000005"),
    (ratio(1, 3, tens: 9), ratio(2, 3, tens: 9), "0.000000000333333 to 0.000000000666667"),
    // The share of the paper's 11,028,012 in 59,000,000.
    (ratio(0), ratio(2_757_003, 14_750_000), "at most 0.186916"),
    (ratio(99_996, 100_000), ratio(1), "0.99996 to 1"),
  ]

  @Test("Limits that do not end are rounded outward", arguments: intervals)
  func limits(_ low: Ratio?, _ high: Ratio?, _ words: String) throws {
    #expect(try #require(Interval(low: low, high: high)).words == words)
  }

  @Test(
    "A difference that begins at zero has two ends; a fraction stands beside its digits in full")
  func others() throws {
    let third = try #require(Interval(low: .zero, high: ratio(1, 3)))
    #expect(third.differenceWords == "0 to 0.333334" && third.words == "at most 0.333334")
    #expect(Interval(exactly: ratio(5, 3)).inFull == .value("5/3 = 1.666666…"))
    #expect(Interval(exactly: ratio(5, 4)).inFull == .value("1.25"))
    #expect(Interval(exactly: ratio(-5, 3)).inFull == .value("-5/3 = -1.666666…"))
  }

  @Test("Digits up to so many places are cut toward zero, and never only zeros")
  func truncated() {
    #expect(ratio(2, 3).truncatedText(places: 4) == "0.6666…")
    #expect(ratio(-2, 3).truncatedText(places: 4) == "-0.6666…")
    #expect(ratio(1, 4).truncatedText(places: 6) == "0.25")
    #expect(ratio(1, 3, tens: 6).truncatedText(places: 4) == "0.000000333333…")
    #expect(ratio(1, tens: 9).truncatedText(places: 4) == "0.000000001")
  }

  @Test("More digits are shown only where too few would say something else")
  func shown() {
    let hundred = [Ratio.zero, Ratio(100)]
    func shown(_ value: Ratio, _ rule: RoundingRule) -> String {
      value.shown(toPlaces: 2, rule, apartFrom: hundred, significant: 2).grouped
    }
    #expect(shown(ratio(999_996, tens: 4), .toNearestOrEven) == "99.9996")
    #expect(shown(ratio(99_996, tens: 3), .down) == "99.99")
    #expect(shown(ratio(99_996, tens: 3), .up) == "99.996")
    #expect(shown(ratio(1_000_001, tens: 4), .down) == "100.0001")
    #expect(shown(ratio(300_001, 3_000), .toNearestOrEven) == "100.00033")
    #expect(shown(ratio(100), .up) == "100.00" && shown(ratio(0), .down) == "0.00")
    #expect(
      shown(ratio(-4, tens: 3), .down) == "-0.01" && shown(ratio(-4, tens: 3), .up) == "-0.004")
    #expect(ratio(1, 3, tens: 4).shown(toPlaces: 0, .toNearestOrEven).grouped == "0.0000333333")
  }
}
