import LedgerModel

/// The SQL script by which DuckDB adds up rows.
struct DuckDBScript {
  private let plan: EnginePlan
  private let query: EngineQuery

  init(_ plan: EnginePlan) {
    self.plan = plan
    query = EngineQuery(plan: plan, dialect: .duckdb)
  }

  private func literal(_ text: String) -> String { SQLDialect.duckdb.literal(text) }
  private func name(_ text: String) -> String { SQLDialect.duckdb.name(text) }

  /// The script.
  var text: String {
    """
    -- Adds up rows for `aid-ledger value --sums sums.csv`; written by `aid-ledger plan`.
    -- Run it with `duckdb < rows.sql`, or in Python with duckdb.execute(open("rows.sql").read()).
    -- It reads the rows once and writes sums.csv into the folder in which it runs.

    CREATE OR REPLACE TEMP VIEW input AS
      SELECT * FROM \(reader);

    -- Columns that are needed and missing, or there and not named in the plan, end the run here.
    \(guards)

    CREATE OR REPLACE TEMP VIEW texts AS
      SELECT \(cells),
        replace(concat_ws('', *COLUMNS(*)), chr(13) || chr(10), chr(10)) AS whole,
        false AS broken
      FROM input;

    CREATE OR REPLACE TEMP TABLE periods (
      currency VARCHAR, stretch INTEGER, first_day VARCHAR, next_day VARCHAR);
    INSERT INTO periods VALUES
      \(periods);

    CREATE OR REPLACE TEMP VIEW judged AS
      \(query.judged);

    CREATE OR REPLACE TEMP TABLE summed AS
      \(query.summed);

    CREATE OR REPLACE TEMP VIEW keyed AS
      \(query.keyed);

    CREATE OR REPLACE TEMP TABLE sums AS
      \(query.sums);

    \(rejected)

    COPY (
      SELECT line FROM (
        SELECT 0 AS place, \(literal(String(plan.header.dropLast()))) AS line
        UNION ALL
        SELECT 1, concat('rows,', coalesce((SELECT sum(n) FROM sums), 0) + (SELECT n FROM rejected))
        UNION ALL
        SELECT 2, concat('unread,\(EnginePlan.Unread.cells),', n) FROM rejected WHERE n > 0
        UNION ALL
        SELECT 2, concat('unread,', what, ',', n) FROM sums WHERE kind = 'unread'
        UNION ALL
        SELECT 3, concat('unstated,', what, ',', n\(groupCells)) FROM sums WHERE kind = 'unstated'
        UNION ALL
        SELECT 4, concat('sum,', n, ',', money, ',', period, ',', what, ',', \(total), ',', \(total),
          ',0,0'\(groupCells)) FROM sums WHERE kind = 'sum')
      ORDER BY place, line
    ) TO 'sums.csv' (FORMAT csv, HEADER false, DELIMITER E'\\x1F', QUOTE '', ESCAPE '');

    """
  }

  private var reader: String {
    if plan.input.isParquet { return "read_parquet(\(literal(plan.input.path)))" }
    return """
      read_csv(\(literal(plan.input.path)), header = true, all_varchar = true,
          delim = ',', quote = '"', escape = '"', skip = 0, comment = '', strict_mode = true,
          files_to_sniff = -1, max_line_size = 8388608, store_rejects = true)
      """
  }

  private var guards: String {
    let needed = Set(plan.cells.map(\.column) + plan.limits).sorted()
    let missing = needed.map {
      "WHEN NOT list_contains(names, \(literal($0))) THEN error(\(literal("the rows have no column \($0)")))"
    }
    let unexpected = plan.unexpected.map {
      "WHEN list_contains(names, \(literal($0))) THEN "
        + "error(\(literal("the rows have a column \($0), which the plan does not name")))"
    }
    let inexact = """
      WHEN list_contains(inexact, \(literal(plan.roles.columns[.amount] ?? "")))
        THEN error('the amounts are binary fractions, which are not what was written: write them as decimals or texts')
      """
    return """
      SELECT CASE
          \((missing + unexpected + [inexact]).joined(separator: "\n    "))
        END AS columns
      FROM (
        SELECT list(column_name) AS names,
          list(column_name) FILTER (WHERE column_type IN ('DOUBLE', 'FLOAT')) AS inexact
        FROM (DESCRIBE input));
      """
  }

  private var cells: String {
    func text(_ column: String) -> String {
      "replace(coalesce(CAST(\(name(column)) AS VARCHAR), ''), chr(13) || chr(10), chr(10))"
    }
    var cells = plan.cells.map { "\(text($0.column)) AS \($0.name)" }
    if let money = plan.roles.currency { cells.append("\(literal(money.text)) AS money") }
    if plan.roles.columns[.date] == nil { cells.append("'' AS day") }
    let limits = plan.limits.map(text)
    cells.append("\(limits.isEmpty ? "''" : "concat(\(limits.joined(separator: ", ")))") AS limits")
    return cells.joined(separator: ",\n    ")
  }

  private var periods: String {
    plan.stretches.map {
      "(\(literal($0.currency)), \($0.number), '\($0.start)', '\($0.stop)')"
    }.joined(separator: ",\n  ")
  }

  /// Rows of CSV that have another number of cells; text that is not UTF-8 ends the run.
  private var rejected: String {
    if plan.input.isParquet { return "CREATE OR REPLACE TEMP VIEW rejected AS SELECT 0 AS n;" }
    return """
      CREATE OR REPLACE TEMP TABLE rejected AS
        SELECT count(DISTINCT (scan_id, file_id, line)) + coalesce(sum(CASE
          WHEN error_type NOT IN ('MISSING COLUMNS', 'TOO MANY COLUMNS')
            THEN error(concat('line ', line, ' cannot be read: ', error_message)) END), 0) AS n
        FROM reject_errors;
      """
  }

  private var total: String {
    "replace(CAST(total AS VARCHAR), '.', ''), '/\(EngineQuery.denominator)'"
  }

  /// The texts of a group as cells of CSV, each behind its comma.
  private var groupCells: String {
    query.keys.map { key in
      ", ',', CASE WHEN regexp_matches(\(key), '[\",\\n]') "
        + "THEN concat('\"', replace(\(key), '\"', '\"\"'), '\"') ELSE \(key) END"
    }.joined()
  }
}
