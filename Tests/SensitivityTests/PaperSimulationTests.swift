import Accounts
import Checks
import Claims
import ExactNumbers
import Foundation
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport
@testable import Sensitivity

@Suite("The paper's ledger under many prices")
struct PaperSimulationTests {
  private func measures(of ledger: Ledger) throws -> MeasureSet {
    MeasureSet(
      ledger, ClaimResult.all(in: ledger), under: Array(ledger.scenarios.values),
      to: try id("ott.lira.paper"), by: Grouping.allCases)
  }

  /// The vectors are made by `scripts/make_draw_vectors.py`, with Philox and fractions in Python.
  @Test("1,000 draws with seed 1920 give every quantile and share that Python gives")
  func vectors() throws {
    let ledger = try PaperLedger().ledger
    let draws = try RateDraws(
      ledger, [RateDraws.Range(parsing: "R59=46..85", in: ledger)], shape: .uniform, seed: 1920)
    let set = MeasureSet(
      ledger, ClaimResult.all(in: ledger), under: Array(ledger.scenarios.values),
      to: try id("ott.lira.paper"), by: [.pledge, .claim])
    let simulation = Simulation(set, in: ledger, draws, count: 1_000)
    let rows = simulation.rows.filter(\.isMoved).map { row -> String in
      let ends = row.quantiles.flatMap { [$0.low?.exactText ?? "", $0.high?.exactText ?? ""] }
      let words =
        row.outcomes.isEmpty ? ["", "", "", ""] : row.outcomes.map { String($0.draws) }
      return
        ([row.measure.subject, row.measure.kind.rawValue, row.measure.scenario] + ends + words)
        .joined(separator: ",")
    }
    let url = try #require(
      Bundle.module.url(forResource: "Vectors/simulation", withExtension: "csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 14)
    #expect(rows.sorted() == lines.map(String.init).sorted())
  }

  @Test("The batch is, digit for digit, what the analyses give at the same prices, one by one")
  func oneByOne() throws {
    let paper = try PaperLedger()
    let ledger = paper.ledger
    let rates = ["R59", "RT59", "RT75", "RM1921", "RM1922", "RG1921", "RG1922", "RA"]
    let ranges = try rates.map { try RateDraws.Range(parsing: "\($0)=2.5..90", in: ledger) }
    let columns = try RateDraws(ledger, ranges, shape: .uniform, seed: 7).columns(0..<4)
    let totals = MeasureTotals(try measures(of: ledger).measures, in: ledger, under: columns)
    #expect(totals.measures.count > 80)
    for column in 0..<4 {
      var prices: [String: String] = [:]
      for rate in rates {
        prices[rate] = try #require(columns.price(of: id(rate), in: column)).exactText
      }
      let expected = OneByOne(paper.ledger(at: prices), to: try id("ott.lira.paper"))
      for (measure, values) in zip(totals.measures, totals.values) {
        let value = try #require(expected.value(of: measure), "\(measure.subject) \(measure.kind)")
        #expect(
          values.interval(in: column) == value,
          "\(measure.subject) \(measure.kind) \(measure.scenario)")
        if let form = measure.claim {
          #expect(form.outcome(of: value).word == expected.outcome(of: measure.subject))
        }
      }
    }
  }
}
