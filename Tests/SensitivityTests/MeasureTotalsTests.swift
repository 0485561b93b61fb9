import Accounts
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
    "On random ledgers the batch is, digit for digit, what fractions make of the text, one by one",
    arguments: [1...6, 7...12, 13...18, 19...24])
  func randomLedgers(seeds: ClosedRange<Int>) throws {
    var kinds: Set<String> = []
    for seed in seeds { kinds.formUnion(try kindsOfOneLedger(seed: seed)) }
    #expect(kinds == ["fixed", "grid", "each"])
  }

  private func kindsOfOneLedger(seed: Int) throws -> Set<String> {
    let random = RandomLedger(seed: UInt64(seed))
    var generator = SmallGenerator(UInt64(seed) &* 77)
    let columns = (0..<4).map { _ in (0..<4).map { _ in 1 + generator.below(99_999) } }
    let book = AccountBook(random.ledger(columns[0]))
    let rates: [Identifier<Rate>] = try ["R1", "R2", "R3", "R4"].map { try id($0) }
    var prices: OrderedDictionary<Identifier<Rate>, GridPrices> = [:]
    for (index, rate) in rates.enumerated() {
      prices[rate] = GridPrices(places: 2, multiples: columns.map { Int64($0[index]) })
    }
    let sheet = PriceColumns(count: columns.count, prices: prices)
    let measures = MeasureSet(
      book, ClaimResult.all(in: book), under: Array(book.ledger.scenarios.values),
      to: try id("note"), by: MeasureGroup.allCases
    ).measures
    #expect(measures.count > 50)
    let totals = MeasureTotals(measures, in: book.ledger, under: sheet)
    var kinds: Set<String> = []
    for (column, quantities) in columns.enumerated() {
      let expected = Recomputation(random.money, hundredths: quantities)
      for (measure, values) in zip(totals.measures, totals.values) {
        let place: Comment = "seed \(seed), \(measure.subject) \(measure.kind.name)"
        let value = try #require(expected.value(of: measure), place)
        #expect(values.interval(in: column) == value, place)
        if let form = measure.judgement {
          #expect(
            form.outcome(of: value).verdict == Recomputation.verdict(measure, value), place)
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
      AccountBook(ledger), [], under: Array(ledger.scenarios.values), to: try id("b"), by: [.pledge]
    ).measures
    let totals = MeasureTotals(measures, in: ledger, under: columns)
    for (measure, values) in zip(measures, totals.values) {
      for column in 0..<3 {
        let price = try #require(columns.price(of: id("R1"), in: column))
        let nines = try ExactDecimal(parsing: digits).ratio
        let amount: Ratio? =
          switch (measure.pledge, measure.kind) {
          case ("M1", .balance(.promised)): nines
          case ("M1", .balance(.gap)): nines - Ratio(5)
          case ("M1", _): Ratio(5)
          case ("M3", .balance(.promised)): Ratio(7)
          default: nil
          }
        if let amount {
          #expect(values.interval(in: column) == Interval(exactly: amount * price))
        }
      }
      if measure.pledge == "M1", measure.kind != .balance(.delivered) {
        if case .each = values {} else { Issue.record("\(measure.kind) is on the grid") }
      }
      if measure.pledge == "M3", measure.kind == .balance(.promised) {
        if case .grid = values {} else { Issue.record("M3 is not on the grid") }
      }
    }
  }
}
