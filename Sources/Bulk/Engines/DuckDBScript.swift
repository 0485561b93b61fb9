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

    -- What an earlier run left is not taken for this one's, also where a step fails and a program goes on.
    COPY (SELECT 'unfinished') TO 'sums.csv' (FORMAT csv, HEADER false);
    \(drops)

    \(reader)

    -- Columns that are needed and missing, or there and not named in the plan, end the run here.
    CREATE TEMP TABLE guarded AS
      \(guards.indented(by: 2));

    CREATE TEMP VIEW texts AS
      SELECT \(cells.indented(by: 4)),
        replace(concat_ws(chr(32), *COLUMNS(input.*)), chr(13) || chr(10), chr(10)) AS whole,
        \(fault.indented(by: 4)) AS fault
      FROM input, guarded;

    CREATE TEMP TABLE periods (
      currency VARCHAR, stretch INTEGER, first_day VARCHAR, next_day VARCHAR);
    INSERT INTO periods VALUES
      \(periods);

    CREATE TEMP VIEW judged AS
      \(query.judged.indented(by: 2));

    CREATE TEMP TABLE summed AS
      \(query.summed.indented(by: 2));

    CREATE TEMP VIEW keyed AS
      \(query.keyed.indented(by: 2));

    CREATE TEMP TABLE sums AS
      \(query.sums.indented(by: 2));

    \(rejected)

    COPY (
      SELECT line FROM (
        SELECT 0 AS place, \(literal(String(plan.header.dropLast()))) AS line
        UNION ALL
        SELECT 1, concat('rows,', n + coalesce((SELECT sum(n) FROM sums WHERE kind <> 'header'), 0)) FROM rejected
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

  private var drops: String {
    let tables = [
      "names", "guarded", "periods", "summed", "sums", "rejected", "reject_errors", "reject_scans",
    ]
    let views = ["input", "texts", "judged", "keyed"]
    let lines =
      tables.map { "DROP TABLE IF EXISTS temp.\($0);" }
      + views.map { "DROP VIEW IF EXISTS temp.\($0);" }
    return lines.joined(separator: "\n")
  }

  /// Rows as they stand in the files: of CSV with the header of each, so that it can be held against the first.
  private var reader: String {
    let path = literal(plan.input.path)
    if plan.input.isParquet {
      return "CREATE TEMP VIEW input AS SELECT * FROM read_parquet(\(path));"
    }
    let options = """
      header = false, auto_detect = false, quote = '"', escape = '"', delim = ',', \
      max_line_size = 8388608, store_rejects = true
      """
    return """
      -- The first line of the first file names the columns. Every cell is read as text; nothing is guessed from rows.
      CREATE TEMP TABLE names AS
        SELECT place, CASE WHEN cell LIKE '"%'
          THEN replace(substr(cell, 2, length(cell) - 2), '""', '"') ELSE cell END AS name
        FROM (
          SELECT unnest(cells) AS cell, generate_subscripts(cells, 1) AS place
          FROM (
            SELECT regexp_extract_all(concat(line, ','), '("(?:[^"]|"")*"|[^,"]*),', 1) AS cells
            FROM read_csv(\(path), header = false, auto_detect = false, columns = {'line': 'VARCHAR'},
              delim = E'\\x1F', quote = '', escape = '', strict_mode = false, max_line_size = 8388608)
            LIMIT 1));
      SET VARIABLE header = (SELECT string_agg(name, chr(31) ORDER BY place) FROM names);
      SET VARIABLE reader = (
        SELECT concat(\(literal("FROM read_csv(\(path), \(options), columns = {")),
          string_agg(concat('''', replace(name, '''', ''''''), ''': ''VARCHAR'''), ', ' ORDER BY place), '})')
        FROM names);
      CREATE TEMP VIEW input AS FROM query(getvariable('reader'));
      """
  }

  /// `header` for the header of a file, which is read with the rows.
  private var fault: String {
    guard !plan.input.isParquet, let amount = plan.roles.columns[.amount] else { return "''" }
    return """
      CASE WHEN \(name(amount)) = \(literal(amount))
        AND concat_ws(chr(31), *COLUMNS(input.*)) = getvariable('header') THEN 'header' ELSE '' END
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
    let inexact =
      "WHEN list_contains(inexact, \(literal(plan.roles.columns[.amount] ?? ""))) THEN "
      + "error('the amounts are binary fractions, which are not what was written: write them as decimals or texts')"
    return """
      SELECT CASE
          \((missing + unexpected + [inexact]).joined(separator: "\n    "))
        END AS fits
      FROM (
        SELECT list(column_name) AS names,
          list(column_name) FILTER (WHERE column_type IN ('DOUBLE', 'FLOAT')) AS inexact
        FROM (DESCRIBE input))
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
    return cells.joined(separator: ",\n")
  }

  private var periods: String {
    plan.stretches.map {
      "(\(literal($0.currency)), \($0.number), '\($0.start)', '\($0.stop)')"
    }.joined(separator: ",\n  ")
  }

  /// Rows of CSV that cannot be cut into as many cells as there are columns.
  ///
  /// Text that is not UTF-8 ends the run, and so does a file with another header.
  private var rejected: String {
    if plan.input.isParquet { return "CREATE TEMP TABLE rejected AS SELECT 0 AS n;" }
    return """
      CREATE TEMP TABLE rejected AS
        SELECT count(DISTINCT (file_id, line)) + coalesce(sum(CASE
            WHEN error_type NOT IN ('MISSING COLUMNS', 'TOO MANY COLUMNS', 'UNQUOTED VALUE')
              THEN error(concat('line ', line, ' cannot be read: ', error_message)) END), 0)
          + (SELECT CASE WHEN headers = files THEN 0 ELSE error(concat(
              headers, ' lines are the header of the first file, and there are ', files, ' files')) END
            FROM (SELECT (SELECT coalesce(sum(n), 0) FROM summed WHERE kind = 'header') AS headers,
              (SELECT count(*) FROM glob(\(literal(plan.input.path)))) AS files)) AS n
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
