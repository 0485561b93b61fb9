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

  init(_ file: String, row: String, _ columns: [ColumnSchema]) {
    self.file = file
    self.row = row
    self.columns = columns
    columnNames = Set(columns.map(\.name))
  }

  /// The resource's name in a Data Package: the file's name without its ending.
  public var resourceName: String { String(file.prefix { $0 != "." }) }

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
}

/// What the cells of a column must be.
public enum ColumnType: Sendable, Hashable {
  /// Any text.
  case text
  /// The row's own id: ASCII letters, digits, `.`, `_`, `-`.
  case id
  /// Plain digits with `.` as the decimal mark.
  case number
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
    case .date: "date (EDTF)"
    case .choice(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let files): "id in " + files.map { "`\($0)`" }.joined(separator: ", ")
    case .references(let files):
      "ids in " + files.map { "`\($0)`" }.joined(separator: ", ") + ", separated by `;`"
    case .texts: "texts, separated by `;`"
    }
  }
}
