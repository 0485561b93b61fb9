import Accounts
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
  private func measures(_ book: AccountBook, _ groups: [MeasureGroup]) throws -> MeasureSet {
    MeasureSet(
      book, ClaimResult.all(in: book), under: Array(book.ledger.scenarios.values),
      to: try id("ott.lira.paper"), by: groups)
  }

  /// The vectors are made by `scripts/make_draw_vectors.py`, with Philox and fractions in Python.
  @Test("1,000 draws with seed 1920 give every quantile and share that Python gives")
  func vectors() throws {
    let ledger = try PaperLedger().ledger
    let draws = try RateDraws(
      ledger, [RateRange(parsing: "R59=46..85", in: ledger)], shape: .uniform, seed: 1920)
    let set = try measures(AccountBook(ledger), [.pledge, .claim])
    let rows = Simulation(set, in: ledger, draws, count: 1_000).rows.filter(\.isMoved).map(line)
    let url = try #require(
      Bundle.module.url(forResource: "Vectors/simulation", withExtension: "csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 18)
    #expect(rows.sorted() == lines.map(String.init).sorted())
  }

  private func line(_ row: Simulation.Row) -> String {
    let measure = row.measure
    var cells = [measure.subject.name, measure.kind.name, measure.scenario]
    if case .balance = measure.subject {
      cells.append("\(measure.reading ?? .asReckoned)")
    } else {
      cells.append("")
    }
    for quantile in row.quantiles {
      cells += [quantile.low, quantile.high].map { $0?.exactText ?? "" }
    }
    cells += row.verdicts == nil ? ["", "", "", ""] : row.counts.map { String($0) }
    return cells.joined(separator: ",")
  }

  @Test("No price of any rate closes the gap of what was reckoned from the same gold")
  func breakEven() throws {
    let book = AccountBook(try PaperLedger().ledger)
    let analysis = SensitivityAnalysis(
      book, ClaimResult.all(in: book), under: Array(book.ledger.scenarios.values),
      to: try id("ott.lira.paper"))
    let gaps = analysis.breakEvens.filter {
      $0.measure.pledge == "M11" && $0.measure.reading == .asReckoned
    }
    #expect(gaps.isEmpty)
    // 100 million rubles at 59 kuruş are the 59 million; at no other price.
    let claim = analysis.breakEvens.filter { $0.measure.name == "C01" }
    #expect(claim.map { "\($0.rate) \($0.price.exactText)" } == ["R59 59"])
    #expect(claim.map(\.verdicts.at) == [.holds])
  }

  @Test(
    "The batch is, digit for digit, what balances and claims give of a ledger with those prices")
  func oneByOne() throws {
    let paper = try PaperLedger()
    let book = AccountBook(try paper.ledger(at: [:]))
    let rates = ["R59", "RT59", "RT75", "RM1921", "RM1922", "RG1921", "RG1922", "RA"]
    let ranges = try rates.map { try RateRange(parsing: "\($0)=2.5..90", in: book.ledger) }
    let columns = try RateDraws(book.ledger, ranges, shape: .uniform, seed: 7).columns(0..<4)
    let totals = MeasureTotals(
      try measures(book, [.pledge, .claim]).measures, in: book.ledger, under: columns)
    #expect(totals.measures.count > 60)
    for column in 0..<4 {
      var prices: [String: String] = [:]
      for rate in rates {
        prices[rate] = try #require(columns.price(of: id(rate), in: column)).exactText
      }
      let moved = AccountBook(try paper.ledger(at: prices))
      let pledges = Balance.pledges(
        in: moved, under: Array(moved.ledger.scenarios.values), to: try id("ott.lira.paper"))
      let claims = ClaimResult.all(in: moved)
      for (measure, values) in zip(totals.measures, totals.values) {
        let expected = value(of: measure, pledges, claims)
        #expect(
          values.interval(in: column) == expected, "\(measure.name) \(measure.scenario)")
      }
    }
  }

  private func value(
    of measure: RateMeasure, _ pledges: [Balance], _ claims: [ClaimResult]
  ) -> Interval? {
    switch (measure.subject, measure.kind) {
    case (.balance(let subject), .balance(let number)):
      let balance = pledges.first {
        $0.subject == subject && $0.valuation == measure.valuation
          && $0.reading == measure.reading ?? .asReckoned
      }
      return switch number {
      case .promised: balance?.stated
      case .gap: balance?.gap
      case .open: balance?.open
      default: Balance.Column(rawValue: number.rawValue).flatMap { balance?.amount($0) }
      }
    case (.claim(let id), let kind):
      let result = claims.first { $0.claim.id == id }
      return kind == .left
        ? result?.left?.interval : kind == .right ? result?.right?.interval : result?.difference
    default: return nil
    }
  }
}
