import Accounts
import AidLedger
import BigInt
import Checks
import Claims
import Diagnostics
import ExactNumbers
import Foundation
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport

/// The case the tool was built for: Ledgers/moscow-ankara.
///
/// Every expected number was worked out with
/// Python's `fractions` or by hand, from the facts of the paper.
@Suite("The paper's ledger")
struct PaperTests {
  static let checked: CheckedLedger? = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 1...3 { folder.deleteLastPathComponent() }
    return try? CheckedLedger(
      LedgerFolder(folder.appendingPathComponent("Ledgers/moscow-ankara").path))
  }()

  private func checked() throws -> CheckedLedger { try #require(Self.checked) }
  private var ledger: Ledger { get throws { try checked().ledger } }

  private func convert(
    _ amount: Int, _ from: String, _ to: String, at rate: String
  ) throws -> Conversion {
    let converter = Converter(try ledger, RateChoice(at: try id(rate)))
    let outcome = converter.convert(
      Interval(exactly: Ratio(amount)), from: try id(from), to: try id(to), on: nil)
    return try #require(outcome.conversion)
  }

  @Test("It holds every row of the paper: 21 on money, 20 on arms, 44 dates; and 10 of others")
  func rows() throws {
    func ids(_ letter: String, _ count: Int) -> [String] {
      (1...count).map { $0 < 10 ? "\(letter)0\($0)" : "\(letter)\($0)" }
    }
    #expect(try checked().isUsable)
    #expect(try ledger.money.map(\.id.text) == ids("M", 21) + ids("X", 10))
    #expect(try ledger.goods.map(\.id.text) == ids("W", 20))
    #expect(try ledger.events.keys.map(\.text) == ids("D", 44))
  }

  @Test("100 million rubles at 59 kuruş are 59 million lira exactly")
  func deposit() throws {
    let made = try convert(100_000_000, "rub.gold", "ott.lira.paper", at: "R59")
    #expect(made.result == Interval(exactly: Ratio(59_000_000)))
  }

  @Test("11,028,012 lira at 59 are 18,691,545.7627… rubles: no whole number")
  func backwards() throws {
    let made = try convert(11_028_012, "ott.lira.paper", "rub.gold", at: "R59")
    // 11028012 * 100 / 59
    #expect(made.result.exactValue == Ratio(1_102_801_200, over: 59))
    #expect(made.result.exactValue?.truncatedText(places: 4) == "18,691,545.7627…")
  }

  @Test("100,000 Ottoman gold go through fine gold to 504,066.3847… lira")
  func fineGold() throws {
    let made = try convert(100_000, "ott.lira.gold", "ott.lira.paper", at: "R59")
    // 100000 * (7.216 * 11/12) / (0.86026 * 9/10) * 59 / 100
    #expect(made.result.exactValue == Ratio(585_398_000_000, over: 1_161_351))
    #expect(
      made.line(in: try ledger)
        == "100,000 ott.lira.gold x 6.614666… g / 0.774234 g x 59 / 100 = 504,066.384753… ott.lira.paper"
    )
  }

  @Test("The deposit against all Russian money: promised 59 million, at least 47,971,988 missing")
  func headline() throws {
    let rows = Reconciliation.all(in: try ledger, under: try checked().scenarios(["as-printed"]))
    let row = try #require(rows.first { $0.pledge.id.text == "M11" })
    #expect(row.promised == Interval(exactly: Ratio(59_000_000)))
    #expect(row.delivered == Interval(low: .zero, high: Ratio(11_028_012)))
    #expect(row.withheld == Interval(exactly: Ratio(47_971_988)))
    // That none was sent (M12) cannot be true beside what was not sent (M16).
    #expect(
      row.keptBack.leftOut.map(\.sentence) == ["M12: an alternative to M16, which is counted"])
    #expect(row.gap == Interval(low: Ratio(47_971_988), high: Ratio(59_000_000)))
    // 11028012/59000000 = 18.6915457627… %
    #expect(row.share?.high == Ratio(11_028_012, over: 59_000_000))
    #expect(row.scopeDifferences.first == "donors: bukhara; rsfsr")
  }

  @Test("At 75 kuruş the deposit is 75 million and the gap 63,971,988")
  func laterTreasuryRate() throws {
    let rows = Reconciliation.all(in: try ledger, under: try checked().scenarios(["treasury"]))
    let row = try #require(
      rows.first { $0.pledge.id.text == "M11" && $0.scenario == "treasury@1921-12/.." })
    #expect(row.promised == Interval(exactly: Ratio(75_000_000)))
    #expect(row.gap?.low == Ratio(63_971_988))
  }

  @Test("The items come to 5,843,566.38; up to 5,184,445.62 of the stated total is unexplained")
  func items() throws {
    let rows = StatedTotal.all(in: try ledger, under: try checked().scenarios(["as-printed"]))
    let row = try #require(rows.first)
    let rubles = row.items.terms.filter { $0.figure.currency?.text == "rub.gold" }
    #expect(
      rubles.map(\.value).reduce(Interval(exactly: .zero), +) == Interval(exactly: Ratio(5_339_500))
    )
    #expect(row.itemised?.exactValue?.truncatedText(places: 2) == "5,843,566.38…")
    #expect(row.unexplained?.high?.rounded(toPlaces: 2, .toNearestOrEven).grouped == "5,184,445.62")
    // 5843566.384753…/11028012 = 52.988… %
    #expect(row.share?.low?.truncatedText(places: 4) == "0.5298…")
    #expect(row.items.leftOut.map(\.sentence) == ["M02: no currency is stated"])
  }

  @Test("The claims: C01 holds, C02 and C06 are possible, C03 is yearly, C07 and C16 fail")
  func claims() throws {
    let results = Dictionary(
      uniqueKeysWithValues: try checked().claims.map { ($0.claim.id.text, $0) })
    #expect(results["C01"]?.outcome == .holds)
    #expect(results["C02"]?.outcome == .possible)
    #expect(
      results["C02"]?.left?.interval == Interval(low: Ratio(47_971_988), high: Ratio(59_000_000)))
    #expect(results["C03"]?.outcome == .holds)
    #expect(results["C03"]?.findings.map(\.kind.code) == ["AL0211"])
    // 1000000 + 1500000 + 50000 + 6500000 at 59: the Russian items alone.
    #expect(results["C06"]?.outcome == .possible)
    #expect(results["C06"]?.left?.interval == Interval(exactly: Ratio(5_339_500)))
    #expect(results["C07"]?.outcome == .fails(by: Ratio(344)))
    // 59000000 - 47971988
    #expect(results["C16"]?.outcome == .fails(by: Ratio(11_028_012)))
    #expect(["C17", "C18", "C19", "C20"].allSatisfy { results[$0]?.outcome == .holds })
    #expect(try !checked().allClaimsHold)
  }

  @Test("The table of another account comes within 13,400 lira of the stated total at 59 and 75")
  func yearlyTable() throws {
    let tried = try checked().hypotheses(
      of: "M15", items: ["X01", "X03", "X04"], rates: ["R59", "RT75"], limit: 27)
    // (3066800 + 9800000) * 59/100 + 4600000 * 75/100 = 11041412
    #expect(tried.csv.contains("1,M15,11028012,11041412,-13400,"))
    // (3066800 + 9800000 + 4600000) * 59/100 = 10305412
    #expect(tried.csv.contains(",M15,11028012,10305412,722600,"))
  }

  @Test("What other accounts tell is in no total of the paper's case")
  func otherAccounts() throws {
    let ledger = try ledger
    let scenarios = try checked().scenarios([])
    let others = (1...10).map { $0 < 10 ? "X0\($0)" : "X\($0)" }
    let towards = Reconciliation.all(in: ledger, under: scenarios).flatMap {
      $0.deliveries.terms + $0.keptBack.terms
    }
    let parts = StatedTotal.all(in: ledger, under: scenarios).flatMap(\.items.terms)
    let counted = Set((towards + parts).map(\.figure.id.text))
    #expect(!counted.isEmpty)
    #expect(counted.isDisjoint(with: others))
    #expect(try checked().findings.contains { $0.kind.code == "AL0209" && $0.subject == "X08" })
  }

  @Test("Arms: 43,374 rifles, two lines of cartridges, 159,043 shells, and nothing across units")
  func arms() throws {
    let lines = GoodsTotals(try ledger).lines
    func quantities(_ item: String) -> [Interval] {
      lines.filter { $0.item.name == item }.map(\.quantity)
    }
    #expect(quantities("infantry rifles") == [Interval(exactly: Ratio(43_374))])
    #expect(
      quantities("infantry cartridges")
        == [Interval(exactly: Ratio(56_044)), Interval(exactly: Ratio(104))])
    #expect(lines.count == 15)
    #expect(lines.allSatisfy { $0.figures.count == 1 })
    #expect(
      try checked().findings.contains { $0.kind.code == "AL0108" && $0.subject == "W07" })
  }

  @Test("The period of the arms list is 269 days long")
  func period() throws {
    #expect(PeriodLength.all(in: try ledger).first { $0.id == "W01" }?.days == 269)
  }

  @Test("59 kuruş a ruble is 5.0407 times gold parity, 75 is 6.4076 times")
  func parity() throws {
    let messages = try checked().findings.filter { $0.kind.code == "AL0303" }.map(\.message)
    #expect(messages.contains("R59 is 5.0407 times the gold parity: a price in paper, not in gold"))
    #expect(
      messages.contains("RT75 is 6.4076 times the gold parity: a price in paper, not in gold"))
  }

  @Test("The market rubles of 1921 to 1923: 78.89, 81.98 and 84.73 kuruş")
  func market() throws {
    let rows = Reconciliation.all(in: try ledger, under: try checked().scenarios(["market"]))
    let promised = rows.filter { $0.pledge.id.text == "M11" }.compactMap(\.promised?.exactValue)
    #expect(
      promised.map {
        ($0 * (Ratio(1, over: 1_000_000) ?? .zero)).rounded(toPlaces: 2, .toNearestOrEven).grouped
      }
        == ["78.89", "81.98", "84.73"])
  }
}
