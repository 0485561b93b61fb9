import ExactNumbers
import HistoricalDates
import LedgerModel

/// A column with its type: what it is called and means, and how its cells are read and written.
///
/// A column is described here only. The schema that a file's header is held against, the data
/// dictionary, the list of words a cell may hold, and what reads the cell are parts of one value.
package struct Field<Value>: Sendable {
  /// The name, the type in words and the meaning.
  package let schema: ColumnSchema
  let read: @Sendable (inout RowReader, Column) -> Value
  let write: @Sendable (Value) -> String

  /// The column.
  package var column: Column { schema.column }

  /// The text of a cell that holds a value.
  package func text(of value: Value) -> String { write(value) }

  init(
    _ column: Column, _ type: ColumnType, required: Bool = false, _ meaning: String,
    read: @escaping @Sendable (inout RowReader, Column) -> Value,
    write: @escaping @Sendable (Value) -> String
  ) {
    schema = ColumnSchema(column, type, required: required, meaning) { write(read(&$0, column)) }
    self.read = read
    self.write = write
  }
}

extension Field {
  /// Any text.
  static func text(_ column: Column, required: Bool = false, _ meaning: String) -> Field
  where Value == String {
    Field(column, .text, required: required, meaning) {
      $0.text($1)
    } write: {
      $0
    }
  }

  /// Texts, separated by `;`.
  static func texts(_ column: Column, _ meaning: String) -> Field where Value == [String] {
    Field(column, .texts, meaning) {
      $0.list($1).map(\.text)
    } write: {
      $0.joined(separator: ";")
    }
  }

  /// The row's own name.
  static func id<Named>(_ example: String) -> Field where Value == Identifier<Named>? {
    Field(.id, .id, required: true, "the row's own name, such as `\(example)`") {
      $0.id($1)
    } write: {
      $0?.text ?? ""
    }
  }

  /// Plain digits.
  static func number(_ column: Column, _ meaning: String) -> Field where Value == ExactDecimal? {
    Field(column, .number, meaning) {
      $0.number($1)
    } write: {
      $0?.description ?? ""
    }
  }

  /// An EDTF date.
  static func date(_ column: Column, _ meaning: String) -> Field where Value == HistoricalDate? {
    Field(column, .date, meaning) {
      $0.date($1)
    } write: {
      $0?.text ?? ""
    }
  }

  /// One of the words of an enum.
  static func choice<Word: RawRepresentable & CaseIterable & SendableMetatype>(
    _ column: Column, required: Bool = false, _ meaning: String
  ) -> Field where Value == Word?, Word.RawValue == String {
    Field(column, .choice(Word.allCases.map(\.rawValue)), required: required, meaning) {
      $0.choice($1)
    } write: {
      $0?.rawValue ?? ""
    }
  }

  /// `yes`, or nothing for no.
  static func yes(_ column: Column, _ meaning: String) -> Field where Value == Bool {
    Field(column, .choice(Yes.allCases.map(\.rawValue)), meaning) {
      let word: Yes? = $0.choice($1)
      return word == .yes
    } write: {
      $0 ? Yes.yes.rawValue : ""
    }
  }

  /// The id of another row.
  static func reference<Named>(
    _ column: Column, to names: Names<Named>, required: Bool = false, _ meaning: String
  ) -> Field where Value == Identifier<Named>? {
    Field(column, .reference(names.files), required: required, meaning) {
      $0.reference($1, to: names)
    } write: {
      $0?.text ?? ""
    }
  }

  /// Ids of other rows, separated by `;`.
  static func references<Named>(
    _ column: Column, to names: Names<Named>, _ meaning: String
  ) -> Field where Value == [Identifier<Named>] {
    Field(column, .references(names.files), meaning) {
      $0.references($1, to: names)
    } write: {
      $0.map(\.text).joined(separator: ";")
    }
  }
}

/// The word of a column that says yes or nothing.
private enum Yes: String, CaseIterable {
  case yes
}

/// What a reference may name: the files that define it, and their ids.
struct Names<Named>: Sendable {
  let files: [String]
  let set: @Sendable (LedgerNames) -> NameSet<Named>
}
