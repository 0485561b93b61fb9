import LedgerModel
import Rates

/// The SQL that judges rows and adds them up, in the words that DuckDB and Spark have in common.
///
/// The steps are views, one made of the other:
///
/// ```
/// input ──▶ texts ──▶ judged ──▶ summed ──▶ keyed ──▶ sums
/// rows     as text    with a     by group,  days with  by group,
///                     code       money, day periods    money, period, sign
/// ```
///
/// `texts` is made by each engine in its own way: `amount`, `money`, `day`, `limits` and `key1` … are cells as texts,
/// `whole` is the text of all cells, and `fault` is what the engine itself found wrong: `cells`, where it saw more or
/// fewer of them than the header has, or nothing.
/// Nothing is cast before a pattern has said that it is plainly written, so no cast ever rounds. Numbers have at most
/// 18 digits before the point and 9 behind it: 10^11 of them fit into `DECIMAL(38, 9)`, and beyond that both engines
/// stop with an error.
struct EngineQuery {
  let plan: EnginePlan
  let dialect: SQLDialect

  /// The digits behind the point that a sum keeps.
  static let places = 9
  /// How many parts of one that is.
  static let denominator = "1" + String(repeating: "0", count: places)
  private static let number = "DECIMAL(28, \(places))"

  /// The names of the columns by which rows are grouped.
  var keys: [String] { plan.question.keys.indices.map { "key\($0 + 1)" } }

  private func listed(_ prefix: String = "") -> String {
    keys.map { ", \(prefix)\($0)" }.joined()
  }

  /// The years of days as texts, as `year` has them.
  static let year = "regexp_replace(substr(day, 1, 4), '^0+', '')"

  /// Rows with the reason for which they are not added.
  var judged: String {
    let known = plan.periods.map { dialect.literal($0.source.text) }.joined(separator: ", ")
    var cases = [
      "WHEN fault <> '' THEN fault",
      "WHEN \(dialect.matches("whole", Self.faultyCharacter)) THEN '\(EnginePlan.Unread.characters)'",
      "WHEN whole = '' THEN '\(EnginePlan.Unread.empty)'",
      "WHEN limits <> '' THEN '\(EnginePlan.Unread.limits)'",
      "WHEN amount <> '' AND NOT \(dialect.matches("amount", Self.plainAmount))",
      "  THEN '\(EnginePlan.Unread.amount)'",
      "WHEN money <> '' AND money NOT IN (\(known))",
      "  THEN '\(EnginePlan.Unread.currency)'",
      "WHEN day <> '' AND NOT (day >= '0001' AND \(dialect.matches("day", Self.plainDate)))",
      "  THEN '\(EnginePlan.Unread.date)'",
    ]
    if !plan.input.isParquet {
      cases.insert("WHEN whole LIKE '%\"%' THEN '\(EnginePlan.Unread.quote)'", at: 2)
    }
    return """
      SELECT *, CASE
        \(cases.joined(separator: "\n  "))
        END AS code
      FROM texts
      """
  }

  /// What must not stand in a file, with the mark that stands where an engine could not read a character.
  private static let faultyCharacter =
    #"[\x00-\x09\x0B-\x1F\x7F-\x{9F}\x{FEFF}\x{FFFD}]"#
  private static let plainAmount = #"\A-?[0-9]{1,18}([.][0-9]{1,9})?\z"#
  /// A year, a month or a day of the Gregorian calendar; the second line has 29 February of leap years.
  private static let plainDate =
    #"\A([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?"#
    + #"|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)\z"#

  /// Counts and sums by all that is left of a row; nothing but the code is left of one that is not read.
  var summed: String {
    let own = plan.question.keys.enumerated().map { number, key in
      let value = plan.isYearOfDate(key) ? Self.year : "key\(number + 1)"
      return "CASE WHEN code IS NULL THEN \(value) ELSE '' END AS key\(number + 1),\n    "
    }.joined()
    return """
      SELECT kind, what, money, day\(listed()), count(*) AS n, sum(number) AS total
      FROM (
        SELECT kind,
          CASE WHEN code IS NOT NULL THEN code
            WHEN amount = '' THEN 'amount'
            WHEN money = '' AND CAST(amount AS \(Self.number)) < 0 THEN 'currency-'
            WHEN money = '' THEN 'currency'
            WHEN number < 0 THEN '-' ELSE '+' END AS what,
          CASE kind WHEN 'sum' THEN money ELSE '' END AS money,
          CASE kind WHEN 'sum' THEN day ELSE '' END AS day,
          \(own)number
        FROM (
          SELECT *,
            CASE WHEN code = 'header' THEN 'header' WHEN code IS NOT NULL THEN 'unread'
              WHEN amount = '' OR money = '' THEN 'unstated' ELSE 'sum' END AS kind,
            CASE WHEN code IS NULL AND amount <> '' AND money <> ''
              THEN CAST(amount AS \(Self.number)) END AS number
          FROM judged) AS r) AS s
      GROUP BY kind, what, money, day\(listed())
      """
  }

  /// The periods of all days that there are.
  var keyed: String {
    """
    SELECT d.money, d.day, CASE WHEN f.stretch = l.stretch THEN CAST(f.stretch AS STRING)
      ELSE concat(CAST(f.stretch AS STRING), '-', CAST(l.stretch AS STRING)) END AS period
    FROM (
      SELECT DISTINCT money, day, substr(concat(day, '-01-01'), 1, 10) AS first_day,
        concat(day, CASE length(day) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END) AS last_day
      FROM summed WHERE kind = 'sum' AND day <> '') AS d
    JOIN periods AS f ON f.currency = d.money AND f.first_day <= d.first_day AND d.first_day < f.next_day
    JOIN periods AS l ON l.currency = d.money AND l.first_day <= d.last_day AND d.last_day < l.next_day
    """
  }

  /// The sums, and the counts of rows that are not in them.
  var sums: String {
    """
    SELECT kind, what, money, period\(listed()), sum(n) AS n, sum(total) AS total
    FROM (
      SELECT s.kind, s.what, s.money, CASE WHEN s.kind <> 'sum' THEN ''
          WHEN s.day = '' THEN 'undated' ELSE k.period END AS period\(listed("s.")), s.n, s.total
      FROM summed AS s LEFT JOIN keyed AS k ON k.money = s.money AND k.day = s.day) AS r
    GROUP BY kind, what, money, period\(listed())
    """
  }
}

/// What the engines say differently.
enum SQLDialect {
  case duckdb
  case spark

  /// A text.
  ///
  /// Ids have no quotes, but paths and names of columns may. Spark is given ids and patterns only.
  func literal(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

  /// The name of a column.
  func name(_ text: String) -> String {
    switch self {
    case .duckdb: "\"\(text.replacing("\"", with: "\"\""))\""
    case .spark: "`\(text.replacing("`", with: "``"))`"
    }
  }

  /// Whether a pattern is found in a text.
  ///
  /// Both engines know `\A` and `\z`; `$` would let a line end pass in one.
  func matches(_ text: String, _ pattern: String) -> String {
    switch self {
    case .duckdb: "regexp_matches(\(text), \(literal(pattern)))"
    case .spark: "regexp_like(\(text), \(literal(pattern)))"
    }
  }
}

extension EnginePlan {
  /// The cells of which an engine makes `texts`: what they are called there, and their columns.
  var cells: [(name: String, column: String)] {
    var cells: [(String, String)] = []
    if let amount = roles.columns[.amount] { cells.append(("amount", amount)) }
    if let money = roles.columns[.currency] { cells.append(("money", money)) }
    if let day = roles.columns[.date] { cells.append(("day", day)) }
    for (number, key) in question.keys.enumerated() where !isYearOfDate(key) {
      cells.append(("key\(number + 1)", key))
    }
    return cells
  }

  /// Whether rows are grouped by the year of their date and not by a column.
  func isYearOfDate(_ key: String) -> Bool { key == "year" && roles.columns[.date] != nil }

  /// The columns of limits and bounds.
  var limits: [String] { [.low, .high, .bound].compactMap { roles.columns[$0] } }

  /// Columns that `value` would use and this plan does not: rows that have them are refused, so that nothing is
  /// passed over in silence.
  var unexpected: [String] {
    let taken = Set(roles.columns.values)
    var names = RowRoles.Role.allCases.map(\.rawValue)
    names.removeAll { $0 == "amount" || $0 == "currency" || taken.contains($0) }
    return names + (question.keys.contains(where: isYearOfDate) ? ["year"] : [])
  }

  /// The lines with which the sums begin, up to that of the rows.
  var header: String {
    let text = String(decoding: PartialSums(question).bytes, as: UTF8.self)
    let end = "rows,0\n"
    return text.hasSuffix(end) ? String(text.dropLast(end.count)) : text
  }
}

extension String {
  /// The lines behind the first that much further to the right, where a text stands in the middle of another.
  func indented(by spaces: Int) -> String {
    replacing("\n", with: "\n" + String(repeating: " ", count: spaces))
  }
}
