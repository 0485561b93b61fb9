import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import TestSupport
import Testing

@testable import AidReports

/// Trees of what was solved for a price or drawn, with numbers worked out by hand.
@Suite("Keys of prices and draws")
struct RateKeysTests {
  /// 10 crowns promised in 1900 and 20 marks delivered: the gap is 10 times a hundredth of a crown's pence,
  /// less 20.
  private static func tree(_ key: String) throws -> Derivation {
    let results = SmallLedger.results(
      money: """
        id,state,date,donor,recipient,amount,currency,fulfils
        P,promised,1900,north,south,10,crown,
        D,delivered,1901,north,south,20,mark,P
        """)
    return try #require(NumberKeys(results: results).traced(key), "\(key)").derivation
  }

  private func exactly(_ text: String) throws -> Interval {
    Interval(exactly: Ratio(try ExactDecimal(parsing: text)))
  }

  @Test("A break-even price stands over its number at that price")
  func breakEven() throws {
    // 10 x 200 / 100 = 20.
    let price = try Self.tree("sensitivity/P/gap/range/break-even/RA/price")
    #expect(price.value == (try exactly("200")))
    let part = try #require(price.parts.first)
    #expect(part.operation == .priced([try id("RA"): Ratio(200)]))
    #expect(part.value == (try exactly("0")))
    #expect(part.parts.first?.parts.map(\.value) == [try exactly("20"), try exactly("20")])
  }

  @Test("A hundredth moves an end from one tree to the other")
  func hundredth() throws {
    // 10 x 454.5 / 100 - 20 = 25.45; 10 x 450 / 100 - 20 = 25.
    let moved = try Self.tree("sensitivity/P/gap/treasury/one-percent/R1/high")
    #expect(moved.value == (try exactly("0.45")))
    #expect(moved.parts.map(\.operation) == [.most, .most])
    #expect(moved.parts.map(\.value) == [try exactly("25.45"), try exactly("25")])
    #expect(
      try Self.tree("sensitivity/P/gap/treasury/one-percent/R1/price").value == exactly("450"))
  }

  @Test(
    "A quantile of an even range stands over its number at that place of the range, beside the range"
  )
  func quantile() throws {
    // 400 to 500 pence: half of it is below 450, and 10 x 4.5 - 20 is 25; a twentieth is below 405.
    let median = try Self.tree("simulation/P/gap/range/q50")
    #expect(median.value == (try exactly("25")))
    #expect(median.parts.first?.operation == .priced([try id("RA"): Ratio(450)]))
    #expect(try Self.tree("simulation/P/gap/range/q05").value == exactly("20.5"))
    #expect(median.parts.last?.operation == .given(.evenRange(try id("RA"))))
    #expect(median.parts.last?.value == Interval(low: Ratio(400), high: Ratio(500)))
  }

  @Test("In how many draws a verdict comes out stands beside the draws")
  func counts() throws {
    // 10 x 4 to 10 x 5 less 20 is above zero in every draw.
    let fails = try Self.tree("simulation/P/gap/range/fails")
    #expect(fails.value == (try exactly("1000")))
    #expect(try Self.tree("simulation/P/gap/range/holds").value == exactly("0"))
    guard case .given(.draws(let ranges, seed: 1, shape: "uniform")) = fails.parts.last?.operation
    else {
      Issue.record("no draws")
      return
    }
    #expect(Array(ranges.values) == [Interval(low: Ratio(400), high: Ratio(500))])
    #expect(fails.parts.last?.value == Interval(exactly: Ratio(1_000)))
  }
}
