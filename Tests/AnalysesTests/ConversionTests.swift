import Analyses
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import TestSupport
import Testing

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
    return Converter(ledger, choice).convert(
      Interval(exactly: Ratio(amount)), from: try id(from), to: try id(to),
      on: try date.map { try HistoricalDate(parsing: $0) })
  }

  @Test("A rate in pennies gives marks: 1,000 crowns at 450 pence are 4,500 marks")
  func minorUnits() throws {
    let outcome = try convert(1000, "crown.gold", to: "mark.paper", on: "1900-05")
    #expect(outcome.conversion?.result == Interval(exactly: Ratio(4500)))
    #expect(outcome.conversion?.rates.map(\.text) == ["R1"])
  }

  @Test("Units of units: 4,000 mites are 100 pennies are one mark, both ways")
  func unitsOfUnits() throws {
    let up = try convert(8000, "mite.paper", to: "mark.paper")
    #expect(up.conversion?.result == Interval(exactly: Ratio(2)))
    let down = try convert(10, "crown.gold", to: "mite.paper", on: "1900")
    #expect(down.conversion?.result == Interval(exactly: Ratio(180_000)))
  }

  @Test("There and back again is where one started, exactly")
  func thereAndBack() throws {
    for amount in [1, 7, 11_028_012] {
      let there = try #require(
        try convert(amount, "ducat.gold", to: "mark.paper", on: "1901").conversion)
      let choice = try #require(ledger.scenarios[id("official")].map { RateChoice($0) })
      let back = Converter(ledger, choice).convert(
        there.result, from: try id("mark.paper"), to: try id("ducat.gold"),
        on: try HistoricalDate(parsing: "1901"))
      #expect(back.conversion?.result == Interval(exactly: Ratio(amount)))
    }
  }

  @Test("A figure without a date, an undated rate, no rate at all, an unknown money: each is named")
  func reasons() throws {
    #expect(
      try convert(1, "crown.gold", to: "mark.paper").reason
        == .undatedFigure([try id("R1"), try id("R2")]))
    #expect(
      try convert(1, "pound", to: "mark.paper", on: "1900").reason
        == .noRate(from: try id("pound"), to: try id("mark.paper")))
    #expect(try convert(1, "pound", to: "franc", on: "1900").reason == .unknownCurrency("franc"))
    let named = Converter(ledger, RateChoice(at: try id("R4"))).convert(
      Interval(exactly: .one), from: try id("crown.gold"), to: try id("mark.paper"), on: nil)
    #expect(named.conversion?.cautions == [.undated(try id("R4"))])
  }

  @Test("Another coin goes through fine gold: 10 ducats hold the gold of 20 crowns, 90 marks")
  func throughFineGold() throws {
    let outcome = try convert(10, "ducat.gold", to: "mark.paper", on: "1901")
    #expect(outcome.conversion?.result == Interval(exactly: Ratio(90)))
  }

  @Test("A rate is used the other way round exactly: 45 marks are 10 crowns")
  func inverted() throws {
    let outcome = try convert(45, "mark.paper", to: "crown.gold", on: "1901")
    #expect(outcome.conversion?.result == Interval(exactly: Ratio(10)))
  }

  @Test("No rate in force on the date: unconverted, and never the nearest")
  func noRateInForce() throws {
    let outcome = try convert(1, "crown.gold", to: "mark.paper", on: "1899")
    #expect(outcome.reason == .noRateInForce([try id("R1"), try id("R2")]))
  }

  @Test("A date that a rate covers in part is not converted")
  func partOfDays() throws {
    let outcome = try convert(1, "crown.gold", to: "mark.paper", on: "1902/1903")
    #expect(outcome.reason == .rateForPartOfDays([try id("R2")]))
  }

  @Test("A date that meets two rates is refused, or spread, as the scenario says")
  func twoRates() throws {
    let refused = try convert(1, "crown.gold", to: "mark.paper", on: "1901/1902")
    #expect(refused.reason == .severalRates([try id("R1"), try id("R2")]))
    let spread = try convert(2, "crown.gold", to: "mark.paper", on: "1901/1902", scenario: "spread")
    #expect(spread.conversion?.result == Interval(low: Ratio(9), high: Ratio(12)))
  }
}
