import Accounts
import Checks
import Claims
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import LedgerReader
import OrderedCollections
import Rates
import Testing
import TestSupport
import Phrases

/// Two gold coins, a paper money with its pennies, and three rates.
private let files = [
  "currencies.csv": """
  id,name,unit_of,units_per,gross_grams,fineness_parts,fineness_of
  crown.gold,gold crown,,,5,9,10
  ducat.gold,gold ducat,,,10,9,10
  mark.paper,paper mark,,,,,
  penny.paper,penny,mark.paper,100,,,
  mite.paper,mite,penny.paper,40,,,
  pound,pound,,,,,
  """,
  "rates.csv": """
  id,base,quote,quantity,in_force,kind
  R1,crown.gold,penny.paper,450,1900/1901,official
  R2,crown.gold,penny.paper,600,1902,official
  R3,pound,mark.paper,20,1900,market
  R4,crown.gold,penny.paper,500,,recorded
  """,
  "scenarios.csv": """
  id,name,prefer,span
  official,official,official;parity,refuse
  spread,spread,official;parity,interval
  """,
]

@Suite("Conversion")
struct ConversionTests {
  private let ledger = LedgerLiteral(files).ledger

  private func convert(
    _ amount: Int, _ from: String, to: String, on date: String? = nil,
    scenario: String = "official"
  ) throws -> ConversionOutcome {
    let choice = try #require(ledger.scenarios[id(scenario)].map { RateChoice($0) })
    return RateBook(ledger).converter(choice).convert(
      Interval(exactly: Ratio(amount)), from: try id(from), to: try id(to),
      on: try date.map { try HistoricalDate(parsing: $0) })
  }

  @Test("A rate in pennies gives marks: 1,000 crowns at 450 pence are 4,500 marks")
  func minorUnits() throws {
    let outcome = try convert(1000, "crown.gold", to: "mark.paper", on: "1900-05")
    #expect(outcome.success?.result == Interval(exactly: Ratio(4500)))
    #expect(outcome.success?.rates.map(\.text) == ["R1"])
  }

  @Test("Units of units: 4,000 mites are 100 pennies are one mark, both ways")
  func unitsOfUnits() throws {
    let up = try convert(8000, "mite.paper", to: "mark.paper")
    #expect(up.success?.result == Interval(exactly: Ratio(2)))
    let down = try convert(10, "crown.gold", to: "mite.paper", on: "1900")
    #expect(down.success?.result == Interval(exactly: Ratio(180_000)))
  }

  @Test("There and back again is where one started, exactly")
  func thereAndBack() throws {
    for amount in [1, 7, 11_028_012] {
      let there = try #require(
        try convert(amount, "ducat.gold", to: "mark.paper", on: "1901").success)
      let choice = try #require(ledger.scenarios[id("official")].map { RateChoice($0) })
      let back = RateBook(ledger).converter(choice).convert(
        there.result, from: try id("mark.paper"), to: try id("ducat.gold"),
        on: try HistoricalDate(parsing: "1901"))
      #expect(back.success?.result == Interval(exactly: Ratio(amount)))
    }
  }

  private func named(_ rate: Identifier<Rate>, _ from: String) throws -> ConversionOutcome {
    RateBook(ledger).converter(RateChoice(at: rate)).convert(
      Interval(exactly: .one), from: try id(from), to: try id("mark.paper"), on: nil)
  }

  @Test("A figure without a date, an undated rate, no rate at all, an unknown money: each is named")
  func reasons() throws {
    #expect(
      try convert(1, "crown.gold", to: "mark.paper").failure
        == .undatedFigure([try id("R1"), try id("R2")]))
    #expect(
      try convert(1, "pound", to: "mark.paper", on: "1900").failure
        == .ratesNotTaken(
          from: try id("pound"), to: try id("mark.paper"), [try id("R3")], .preferred))
    #expect(
      try convert(1, "pound", to: "crown.gold", on: "1900").failure
        == .noRate(from: try id("pound"), to: try id("crown.gold")))
    #expect(
      try named(id("R3"), "crown.gold").failure?.sentence.text
        == "R3 is no rate between crown.gold and mark.paper")
    #expect(
      RateBook(ledger).converter(.withoutRates).route(
        from: try id("pound"), to: try id("mark.paper"), on: nil
      ).failure?.sentence.text
        == "pound is another money than mark.paper, and no rate is used here")
    #expect(try convert(1, "pound", to: "franc", on: "1900").failure == .unknownCurrency("franc"))
    #expect(try named(id("R4"), "crown.gold").success?.cautions == [.undated(try id("R4"))])
  }

  @Test("Another coin goes through fine gold: 10 ducats hold the gold of 20 crowns, 90 marks")
  func throughFineGold() throws {
    let outcome = try convert(10, "ducat.gold", to: "mark.paper", on: "1901")
    #expect(outcome.success?.result == Interval(exactly: Ratio(90)))
  }

  @Test("A rate is used the other way round exactly: 45 marks are 10 crowns")
  func inverted() throws {
    let outcome = try convert(45, "mark.paper", to: "crown.gold", on: "1901")
    #expect(outcome.success?.result == Interval(exactly: Ratio(10)))
  }

  @Test("No rate in force on the date: unconverted, and never the nearest")
  func noRateInForce() throws {
    let outcome = try convert(1, "crown.gold", to: "mark.paper", on: "1899")
    #expect(outcome.failure == .noRateInForce([try id("R1"), try id("R2")]))
  }

  @Test("A date that a rate covers in part is not converted")
  func partOfDays() throws {
    let outcome = try convert(1, "crown.gold", to: "mark.paper", on: "1902/1903")
    #expect(outcome.failure == .rateForPartOfDays([try id("R2")]))
  }

  @Test("A date that meets two rates is refused, or spread, as the scenario says")
  func twoRates() throws {
    let refused = try convert(1, "crown.gold", to: "mark.paper", on: "1901/1902")
    #expect(refused.failure == .severalRates([try id("R1"), try id("R2")]))
    let spread = try convert(2, "crown.gold", to: "mark.paper", on: "1901/1902", scenario: "spread")
    #expect(spread.success?.result == Interval(low: Ratio(9), high: Ratio(12)))
  }

  /// A gold coin of 4.5 g fine, a silver one of 18 g, a gold one of 9 g, and a paper money.
  private func metals(
    _ rates: String, scenario: String = "any,any,official;parity,refuse"
  ) -> Ledger {
    let literal = LedgerLiteral([
      "currencies.csv": """
      id,name,gross_grams,fineness_parts,fineness_of,metal
      crown.gold,gold crown,5,9,10,gold
      taler.silver,silver taler,20,9,10,silver
      ducat.gold,ducat,10,9,10,
      mark.paper,paper mark,,,,
      """,
      "rates.csv": "id,base,quote,quantity,in_force,kind\n" + rates,
      "scenarios.csv": "id,name,prefer,span\n" + scenario,
    ])
    #expect(literal.reading.isUsable)
    return literal.ledger
  }

  private func convert(
    _ from: String, to: String, in ledger: Ledger
  ) throws -> ConversionOutcome {
    RateBook(ledger).converter(RateChoice(try #require(ledger.scenarios[id("any")])))
      .convert(
        Interval(exactly: Ratio(8)), from: try id(from), to: try id(to),
        on: try HistoricalDate(parsing: "1900"))
  }

  @Test("Silver is never taken for gold gram for gram: without a rate there is no conversion")
  func twoMetals() throws {
    let outcome = try convert("taler.silver", to: "crown.gold", in: metals(""))
    #expect(outcome.failure == .noRate(from: try id("taler.silver"), to: try id("crown.gold")))
    let gold = try convert("crown.gold", to: "ducat.gold", in: metals(""))
    #expect(gold.success?.result == Interval(exactly: Ratio(4)))
    #expect(gold.success?.route == "crown.gold > fine gold > ducat.gold")
  }

  @Test("A rate between two metals serves other coins of each: 8 talers, 4 crowns, 2 ducats")
  func rateBetweenMetals() throws {
    let ledger = metals("R1,crown.gold,taler.silver,2,1900,official")
    let crowns = try convert("taler.silver", to: "crown.gold", in: ledger)
    #expect(crowns.success?.result == Interval(exactly: Ratio(4)))
    let ducats = try convert("taler.silver", to: "ducat.gold", in: ledger)
    #expect(ducats.success?.result == Interval(exactly: Ratio(2)))
  }

  @Test("A silver coin's price in paper does not serve a gold coin")
  func paperPriceOfSilver() throws {
    let ledger = metals("R1,taler.silver,mark.paper,3,1900,official")
    #expect(
      try convert("crown.gold", to: "mark.paper", in: ledger).failure
        == .noRate(from: try id("crown.gold"), to: try id("mark.paper")))
    #expect(
      try convert("taler.silver", to: "mark.paper", in: ledger).success?.result
        == Interval(exactly: Ratio(24)))
  }

  @Test("Coins of two metals have no parity to be far from")
  func noParityAcrossMetals() throws {
    let ledger = metals("R1,crown.gold,taler.silver,2,1900,official")
    #expect(MetalParity(try #require(ledger.rates[id("R1")]), in: ledger) == nil)
    #expect(LedgerCheck.run(LedgerCheck.all, on: ledger).allSatisfy { $0.kind.code != "AL0303" })
  }

  @Test("A series of a thousand daily rates gives every day its own, and no other")
  func longSeries() throws {
    let first = try #require(DayNumber(year: 1900, month: 1, day: 1))
    let days = (0..<1000).compactMap { first.advanced(by: $0) }
    let rates = days.enumerated().map { "R\($0),crown.gold,mark.paper,\($0 + 1),\($1),market" }
    let ledger = metals(
      rates.joined(separator: "\n"), scenario: "any,any,market,refuse")
    let converter = RateBook(ledger).converter(
      RateChoice(try #require(ledger.scenarios[id("any")])))
    for (index, day) in days.enumerated() {
      let made = converter.convert(
        Interval(exactly: .one), from: try id("crown.gold"), to: try id("mark.paper"),
        on: HistoricalDate(day: day))
      #expect(made.success?.result == Interval(exactly: Ratio(index + 1)))
    }
    let after = try #require(first.advanced(by: 1000))
    let none = converter.convert(
      Interval(exactly: .one), from: try id("crown.gold"), to: try id("mark.paper"),
      on: HistoricalDate(day: after))
    #expect(
      none.failure?.sentence.text == "no rate is in force on that date (R0, R1, R2 and 997 more)")
  }
}
