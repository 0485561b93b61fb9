import LedgerModel

/// What a file of a ledger holds: its columns in order, and what one row is.
///
/// The schemas are the one description of the format. The reader checks headers and reads cells by
/// them, `aid-ledger new` writes files from them, and the data dictionary is printed from them.
public struct TableSchema: Sendable {
  /// The file's name, such as `money.csv`.
  public let file: String
  /// What one row is: "a statement about money".
  public let row: String
  /// The columns, in the order in which they are written.
  public let columns: [ColumnSchema]
  /// The names of the columns.
  package let columnNames: Set<String>

  init<each Value>(_ file: String, row: String, _ fields: repeat Field<each Value>) {
    self.init(file, row: row, ColumnSchema.of(repeat each fields))
  }

  init(_ file: String, row: String, _ columns: [ColumnSchema]) {
    self.file = file
    self.row = row
    self.columns = columns
    columnNames = Set(columns.map(\.name))
  }

  /// The resource's name in a Data Package: the file's name without its ending.
  public var resourceName: String { String(file.prefix { $0 != "." }) }

  /// Whether the cells of a column are lists.
  func isList(_ column: Column) -> Bool {
    switch columns.first(where: { $0.column == column })?.type {
    case .references, .texts: true
    default: false
    }
  }

  /// All tables of a ledger, in the order in which a ledger is read.
  public static let all: [TableSchema] = [
    .currencies, .rates, .scenarios, .parties, .items, .units, .money, .arms, .claims, .events,
  ]
}

/// One column: its name, what its cells must be, and what they mean.
public struct ColumnSchema: Sendable {
  /// Which column it is.
  public let column: Column
  /// What a cell must be.
  public let type: ColumnType
  /// Whether every row must fill it, and every header have it.
  public let isRequired: Bool
  /// What the cell means, for the data dictionary.
  public let meaning: String

  /// Reads the cell of a row and writes its value again, in the one form that values are written in.
  let rewritten: @Sendable (inout RowReader) -> String

  /// The header.
  public var name: String { column.header }

  init(
    _ column: Column, _ type: ColumnType, required: Bool, _ meaning: String,
    rewritten: @escaping @Sendable (inout RowReader) -> String
  ) {
    self.column = column
    self.type = type
    self.isRequired = required
    self.meaning = meaning
    self.rewritten = rewritten
  }

  /// The columns of some fields, in their order.
  static func of<each Value>(_ fields: repeat Field<each Value>) -> [ColumnSchema] {
    var columns: [ColumnSchema] = []
    for field in repeat each fields { columns.append(field.schema) }
    return columns
  }
}

/// What the cells of a column must be.
public enum ColumnType: Sendable, Hashable {
  /// Any text.
  case text
  /// The row's own id: ASCII letters, digits, `.`, `_`, `-`.
  case id
  /// Plain digits with `.` as the decimal mark.
  case number
  /// The same, or a fraction of two such numbers.
  case ratio
  /// An EDTF date of level 0 or 1.
  case date
  /// One of some words.
  case choice([String])
  /// An id of another row, in one of these files.
  case reference([String])
  /// Ids of other rows, separated by `;`.
  case references([String])
  /// Texts, separated by `;`.
  case texts
}

extension ColumnType {
  /// The type in plain words, for the data dictionary.
  public var words: String {
    switch self {
    case .text: "text"
    case .id: "id"
    case .number: "number"
    case .ratio: "number or fraction"
    case .date: "date (EDTF)"
    case .choice(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let files): "id in " + files.map { "`\($0)`" }.joined(separator: ", ")
    case .references(let files):
      "ids in " + files.map { "`\($0)`" }.joined(separator: ", ") + ", separated by `;`"
    case .texts: "texts, separated by `;`"
    }
  }
}

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
    * Ids are ASCII letters, digits, `.`, `_` and `-`. A list in one cell is separated by `;`. Begin an id with a letter,
      and say of a locator what it is (`p. 3–4`): `1.10`, `DEC-1` and `3/4` are changed by spreadsheets.
    * Of a work a citation has, as far as `sources.json` says: authors, editors, translators and recipients, title, genre of a
      thesis or a paper, container, volume, issue, edition, series, number, version, place, publisher, `original-date` and
      `issued`, pages, `archive_location`, `call-number`, `archive_collection`, `archive` and `archive-place`, DOI, `accessed`
      and URL. A date may be a range (`[[1919], [1922]]`; `[[1919], [0]]` is open), have `circa` or a `season`, or be EDTF in
      `edtf`, `raw` or `literal`; other words stay as they are. Other members of CSL-JSON are not cited.
    * `missingValues` of a table's schema, or of a field, lists words that stand for an empty cell, and `""` among them.
      Any other setting by which a cell would be read otherwise (`encoding`, `dialect`, `decimalChar`) is refused by name.
    * In `datapackage.json`, the member `aidLedger` sets how reports speak: `currency` (an id), `places`
      (digits after the point, 2 unless told otherwise) and `rounding`: to the nearest, with a tie to the
      even digit (`half-even`, unless told otherwise) or away from zero (`half-up`); `toward-zero` or
      `away-from-zero`; toward minus or plus infinity (`floor`, `ceiling`). Limits
      are rounded outward, whatever the rule. `language` (`en`, `tr`, `ru`; English unless told otherwise) is that
      of reports. It also says how they read: `approximately` (how many units of its
      precision `~` reaches each way, 1 unless told otherwise), `complete` (`true`: what no list has did not happen)
      and `tolerance` (by which share of a promise more may come, or of a total its items may be more, before
      that is a finding: 0.01 for one part in a hundred; 0 unless told otherwise).

    ## How linked rows count

    * `part_of`: a total is at least its parts together, so that what is left of it is never below nothing, in any sum,
      balance or claim. Parts are those of the total's own giver and taker, in whatever state, but that what was
      requested, promised, committed, withheld or cancelled is no part of what was sent, delivered, confiscated or
      returned; what went back is taken off. In its own money a total is at least its parts at face value, or at the rate
      at which its source reckoned it; where a valuation converts both, also as it values them. Where the parts at their
      least are more than the total at its most, the two contradict each other: the plain difference stays, below
      nothing, with the finding AL0215. A total is told as its source states it; a part is not told as less because its
      total has no room for it.
    * `fulfils`: a row that is promised or committed is a pledge, and so is any that another row names in `fulfils`: a
      request that was answered counts as the promise that it became.
    * A pledge, or a total, has a row in its own money, without a rate, where a row towards it has a value in that money,
      or, where no row is listed, it has one itself: a yearly pledge of which nobody says for how long has none then.
    * `alternative_to`: rows that it joins, directly or one by way of another, are one group, and one row of it counts:
      that which a scenario names in `prefer`, wherever it stands in the group; else that to which the others lead, and
      of two that name each other the first in the ledger. Of M1, M2 (an alternative to M1) and M3 (an alternative to
      M2) a scenario that prefers M1 leaves out M2 and M3 alike.

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
