import Accounts
import Checks
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("Measures under many prices")
struct MeasureTotalsTests {
  @Test(
    "On random ledgers the batch is, digit for digit, the one-by-one analysis at the same prices",
    arguments: [1...6, 7...12, 13...18, 19...24])
  func randomLedgers(seeds: ClosedRange<Int>) throws {
    var kinds: Set<String> = []
    for seed in seeds { kinds.formUnion(try kindsOfOneLedger(seed: seed)) }
    #expect(kinds == ["fixed", "grid", "each"])
  }

  private func kindsOfOneLedger(seed: Int) throws -> Set<String> {
    let random = RandomLedger(seed: UInt64(seed))
    let ledger = random.ledger(random.quantities)
    let rates: [Identifier<Rate>] = try ["R1", "R2", "R3", "R4"].map { try id($0) }
    var other = UInt64(seed) &* 77
    let columns = (0..<4).map { _ in
      (0..<4).map { _ -> Int in
        other = other &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return 1 + Int(other >> 33) % 99_999
      }
    }
    var prices: OrderedDictionary<Identifier<Rate>, GridPrices> = [:]
    for (index, rate) in rates.enumerated() {
      prices[rate] = GridPrices(places: 2, multiples: columns.map { Int64($0[index]) })
    }
    let sheet = PriceColumns(count: columns.count, prices: prices)
    let note: Identifier<Currency> = try id("note")
    let measures = MeasureSet(
      ledger, ClaimResult.all(in: ledger), under: Array(ledger.scenarios.values), to: note,
      by: Grouping.allCases
    ).measures
    #expect(measures.count > 25)
    let totals = MeasureTotals(measures, in: ledger, under: sheet)
    var kinds: Set<String> = []
    for (column, quantities) in columns.enumerated() {
      let moved = random.ledger(quantities)
      let ends = ["2,,", "3.5,,"].map { random.ledger(quantities, wide: $0) }
      let expected = OneByOne(moved, to: note, ends: ends)
      for (measure, values) in zip(totals.measures, totals.values) {
        let value = try #require(
          expected.value(of: measure), "seed \(seed), \(measure.subject) \(measure.kind)")
        #expect(
          values.interval(in: column) == value,
          "seed \(seed), \(measure.subject) \(measure.kind) \(measure.scenario)")
        if let form = measure.claim {
          #expect(form.outcome(of: value).word == expected.outcome(of: measure.subject))
        }
        switch values {
        case .fixed: kinds.insert("fixed")
        case .grid: kinds.insert("grid")
        case .each: kinds.insert("each")
        }
      }
    }
    return kinds
  }

  @Test("An amount too wide for the grid is computed one by one, as exactly")
  func wide() throws {
    let digits = String(repeating: "9", count: 39)
    let ledger = LedgerLiteral(
      [
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": "id,base,quote,quantity,low,high,kind\nR1,a,b,2,1,3,recorded\n",
        "scenarios.csv": "id,name,prefer\ns,S,R1\n",
        "money.csv": """
        id,state,date,amount,currency,bound,fulfils,source,locator
        M1,promised,1920,\(digits),a,exactly,,a-1900,p. 1
        M2,delivered,1920,5,a,exactly,M1,a-1900,p. 1
        M3,promised,1920,7,a,exactly,,a-1900,p. 1

        """,
      ], currency: "b"
    ).ledger
    let draws = try RateDraws(ledger, shape: .uniform, seed: 9)
    let columns = draws.columns(0..<3)
    let measures = MeasureSet(
      ledger, [], under: Array(ledger.scenarios.values), to: try id("b"), by: [.pledge]
    ).measures
    let totals = MeasureTotals(measures, in: ledger, under: columns)
    for (measure, values) in zip(measures, totals.values) {
      for column in 0..<3 {
        let price = try #require(columns.price(of: id("R1"), in: column))
        let nines = try ExactDecimal(parsing: digits).ratio
        let amount: Ratio =
          switch (measure.subject, measure.kind) {
          case ("M1", .promised): nines
          case ("M1", .gap): nines - Ratio(5)
          case ("M3", _): Ratio(7)
          default: Ratio(5)
          }
        #expect(values.interval(in: column) == Interval(exactly: amount * price))
      }
      if measure.subject == "M1", measure.kind != .delivered {
        if case .each = values {} else { Issue.record("\(measure.kind) is on the grid") }
      }
      if measure.subject == "M3" {
        if case .grid = values {} else { Issue.record("M3 is not on the grid") }
      }
    }
  }
}
