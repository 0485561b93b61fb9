import ExactNumbers
import Tables
import Testing

@Suite("Numbers as they are shown")
struct NumberDisplayTests {
  @Test(
    "A whole number has no places, another has all of them",
    arguments: [
      (ratio(59_000_000), "59,000,000"), (ratio(-5), "-5"), (ratio(0), "0"),
      (ratio(585_398_000_000, 1_161_351), "504,066.38"), (ratio(1, 2), "0.50"),
      (ratio(-1, 3), "-0.33"), (ratio(-1, 1000), "0.00"), (ratio(1_999_999, 1000), "2,000.00"),
      (ratio(1, 200), "0.00"), (ratio(3, 200), "0.02"),
    ])
  func number(value: Ratio, shown: String) {
    #expect(halfEven.text(value) == shown)
  }

  @Test("All places are shown where a column of numbers is added up")
  func fixed() {
    #expect(halfEven.fixed(ratio(590_000)) == "590,000.00")
    #expect(halfEven.fixed(interval(0, 12)) == "≤ 12.00")
  }

  @Test(
    "An interval shows the ends that say something",
    arguments: [
      (interval(5, 5), "5", "5"), (interval(0, 11_028_012), "≤ 11,028,012", "at most 11,028,012"),
      (interval(nil, 7), "≤ 7", "at most 7"), (interval(nil, -7), "≤ -7", "at most -7"),
      (interval(47_971_988, nil), "≥ 47,971,988", "at least 47,971,988"),
      (interval(0, nil), "≥ 0", "at least 0"), (interval(9, 12), "9–12", "between 9 and 12"),
      (interval(-3, 0), "-3 to 0", "between -3 and 0"), (.unbounded, "any", "not known"),
    ])
  func ends(value: Interval, symbols: String, words: String) {
    #expect(halfEven.text(value) == symbols)
    #expect(halfEven.words(value) == words)
  }

  @Test("A share is a percentage with two places, however many a number has")
  func share() {
    // 11028012 / 59000000 = 0.186915457…
    let covered = Interval(low: .zero, high: ratio(11_028_012, 59_000_000)) ?? .unbounded
    #expect(halfEven.percent(covered) == "≤ 18.69 %")
    #expect(NumberDisplay(places: 0, rule: .up).percent(covered) == "≤ 18.70 %")
    #expect(halfEven.percent(interval(1, 1)) == "100.00 %")
  }

  @Test("Both ends are rounded by the rule of the display, neither is widened")
  func bothEnds() {
    let thirds = Interval(low: ratio(1, 3), high: ratio(2, 3)) ?? .unbounded
    #expect(halfEven.text(thirds) == "0.33–0.67")
    #expect(NumberDisplay(places: 2, rule: .down).text(thirds) == "0.33–0.66")
  }

  @Test("A display says in words how it rounds")
  func words() {
    #expect(halfEven.words == "half-even to 2 places")
    #expect(NumberDisplay(places: 1, rule: .down).words == "floor to 1 place")
  }
}
