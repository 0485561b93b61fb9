import BigInt
import Bulk
import ExactNumbers
import LedgerModel
import LedgerReader
import Testing
import TestSupport

@Suite("Plans for engines")
struct EnginePlanTests {
  private func plan(
    by keys: [String] = ["donor", "year"], reading path: String = "rows/*.csv",
    _ columns: [RowRoles.Role: String] = [.amount: "amount", .currency: "currency", .date: "date"]
  ) throws -> EnginePlan {
    let question = BulkQuestion(try id("span"), in: try id("lira"), by: keys, digest: "d")
    let roles = RowRoles(columns: columns, keys: keys)
    return try #require(
      EnginePlan(Prices.ledger(), question, roles, input: EngineInput(path)))
  }

  private func text(_ plan: EnginePlan, _ engine: Engine, _ name: String) throws -> String {
    try #require(plan.files(for: engine).first { $0.name == name }).text
  }

  @Test("The periods of a money are the days between its rates, without a gap")
  func periods() throws {
    let lines = try text(plan(), .duckdb, "periods.csv").split(separator: "\n")
    #expect(lines.first == "currency,period,first_day,last_day")
    #expect(
      lines.filter { $0.hasPrefix("crown,") } == [
        "crown,0,,1919-12-31",
        "crown,1,1920-01-01,1920-06-14",
        "crown,2,1920-06-15,1921-03-31",
        "crown,3,1921-04-01,1921-12-31",
        "crown,4,1922-01-01,",
      ])
    // P1 is in force in 1919 to 1921 and P2 from November 1921 to 1922: both in the last two months of 1921.
    #expect(
      lines.filter { $0.hasPrefix("penny,") } == [
        "penny,0,,1918-12-31",
        "penny,1,1919-01-01,1921-10-31",
        "penny,2,1921-11-01,1921-12-31",
        "penny,3,1922-01-01,1922-12-31",
        "penny,4,1923-01-01,",
      ])
    #expect(lines.filter { $0.hasPrefix("lira,") } == ["lira,0,,"])
  }

  @Test("Both engines are told the same periods, in the years that a plain date may have")
  func stretches() throws {
    let sql = try text(plan(), .duckdb, "rows.sql")
    let job = try text(plan(), .spark, "rows.py")
    for (number, first, next) in [
      (0, "0001-01-01", "1920-01-01"), (1, "1920-01-01", "1920-06-15"),
      (3, "1921-04-01", "1922-01-01"), (4, "1922-01-01", "99999"),
    ] {
      #expect(sql.contains("('crown', \(number), '\(first)', '\(next)')"))
      #expect(job.contains("(\"crown\", \(number), \"\(first)\", \"\(next)\"),"))
    }
  }

  @Test("Names of columns and paths stay texts, whatever is in them")
  func names() throws {
    let hostile = try plan(
      by: ["a\"b`c'd\\"], reading: "it's/*.csv",
      [.amount: "a\"; DROP", .currency: "cur`rency"])
    let sql = try text(hostile, .duckdb, "rows.sql")
    #expect(sql.contains("CAST(\"a\"\"; DROP\" AS VARCHAR)"))
    #expect(sql.contains("CAST(\"a\"\"b`c'd\\\" AS VARCHAR)"))
    #expect(sql.contains("glob('it''s/*.csv')"))
    #expect(sql.contains("'the rows have no column a\"b`c''d\\'"))
    let job = try text(hostile, .spark, "rows.py")
    #expect(job.contains("(\"amount\", \"a\\\"; DROP\")"))
    #expect(job.contains("(\"key1\", \"a\\\"b`c'd\\\\\")"))
  }

  @Test("Columns that value would use and the plan does not name end the run")
  func unexpected() throws {
    let all = try text(plan(), .duckdb, "rows.sql")
    for name in ["low", "high", "bound", "year"] {
      #expect(all.contains("WHEN list_contains(names, '\(name)') THEN error("))
    }
    let some = try text(
      plan(by: ["year"], [.amount: "amount", .currency: "currency", .low: "low"]), .spark, "rows.py"
    )
    // Without a date `year` is a column like others.
    #expect(some.contains("UNEXPECTED = [\"date\", \"high\", \"bound\"]"))
    #expect(some.contains("(\"key1\", \"year\")"))
    #expect(some.contains("LIMITS = [\"low\"]"))
  }

  @Test("Parquet by its name, and quotes in it are no doubt")
  func parquet() throws {
    let parquet = try text(plan(reading: "rows.parquet"), .duckdb, "rows.sql")
    #expect(parquet.contains("read_parquet('rows.parquet')"))
    #expect(!parquet.contains("THEN 'quote'"))
    #expect(try text(plan(), .duckdb, "rows.sql").contains("THEN 'quote'"))
  }

  @Test("What an engine writes is valued like the rows themselves")
  func sums() throws {
    let rows = """
      donor,amount,currency,date
      a,100.5,crown,1920-06-14
      b,10,crown,1921-05
      b,-4,crown,1921-06-01
      b,1.25,pound,1921
      b,3,crown,
      """
    let summation = try Prices.summation(by: ["donor"])
    let roles = RowRoles(
      columns: [.amount: "amount", .currency: "currency", .date: "date"], keys: ["donor"])
    let own = try #require(BulkSummation(Prices.ledger(), summation.question, roles))
    var read = PartialSums(own.question)
    _ = try own.sum(HeldRows(rows)) { _ in
    } block: { part, _ in
      read.merge(part)
    }
    // As the scripts write it: no `valued` lines, parts of a thousand million, lines in any order.
    let engine = try PartialSums(
      bytes: Array(
        """
        partial,1
        ledger,d
        scenario,span
        to,lira
        by,donor
        rows,6
        unread,amount,1
        sum,1,pound,1-2,+,1250000000/1000000000,1250000000/1000000000,0,0,b
        sum,1,crown,undated,+,3000000000/1000000000,3000000000/1000000000,0,0,b
        sum,1,crown,3,-,-4000000000/1000000000,-4000000000/1000000000,0,0,b
        sum,1,crown,3,+,10000000000/1000000000,10000000000/1000000000,0,0,b
        sum,1,crown,1,+,0100500000000/1000000000,0100500000000/1000000000,0,0,a

        """.utf8))
    let (mine, theirs) = try (
      BulkTotals(read, in: Prices.ledger()), BulkTotals(engine, in: Prices.ledger())
    )
    #expect(theirs.rows.map(\.group) == [["a"], ["b"]])
    // 100.5 x 3; at least (10 - 4) x 2, as a rate is one unknown, with 1.25 x 11.25; and a row without a date.
    let least = try #require(Ratio(417, over: 16))
    #expect(theirs.rows[0].total == Interval(exactly: try #require(Ratio(603, over: 2))))
    #expect(theirs.rows[1].total == Interval(low: least, high: nil))
    #expect(mine.rows.map(\.total) == theirs.rows.map(\.total))
    #expect(mine.rows.map(\.counted) == theirs.rows.map(\.counted))
    #expect(theirs.unread.map(\.code) == ["amount"])
  }
}
