import BigInt
import ExactNumbers
import Testing

@Suite("Rounding rules")
struct RoundingRuleTests {
  /// Tenths, and what each rule makes of them; worked out by hand.
  static let tenths = [-25, -15, -12, -5, 0, 5, 12, 15, 18, 25]

  static let table: [(RoundingRule, [Int])] = [
    (.toNearestOrEven, [-2, -2, -1, 0, 0, 0, 1, 2, 2, 2]),
    (.toNearestOrAwayFromZero, [-3, -2, -1, -1, 0, 1, 1, 2, 2, 3]),
    (.towardZero, [-2, -1, -1, 0, 0, 0, 1, 1, 1, 2]),
    (.awayFromZero, [-3, -2, -2, -1, 0, 1, 2, 2, 2, 3]),
    (.down, [-3, -2, -2, -1, 0, 0, 1, 1, 1, 2]),
    (.up, [-2, -1, -1, 0, 0, 1, 2, 2, 2, 3]),
  ]

  @Test("Each rule makes of each value what its table says", arguments: table)
  func values(rule: RoundingRule, expected: [Int]) throws {
    let found = try Self.tenths.map { tenth in
      let value = try #require(Ratio(BigInt(tenth), over: 10))
      return value.rounded(toPlaces: 0, rule).coefficient
    }
    #expect(found == expected.map { BigInt($0) })
  }

  @Test("Each rule does what Swift's rule of the same name does")
  func swift() throws {
    let names: [(RoundingRule, FloatingPointRoundingRule)] = [
      (.toNearestOrEven, .toNearestOrEven), (.toNearestOrAwayFromZero, .toNearestOrAwayFromZero),
      (.towardZero, .towardZero), (.awayFromZero, .awayFromZero), (.down, .down), (.up, .up),
    ]
    #expect(names.count == RoundingRule.allCases.count)
    for (rule, theirs) in names {
      // Eighths are whole in binary, so that the standard library rounds them exactly.
      for eighth in -40...40 {
        let value = try #require(Ratio(BigInt(eighth), over: 8))
        let expected = Int((Double(eighth) / 8).rounded(theirs))
        #expect(value.rounded(toPlaces: 0, rule).coefficient == BigInt(expected), "\(eighth)")
      }
    }
  }

  @Test("Limits that are rounded outward stay true: 18.6915 is at least 18.69 and at most 18.70")
  func outward() throws {
    let value = try Ratio(exactText: "18.6915")
    #expect(value.rounded(toPlaces: 2, .down).description == "18.69")
    #expect(value.rounded(toPlaces: 2, .up).description == "18.70")
    #expect((-value).rounded(toPlaces: 2, .down).description == "-18.70")
    #expect((-value).rounded(toPlaces: 2, .up).description == "-18.69")
  }

  @Test("The words of ledgers mean one thing each, and `down` and `up` are none of them")
  func words() {
    #expect(RoundingRule(rawValue: "floor") == .down)
    #expect(RoundingRule(rawValue: "ceiling") == .up)
    #expect(RoundingRule(rawValue: "toward-zero") == .towardZero)
    #expect(RoundingRule(rawValue: "away-from-zero") == .awayFromZero)
    #expect(RoundingRule(rawValue: "down") == nil)
    #expect(RoundingRule(rawValue: "up") == nil)
  }
}
