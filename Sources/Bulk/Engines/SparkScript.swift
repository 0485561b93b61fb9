import LedgerModel

/// The PySpark job by which Spark adds up rows.
struct SparkScript {
  private let plan: EnginePlan
  private let query: EngineQuery

  init(_ plan: EnginePlan) {
    self.plan = plan
    query = EngineQuery(plan: plan, dialect: .spark)
  }

  /// The job.
  var text: String {
    #"""
    """Adds up rows for `aid-ledger value --sums sums.csv`; written by `aid-ledger plan`.

    Run it with `spark-submit rows.py`. It reads the rows once and writes sums.csv where the driver runs; another
    name for that file may stand behind rows.py.
    """
    \#(["csv", "os", "sys"].map { "import \($0)" }.joined(separator: "\n"))

    from pyspark.sql import SparkSession
    from pyspark.sql import functions as F
    from pyspark.sql.types import StringType, StructField, StructType

    OUTPUT = sys.argv[1] if len(sys.argv) > 1 else "sums.csv"
    INPUT = \#(python(plan.input.path))
    HEADER = \#(python(plan.header))
    # What each cell is called below, and its column.
    CELLS = \#(pairs)
    LIMITS = \#(list(plan.limits))
    CONSTANTS = \#(constants)
    # Columns that `value` would use and this plan does not.
    UNEXPECTED = \#(list(plan.unexpected))
    KEYS = \#(list(query.keys))
    # Money, number, first day and the day behind the last of each stretch in which its rate does not change.
    PERIODS = [
    \#(periods)
    ]
    BROKEN = "_aid_ledger_broken"

    if os.path.exists(OUTPUT):
        os.remove(OUTPUT)  # sums of an earlier run are not taken for those of this one
    spark = SparkSession.builder.appName("aid-ledger rows").getOrCreate()
    for name, value in {
        "spark.sql.ansi.enabled": "true",  # a sum that does not fit ends the run; without this it is NULL
        "spark.sql.caseSensitive": "true",
        "spark.sql.csv.parser.columnPruning.enabled": "false",  # so that the cells of every row are counted
        "spark.sql.parser.escapedStringLiterals": "true",
    }.items():
        spark.conf.set(name, value)


    \#(reader)


    def text(column):
        """A cell as text: nothing is the empty text, and a line end is LF."""
        return F.replace(F.coalesce(F.col(quoted(column)).cast("string"), F.lit("")), F.lit("\r\n"), F.lit("\n"))


    def quoted(name):
        return "`" + name.replace("`", "``") + "`"


    rows = read()
    columns = [name for name in rows.columns if name != BROKEN]
    for column in [column for _, column in CELLS] + LIMITS:
        if column not in columns:
            sys.exit(f"the rows have no column {column}")
    for column in UNEXPECTED:
        if column in columns:
            sys.exit(f"the rows have a column {column}, which the plan does not name")
    if rows.schema[dict(CELLS)["amount"]].dataType.simpleString() in ("double", "float"):
        sys.exit("the amounts are binary fractions, which are not what was written: write them as decimals or texts")

    rows.select(
        *[text(column).alias(name) for name, column in CELLS],
        *[F.lit(value).alias(name) for name, value in CONSTANTS],
        F.concat(F.lit(""), *[text(column) for column in LIMITS]).alias("limits"),
        F.concat(F.lit(""), *[text(column) for column in columns]).alias("whole"),
        F.when(F.col(BROKEN).isNotNull(), "\#(EnginePlan.Unread.cells)").otherwise("").alias("fault"),
    ).createOrReplaceTempView("texts")
    spark.createDataFrame(
        PERIODS, "currency string, stretch int, first_day string, next_day string"
    ).createOrReplaceTempView("periods")

    spark.sql(\#(sql(query.judged))).createOrReplaceTempView("judged")

    # Two steps below read these sums; they are kept so that the rows are read once.
    spark.sql(\#(sql(query.summed))).persist().createOrReplaceTempView("summed")

    spark.sql(\#(sql(query.keyed))).createOrReplaceTempView("keyed")

    sums = spark.sql(\#(sql(query.sums))).collect()


    def whole(total):
        """A sum in parts of 1/\#(EngineQuery.denominator), from its digits: no context of decimals can round it."""
        sign, digits, exponent = total.as_tuple()
        number = int("".join(map(str, digits))) * 10 ** (exponent + \#(EngineQuery.places))
        return f"{-number if sign else number}/\#(EngineQuery.denominator)"


    lines = []
    for row in sums:
        group = [row[key] for key in KEYS]
        if row.kind == "unread":
            lines.append(["unread", row.what, row.n])
        elif row.kind == "unstated":
            lines.append(["unstated", row.what, row.n, *group])
        else:
            total = whole(row.total)
            lines.append(["sum", row.n, row.money, row.period, row.what, total, total, 0, 0, *group])
    # Another name until it is whole: what is cut is not taken for sums.
    with open(OUTPUT + ".part", "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["rows", sum(row.n for row in sums)])
        out.writerows(sorted([str(cell) for cell in line] for line in lines))
    os.replace(OUTPUT + ".part", OUTPUT)
    spark.stop()

    """#
  }

  private var reader: String {
    if plan.input.isParquet {
      return """
        def read():
            return spark.read.parquet(INPUT).withColumn(BROKEN, F.lit(None).cast("string"))
        """
    }
    return #"""
      def read():
          """Every cell as text, by a header that every file must have; a row with other cells is broken."""
          plain = dict(
              header=True, sep=",", quote='"', escape='"', multiLine=True, encoding="UTF-8", inferSchema=False,
              ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False, maxCharsPerColumn=-1)
          names = spark.read.options(**plain).csv(INPUT).columns
          schema = StructType([StructField(name, StringType()) for name in [*names, BROKEN]])
          return spark.read.options(
              **plain, mode="PERMISSIVE", columnNameOfCorruptRecord=BROKEN, enforceSchema=False
          ).schema(schema).csv(INPUT)
      """#
  }

  private var pairs: String {
    listed(plan.cells.map { ($0.name, $0.column) })
  }

  private var constants: String {
    var constants: [(String, String)] = []
    if let money = plan.roles.currency { constants.append(("money", money.text)) }
    if plan.roles.columns[.date] == nil { constants.append(("day", "")) }
    return listed(constants)
  }

  private func listed(_ pairs: [(String, String)]) -> String {
    "[" + pairs.map { "(\(python($0.0)), \(python($0.1)))" }.joined(separator: ", ") + "]"
  }

  private var periods: String {
    plan.stretches.map {
      "    (\(python($0.currency)), \($0.number), \"\($0.start)\", \"\($0.stop)\"),"
    }.joined(separator: "\n")
  }

  private func list(_ texts: [String]) -> String {
    "[" + texts.map(python).joined(separator: ", ") + "]"
  }

  /// SQL as a text of Python that reads as SQL.
  private func sql(_ text: String) -> String { "r\"\"\"\n    \(text.indented(by: 4))\n\"\"\"" }

  /// A text of Python.
  private func python(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
