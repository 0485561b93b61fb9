import Accounts
import BigInt
import Bulk
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
import Rates
import Testing
import TestSupport

@Suite("Rows in bulk")
struct BulkSummationTests {
  private func sums(
    _ rows: any RowBytes, _ summation: BulkSummation
  ) throws -> (sums: PartialSums, findings: [Finding]) {
    var sums = PartialSums(summation.question)
    var findings: [Finding] = []
    let isRead = try summation.sum(rows) {
      findings += $0
    } block: { part, _ in
      sums.merge(part)
    }
    try #require(isRead)
    return (sums, findings)
  }

  @Test("Totals by hand: rates by days, a range, a day without a rate")
  func byHand() throws {
    let rows = """
      donor,amount,currency,date,low,high,bound
      a,100,crown,1920-06-14,,,
      a,100,crown,1920-06-15,,,
      b,10,crown,1921-05,,,
      b,1l 5s,pound,1920,,,
      b,3,crown,1925,,,
      c,-10,crown,1921-05,,,
      """
    let totals = try BulkTotals(
      sums(HeldRows(rows), Prices.summation(by: ["donor"])).sums, in: Prices.ledger())
    // a: 100 x 3 + 100 x 3.5; b: 10 x 2..4 + 1.25 x 11.25; c: -10 x 2..4.
    #expect(totals.rows.map(\.group) == [["a"], ["b"], ["c"]])
    #expect(totals.rows[0].total == Interval(exactly: Ratio(650)))
    let pound = try #require(Ratio(225, over: 16))
    // No rate for 1925: at least what is known.
    #expect(totals.rows[1].total == Interval(low: pound + Ratio(20), high: nil))
    #expect(totals.rows[2].total == Interval(low: Ratio(-40), high: Ratio(-20)))
    #expect(totals.rows[1].unknown.map(\.rows) == [1])
    #expect((totals.read, totals.counted) == (6, 5))
  }

  @Test("An amount below zero of which nobody knows the value is nothing to anything less")
  func belowZero() throws {
    let rows = """
      donor,amount,currency,date,low,high,bound
      a,100,lira,1920-06-14,,,
      a,-3,crown,1925,,,
      b,100,lira,1920-06-14,,,
      b,-3,,1920,,,
      c,3,crown,1925,,,
      c,-3,crown,1925,,,
      d,,crown,1925,-3,5,between
      e,,crown,1925,-3,0,between
      """
    let totals = try BulkTotals(
      sums(HeldRows(rows), Prices.summation(by: ["donor"])).sums, in: Prices.ledger())
    let atMost = { (most: Int) in Interval(low: nil, high: Ratio(most)) }
    #expect(
      totals.rows.map(\.total) == [atMost(100), atMost(100), .unbounded, .unbounded, atMost(0)])
  }

  @Test(
    "The short way and the reader of ledgers come to the same sums and findings", arguments: 0..<12)
  func judged(seed: Int) throws {
    var register = RandomRegister(draw: SmallGenerator(UInt64(seed)))
    let rows = HeldRows(register.text(120))
    var summation = try Prices.summation(by: ["donor", "year", "note"])
    summation.listed = .max
    let short = try sums(rows, summation)
    summation.isAlwaysJudged = true
    let long = try sums(rows, summation)
    #expect(short.sums.bytes == long.sums.bytes)
    #expect(short.findings.map { $0.headline() } == long.findings.map { $0.headline() })
  }

  @Test("Windows, blocks, threads and streams change nothing", arguments: 0..<12)
  func parts(seed: Int) throws {
    var register = RandomRegister(draw: SmallGenerator(UInt64(1000 + seed)))
    let text = register.text(300)
    var summation = try Prices.summation(by: ["donor", "note"])
    summation.listed = .max
    let whole = try sums(HeldRows(text), summation)
    for (window, block, jobs) in [(64, 1 << 20, 1), (128, 1 << 20, 5), (256, 3000, 2)] {
      summation.window = window
      summation.block = block
      summation.jobs = jobs
      let parts = try sums(HeldRows(text), summation)
      #expect(parts.sums.bytes == whole.sums.bytes)
      #expect(parts.findings.map { $0.headline() } == whole.findings.map { $0.headline() })
    }
    for piece in [7, 4096, 1 << 20] {
      let streamed = try sums(StreamedRows(text, piece: piece), summation)
      #expect(streamed.sums.bytes == whole.sums.bytes)
      #expect(streamed.findings.map { $0.headline() } == whole.findings.map { $0.headline() })
    }
  }

  @Test(
    "The totals are those of the command totals on the same rows", arguments: 0..<12,
    ["span", "plain"])
  func totals(seed: Int, scenario: String) throws {
    var register = RandomRegister(
      draw: SmallGenerator(UInt64(2000 + seed)), hasFaults: false)
    let text = register.text(80)
    let money = Self.withIDs(text)
    let ledger = Prices.ledger(money)
    #expect(ledger.money.count == 80)
    let scenarioID: Identifier<Scenario> = try id(scenario)
    let totals = GroupTotals(
      AccountBook(ledger), by: [.donor, .state, .year],
      under: [try #require(ledger.scenarios[scenarioID])], to: try id("lira"), ownUnits: false)
    let bulk = try BulkTotals(
      sums(
        HeldRows(text), Prices.summation(by: ["donor", "state", "year"], scenario: scenario)
      ).sums, in: ledger)
    #expect(bulk.rows.count == totals.rows.count)
    for row in bulk.rows {
      let other = try #require(totals.rows.first { $0.group == row.group })
      #expect(row.total == other.total, "\(row.group)")
      #expect(row.counted == other.sum.counted.count)
      #expect(row.unknown.reduce(0) { $0 + $1.rows } == other.sum.unknown.count)
    }
  }

  /// The same rows with an id before each, which the lines within quotes do not get.
  private static func withIDs(_ text: String) -> String {
    var (isInside, isStart, number, result) = (false, true, 0, "")
    for character in text {
      if isStart {
        result += number == 0 ? "id," : "R\(number),"
        number += 1
        isStart = false
      }
      if character == "\"" { isInside.toggle() }
      if !isInside, character.isNewline { isStart = true }
      result.append(character)
    }
    return result
  }

  @Test("Rows read are rows added and rows left out, each with a reason", arguments: 0..<10)
  func reasons(seed: Int) throws {
    var register = RandomRegister(draw: SmallGenerator(UInt64(3000 + seed)))
    let text = register.text(400)
    let totals = try BulkTotals(
      sums(HeldRows(text), Prices.summation(by: ["donor"])).sums, in: Prices.ledger())
    let left = totals.rows.flatMap(\.unknown).reduce(0) { $0 + $1.rows }
    #expect(totals.read == totals.counted + left + totals.unread.reduce(0) { $0 + $1.rows })
    #expect(totals.read > 300)
  }

  @Test(
    "Rows one by one come to what convert gives of each, with the line of each", arguments: 0..<8)
  func valued(seed: Int) throws {
    var register = RandomRegister(draw: SmallGenerator(UInt64(4000 + seed)))
    let text = register.text(200)
    let ledger = Prices.ledger()
    let summation = try Prices.summation(in: ledger)
    var rows: [ValuedRow] = []
    let counts = try #require(
      try summation.value(StreamedRows(text, piece: 100)) {
        #expect($0.joined(separator: ",") == RandomRegister.header)
      } report: { _ in
      } rows: {
        rows += $0
      })
    let whole = try sums(HeldRows(text), summation).sums
    #expect(counts.rows == whole.rows)
    #expect(counts.faulty == whole.unread.values.reduce(0, +))
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let converter = RateBook(ledger).converter(
      RateChoice(try #require(ledger.scenarios[try id("span")])))
    for row in rows where row.fault == nil {
      let amount = row.cells[2]
      #expect(lines[row.line - 1].contains(amount))
      guard row.cells[5...7].allSatisfy(\.isEmpty), !row.cells[3].isEmpty,
        let number = row.numbers[2]
      else { continue }
      let expected = converter.convert(
        Interval(exactly: number), from: try id(row.cells[3]), to: try id("lira"),
        on: try row.cells[4].isEmpty ? nil : HistoricalDate(parsing: row.cells[4]))
      #expect(row.outcome?.success?.result == expected.success?.result)
    }
  }

  @Test("A quote that is never closed takes its line only")
  func openQuote() throws {
    let rows = "amount,currency,date,low,high,bound,note\n1,lira,,,,,\"open\n2,lira,,,,,\n"
    let (sums, findings) = try sums(HeldRows(rows), Prices.summation())
    #expect(sums.rows == 2)
    #expect(findings.map(\.kind.code) == ["AL0005"])
    #expect(
      try BulkTotals(sums, in: Prices.ledger()).rows.first?.total == Interval(exactly: Ratio(2)))
  }

  @Test("A header without a column that is named is told, with the nearest name")
  func noColumn() throws {
    var findings: [Finding] = []
    let isRead = try Prices.summation().sum(HeldRows("amout,currency\n1,lira\n")) {
      findings += $0
    } block: { _, _ in
    }
    #expect(!isRead)
    #expect(findings.map(\.message.text) == ["rows.csv has no column `amount` for the amount"])
    #expect(findings.first?.details.map(\.text) == ["did you mean `amout`?"])
  }
}
