/// The data dictionary: what each file and column of a ledger means, as Markdown.
///
/// It is printed from the schemas, so that it can never say something else than the reader does.
public enum DataDictionary {
  /// The whole of `Ledgers/README.md`.
  public static var markdown: String {
    ([introduction] + TableSchema.all.map(section)).joined(separator: "\n")
  }

  private static let introduction = """
    # Data dictionary

    <!-- Made from the schemas in Sources/LedgerReader/Schemas by `make dictionary`. Do not edit. -->

    A ledger is a folder: `datapackage.json` (a Data Package, version 2), `sources.json` (CSL-JSON, as
    Zotero exports it) and the CSV files below: UTF-8, commas, a header row, LF or CRLF. A column that is
    not required may be left out of a file; a file that is not needed may be left out of the package.

    * Numbers are plain digits with `.` as the decimal mark. What the source prints goes into `as_printed`.
    * An empty amount means *not stated*. It is not zero, and every total counts such rows apart.
    * Dates are EDTF, levels 0 and 1: `1920-12-17`, `1920-09`, `1921`, `1921-09-18/1922-06-14`, `1920?`,
      `1920-09~`, `192X`, `1921/..`. A doubt stays a doubt: `1920~` is 1919 to 1921 (one unit of its precision
      each way), `1920?` may be another year and proves nothing, `192X` is some day of the 1920s.
    * Ids are ASCII letters, digits, `.`, `_` and `-`. A list in one cell is separated by `;`.
    * In `datapackage.json`, the member `aidLedger` sets how reports speak: `currency` (an id), `places`
      (digits after the point, 2 unless told otherwise) and `rounding`: to the nearest, with a tie to the
      even digit (`half-even`, unless told otherwise) or away from zero (`half-up`); `toward-zero` or
      `away-from-zero`; toward minus or plus infinity (`floor`, `ceiling`). Limits
      are rounded outward, whatever the rule. It also says how they read: `approximately` (how many units of its
      precision `~` reaches each way, 1 unless told otherwise), `complete` (`true`: what no list has did not happen).

    """

  /// A `|` ends a cell of a Markdown table, between backticks too, unless it is escaped.
  private static func inTable(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func section(_ schema: TableSchema) -> String {
    let rows = schema.columns.map { column in
      "| `\(column.name)` | \(column.type.words) | \(column.isRequired ? "yes" : "") | \(inTable(column.meaning)) |"
    }
    return """
      ## `\(schema.file)`: one row is \(schema.row)

      | column | cells | required | meaning |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}
