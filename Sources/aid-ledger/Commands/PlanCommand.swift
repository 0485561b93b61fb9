import AidLedger
import ArgumentParser
import Bulk
import LedgerModel

/// The options of every command that says what the columns of a register hold.
struct ColumnOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The column of the amount, if not `amount`.", valueName: "column"))
  var amount: String?
  @Option(
    help: ArgumentHelp(
      "The column of the money, if not `currency`, or with = the money of all rows: =gbp.",
      valueName: "column"))
  var currency: String?
  @Option(help: ArgumentHelp("The column of the date.", valueName: "column"))
  var date: String?
  @Option(
    help: ArgumentHelp("The column of the least that the amount may be.", valueName: "column"))
  var low: String?
  @Option(help: ArgumentHelp("The column of the most that the amount may be.", valueName: "column"))
  var high: String?
  @Option(help: ArgumentHelp("The column of how it is limited.", valueName: "column"))
  var bound: String?

  /// Whether any column is named.
  var isAnyNamed: Bool {
    [amount, currency, date, low, high, bound].contains { $0 != nil }
  }

  /// What the columns hold.
  ///
  /// - Parameter keys: the columns by which rows are grouped.
  /// - Returns: the roles.
  /// - Throws: where a money is named by what is no id.
  func roles(by keys: [String]) throws -> RowRoles {
    var columns: [RowRoles.Role: String] = [.amount: amount ?? "amount"]
    var money: Identifier<Currency>?
    if let currency, currency.hasPrefix("=") {
      money = Identifier(String(currency.dropFirst()))
      guard money != nil else {
        throw ValidationError("`\(currency.dropFirst())` is no id of a currency.")
      }
    } else {
      columns[.currency] = currency ?? "currency"
    }
    columns[.date] = date
    columns[.low] = low
    columns[.high] = high
    columns[.bound] = bound
    for name in Set(columns.values) where columns.values.count(where: { $0 == name }) > 1 {
      throw ValidationError("`\(name)` is named for two things; give each its own column.")
    }
    return RowRoles(columns: columns, currency: money, keys: keys)
  }
}

/// What is asked of registers, and what their columns hold.
struct RowQuestionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Columns to group by, with commas between; `year` of the date.", valueName: "columns"))
  var by = ""
  @OptionGroup var columns: ColumnOptions
  @Option(help: ArgumentHelp("The money of the totals.", valueName: "currency"))
  var to: String?
  @Option(help: ArgumentHelp("The scenario whose rates are used.", valueName: "id"))
  var scenario: String?

  /// Whether anything is asked or named.
  var isAnyNamed: Bool { !by.isEmpty || to != nil || scenario != nil || columns.isAnyNamed }
  /// The columns by which rows are grouped.
  var keys: [String] { by.split(separator: ",").map(String.init) }
  /// What is asked.
  var question: RowQuestion { RowQuestion(by: keys, scenario: scenario, to: to) }
  /// What the columns hold.
  var roles: RowRoles { get throws { try columns.roles(by: keys) } }
}

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Writes what DuckDB or Spark runs to add up rows that one machine cannot.",
    discussion: """
      EXAMPLES
        aid-ledger plan --engine duckdb -l my-ledger --scenario official --to lira \\
          --date day --by donor,year --input 'rows/*.csv' --output plan
        duckdb < plan/rows.sql
        aid-ledger value --sums sums.csv -l my-ledger

        aid-ledger plan --engine spark … --input hdfs:///rows.parquet --output plan
        spark-submit plan/rows.py

      The engine needs to know no rate: it adds exact amounts by group, money and stretch of time, and writes a \
      file of partial sums. Rows that are not plainly written are left out and counted by reason; `value` reads \
      them more widely. A name that ends in .parquet is Parquet, any other CSV with a header.

      Columns that are not named here must not be there: the run ends where the rows have a column called date, \
      low, high or bound without it.
      """)

  @Option(help: ArgumentHelp("What will add up the rows.", valueName: "duckdb|spark"))
  var engine: Engine
  @Option(help: ArgumentHelp("Where the rows are, as the engine finds them.", valueName: "path"))
  var input: String
  @OptionGroup var asked: RowQuestionOptions
  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var output: String?
  @Flag(help: "Print what the engine runs in place of writing it to a folder.")
  var print = false
  @OptionGroup var options: LedgerOptions

  func validate() throws {
    guard (output != nil) != print else {
      throw ValidationError("name the folder with --output DIR, or print with --print.")
    }
  }

  func run() throws {
    let checked = try options.load(for: .amount)
    let plan = try checked.enginePlan(
      for: engine, reading: EngineInput(input), try asked.roles, asked.question)
    if let output { return try plan.writeAndName(in: output) }
    if let script = plan.files.first { try Terminal.write(table: script.bytes) }
  }
}

extension Engine: ExpressibleByArgument {}
