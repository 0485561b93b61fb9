import ExactNumbers
import Documents
import Testing
import Phrases

@Suite("Numbers as they are shown")
struct NumberDisplayTests {
  @Test(
    "A whole number has no places, another has all of them, and what is not zero is not shown as zero",
    arguments: [
      (ratio(59_000_000), "59,000,000"), (ratio(-5), "-5"), (ratio(0), "0"),
      (ratio(585_398_000_000, 1_161_351), "504,066.38"), (ratio(1, 2), "0.50"),
      (ratio(-1, 3), "-0.33"), (ratio(1_999_999, 1000), "2,000.00"), (ratio(3, 200), "0.02"),
      (ratio(1, 200), "0.005"), (ratio(-1, 1000), "-0.001"), (ratio(1, 3_000), "0.000333333"),
      (ratio(-2, 3_000_000), "-0.000000666667"), (ratio(1, 1_000_000_000_000), "0.000000000001"),
      (ratio(7, 1000), "0.01"),
    ])
  func number(value: Ratio, shown: String) {
    #expect(halfEven.text(value).text == shown)
  }

  @Test("All places are shown where a column of numbers is added up")
  func fixed() {
    #expect(halfEven.fixed(ratio(590_000)).text == "590,000.00")
    #expect(
      halfEven.fixed(ratio(0)).text == "0.00" && halfEven.fixed(ratio(1, 500)).text == "0.002")
    #expect(halfEven.fixed(interval(0, 12)).text == "≤ 12.00")
  }

  @Test(
    "An interval shows the ends that say something",
    arguments: [
      (interval(5, 5), "5"), (interval(0, 11_028_012), "≤ 11,028,012"), (interval(nil, 7), "≤ 7"),
      (interval(nil, -7), "≤ -7"), (interval(47_971_988, nil), "≥ 47,971,988"),
      (interval(0, nil), "≥ 0"), (interval(9, 12), "9–12"), (interval(-3, 0), "-3 to 0"),
      (.unbounded, "any"),
    ])
  func ends(value: Interval, symbols: String) {
    #expect(halfEven.text(value).text == symbols)
  }

  static let shares: [(Ratio?, Ratio?, String)] = [
    // 11028012 / 59000000 = 0.186915457…
    (.zero, ratio(11_028_012, 59_000_000), "≤ 18.70 %"),
    (.zero, ratio(2_757_003, 14_750_000), "≤ 18.70 %"),
    (ratio(999_960, 1_000_000), nil, "≥ 99.99 %"), (.zero, ratio(40, 1_000_000), "≤ 0.01 %"),
    (ratio(18_691, 100_000), ratio(18_691, 100_000), "18.69 %"),
    // An exact share is rounded to the nearest, but not to none and not to the whole.
    (ratio(489_999_510, 490_000_000), ratio(489_999_510, 490_000_000), "99.9999 %"),
    (ratio(999_960, 1_000_000), ratio(999_960, 1_000_000), "99.996 %"),
    (ratio(1_000_004, 1_000_000), ratio(1_000_004, 1_000_000), "100.0004 %"),
    (ratio(1, 45_000), ratio(1, 45_000), "0.0022 %"), (ratio(1, 1), ratio(1, 1), "100.00 %"),
    (.zero, .zero, "0.00 %"), (ratio(2, 3), ratio(2, 3), "66.67 %"),
    (ratio(-1, 45_000), ratio(-1, 45_000), "-0.0022 %"),
    // Limits that rounding would make none or the whole keep the digits that tell.
    (ratio(40, 1_000_000), nil, "≥ 0.004 %"), (nil, ratio(999_960, 1_000_000), "≤ 99.996 %"),
    (ratio(-1, 3), ratio(1, 3), "-33.34 to 33.34 %"), (ratio(1, 3), ratio(2, 3), "33.33–66.67 %"),
  ]

  @Test("A share is a percentage with two places, its limits rounded outward", arguments: shares)
  func share(_ low: Ratio?, _ high: Ratio?, _ shown: String) throws {
    let share = try #require(Interval(low: low, high: high))
    #expect(halfEven.percent(share).text == shown)
  }

  @Test("Both limits are rounded outward, whatever the rule, above zero and below")
  func bothEnds() throws {
    let thirds = try #require(Interval(low: ratio(1, 3), high: ratio(2, 3)))
    for rule in RoundingRule.allCases {
      let display = NumberDisplay(places: 2, rule: rule)
      #expect(
        display.text(thirds).text == "0.33–0.67" && display.text(-thirds).text == "-0.67 to -0.33")
      #expect(display.rounded(thirds) == Interval(low: ratio(33, 100), high: ratio(67, 100)))
    }
    let small = try #require(Interval(low: ratio(1, 3_000), high: ratio(2, 3_000)))
    #expect(halfEven.text(small).text == "0.000333333–0.01")
    #expect(halfEven.text(-small).text == "-0.01 to -0.000333333")
  }

  @Test("No shown limit is false, and none is more than one unit away")
  func outward() throws {
    var random = SeededNumbers(seed: 12)
    let unit = ratio(1, 100)
    for _ in 0..<500 {
      let a = ratio(
        Int.random(in: -99_999...99_999, using: &random), Int.random(in: 1...999, using: &random))
      let b = ratio(
        Int.random(in: -99_999...99_999, using: &random), Int.random(in: 1...999, using: &random))
      let value = try #require(Interval(low: min(a, b), high: max(a, b)))
      guard !value.isExact else { continue }
      let shown = halfEven.rounded(value)
      let (low, high) = (try #require(shown.low), try #require(shown.high))
      #expect(low <= min(a, b) && max(a, b) <= high, "\(a) \(b)")
      #expect(min(a, b) - low < unit && high - max(a, b) < unit, "\(a) \(b)")
    }
  }

  @Test("A display says in words how it rounds")
  func words() {
    #expect(halfEven.words.text == "half-even to 2 places, limits outward")
    #expect(NumberDisplay(places: 1, rule: .down).words.text == "floor to 1 place, limits outward")
  }
}
