import Accounts
import Rates
import ExactNumbers
import LedgerModel
import OrderedCollections
import TestSupport
import Testing

@testable import Sensitivity

@Suite("Totals that divide by a rate that is drawn")
struct SingleValuesTests {
  private static func ledger(_ low: String, _ high: String) -> Ledger {
    LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": "id,base,quote,low,high,kind\nR,b,a,\(low),\(high),recorded\n",
        "scenarios.csv": "id,name,prefer\ns,S,R\n",
        "money.csv": """
        id,state,date,amount,currency,donor,source,locator
        L,delivered,1920,1000,a,,a-1900,p. 1
        M,returned,1920,1,b,,a-1900,p. 1

        """,
      ], currency: "b"
    ).ledger
  }

  /// The quantiles of 1000 / R - 1, and of the same by sorting every exact value.
  private func quantiles(_ low: String, _ high: String) throws -> (found: [Ratio?], sorted: [Ratio])
  {
    let ledger = Self.ledger(low, high)
    // Of an even range of one rate no quantile is drawn.
    let draws = try RateDraws(ledger, shape: .triangular, seed: 3)
    let set = MeasureSet(
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("b"),
      by: [.figures(.donor)])
    let row = try #require(Simulation(set, in: ledger, draws, count: 2_000).rows.first)
    #expect(row.isMoved)
    let columns = draws.columns(0..<2_000)
    let rate: Identifier<Rate> = try id("R")
    let values = (0..<2_000).compactMap { column in
      columns.price(of: rate, in: column).flatMap { Ratio(1_000).divided(by: $0) }.map { $0 - .one }
    }
    let sorted = values.sorted()
    #expect(sorted.count == 2_000)
    return (row.quantiles.flatMap { [$0.low, $0.high] }, sorted)
  }

  @Test(
    "Their quantiles are those of all exact values in order, also where many fall together",
    arguments: [
      // Some far apart, some on both sides of zero, four prices only, and some that only 60 bits tell apart.
      ("1", "3"), ("0.000001", "1000000"), ("500", "2000"),
      ("1.00000000000000000", "1.00000000000000003"), ("1.9999999999999999", "2.0000000000000001"),
    ])
  func order(low: String, high: String) throws {
    let (found, sorted) = try quantiles(low, high)
    // 5, 25, 50, 75 and 95 of a hundred, of 2,000.
    let expected = [99, 499, 999, 1_499, 1_899].flatMap { [sorted[$0], sorted[$0]] }
    #expect(found == expected)
  }

  /// Forty deliveries, each at a rate of its own that divides and is drawn, one of them at most; so many
  /// promised that something is missing in some draws only.
  @Test("Verdicts and quantiles over many dividing rates are those of exact fractions")
  func manyRates() throws {
    var (rates, money) = (
      "id,base,quote,low,high,in_force,kind\n", "P,promised,1900,1000,b,exactly,,\n"
    )
    for index in 0..<40 {
      let year = 1900 + index
      rates += "R\(index),b,a,1.\(10 + index),\(2 + index % 3).5,\(year),market\n"
      money +=
        "M\(index),delivered,\(year),\(30 + index),a,\(index == 7 ? "at_most" : "exactly"),P,\n"
    }
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\n", "rates.csv": rates,
        "scenarios.csv": "id,name,prefer\ns,S,market\n",
        "money.csv": "id,state,date,amount,currency,bound,fulfils,source\n"
          + money.replacing(",\n", with: ",a-1900\n"),
      ], currency: "b"
    ).ledger
    let draws = try RateDraws(ledger, shape: .uniform, seed: 5)
    #expect(draws.ranges.count == 40)
    let set = MeasureSet(
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("b"),
      by: [.pledge])
    let row = try #require(
      Simulation(set, in: ledger, draws, count: 400).rows.first { $0.measure.name == "P gap" })
    let columns = draws.columns(0..<400)
    let gaps = try (0..<400).map { column -> (low: Ratio, high: Ratio) in
      var gap = (low: Ratio(1_000), high: Ratio(1_000))
      for index in 0..<40 {
        let price = try #require(columns.price(of: id("R\(index)"), in: column))
        let value = try #require(Ratio(30 + index).divided(by: price))
        gap.low = gap.low - value
        if index != 7 { gap.high = gap.high - value }
      }
      return gap
    }
    let places = [19, 99, 199, 299, 379]
    let (lows, highs) = (gaps.map(\.low).sorted(), gaps.map(\.high).sorted())
    #expect(row.quantiles.map(\.low) == places.map { lows[$0] })
    #expect(row.quantiles.map(\.high) == places.map { highs[$0] })
    let holds = gaps.count { $0.high <= .zero }
    let fails = gaps.count { $0.low > .zero }
    #expect(row.counts == [holds, 400 - holds - fails, fails, 0])
    #expect(holds > 0 && fails > 0 && holds + fails < 400)
  }

  @Test("What would run away is refused before it is begun")
  func effort() throws {
    let ledger = Self.ledger("1", "3")
    let set = MeasureSet(
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("b"),
      by: [.figures(.donor)])
    let effort = RateEffort(of: set.measures, in: ledger, moving: [try id("R")])
    try effort.check(columns: 1_000_000, most: RateEffort.mostTotals)
    // Two terms, one of which divides: ten million draws are twenty million terms.
    try effort.check(columns: 10_000_000, most: RateEffort.mostTotals)
    for columns in [10_000_001, Int.max] {
      #expect(
        throws: VariationError.tooManyFractions(2, columns: columns, most: 20_000_000)
      ) { try effort.check(columns: columns, most: RateEffort.mostTotals) }
    }
    let still = RateEffort(of: set.measures, in: ledger, moving: [])
    try still.check(columns: .max, most: 1)
  }
}
