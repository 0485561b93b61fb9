import ExactNumbers
import HistoricalDates
import LedgerModel
import Phrases

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

  /// Plain digits, or the parts of the row's money.
  static func amount(_ column: Column, _ meaning: String) -> Field where Value == Amount? {
    Field(column, .number, meaning) {
      $0.amount($1)
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
    _ column: Column, to names: @escaping LedgerNames.Choice<Named>, required: Bool = false,
    _ meaning: String
  ) -> Field where Value == Identifier<Named>? {
    Field(column, .reference(names(LedgerNames()).files), required: required, meaning) {
      $0.reference($1, to: names)
    } write: {
      $0?.text ?? ""
    }
  }

  /// Ids of other rows, separated by `;`.
  static func references<Named>(
    _ column: Column, to names: @escaping LedgerNames.Choice<Named>, _ meaning: String
  ) -> Field where Value == [Identifier<Named>] {
    Field(column, .references(names(LedgerNames()).files), meaning) {
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

/// Columns that many tables have.
package enum SharedFields {
  package static let name = Field.text(.name, required: true, "the name to show")
  package static let note = Field.text(.note, "what else a reader must know, in your own words")
  package static let quote = Field.text(.quote, "a phrase of the source, a few words only")
  package static let asPrinted = Field.text(
    .asPrinted, "the figure as the source prints it, with its few words")
  package static let source = source("the works that say so; the one you read comes first")
  package static let locator = Field.texts(
    .locator, "page, section or footnote: one for each source, in the same order")
  package static let date = Field.date(
    .date, "the days it may mean, in the Gregorian calendar; empty: not stated")
  package static let dateAsWritten = Field.text(
    .dateAsWritten,
    "the date in the words of the source; as `YYYY-MM-DD` of `calendar`, it is converted or checked"
  )
  package static let calendar = Field<CalendarName?>.choice(
    .calendar,
    "the calendar of `date_as_written`; empty: gregorian. `julian` is that of Russia, which is "
      + "Gregorian from 14 February 1918 on; `rumi` is the Ottoman financial calendar")

  /// The works cited, each at its place in the list: `nil` where it is none of the ledger's.
  static func source(_ meaning: String) -> Field<[Identifier<Source>?]> {
    Field(.source, .references(LedgerNames().sources.files), meaning) { row, column in
      row.list(column).map { row.resolve($0.text, at: $0.offset, column, row.names.sources) }
    } write: {
      $0.compactMap { $0?.text }.joined(separator: ";")
    }
  }
}

extension RowReader {
  /// `source` and `locator`: two lists in one order.
  mutating func citations(_ source: Field<[Identifier<Source>?]> = SharedFields.source)
    -> [Citation]
  {
    // Few works are cited by many rows, which then hold one list.
    shared(.source, .locator) { $0.newCitations(source) }
  }

  private mutating func newCitations(_ source: Field<[Identifier<Source>?]>) -> [Citation] {
    let (works, places) = (self[source], self[SharedFields.locator])
    if !places.isEmpty, places.count != works.count {
      report(
        .unequalCitations, places.count > works.count ? .locator : .source,
        "\(count(works.count, "source")) and \(count(places.count, "locator"))")
    }
    return works.enumerated().compactMap { index, work in
      work.map { Citation(source: $0, locator: index < places.count ? places[index] : "") }
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Whether cells that make sense together are all filled; where only some are, the first that is
  /// empty gets a finding, and where none is, only if that is no answer either.
  mutating func hasAll(_ columns: [Column], orNone: Bool = true, _ need: String) -> Bool {
    let empty = columns.filter { isEmpty($0) }
    guard let first = empty.first else { return true }
    if empty.count < columns.count || !orNone {
      report(.incompleteRow, first, "\(need) \(columns.map(\.header).joined(separator: ", "))")
    }
    return false
  }

  /// `date`, `date_as_written` and `calendar`.
  ///
  /// A date that is written in full in its own calendar is converted where `date` is empty.
  mutating func statedDate() -> StatedDate {
    let calendar = self[SharedFields.calendar] ?? .gregorian
    let written = self[SharedFields.dateAsWritten]
    if calendar.isAfterChange(written: written) {
      report(
        .julianAfterChange, .dateAsWritten,
        "`\(written)` is taken for a Gregorian day: Russia wrote so from 14 February 1918 on")
    }
    let value = self[SharedFields.date] ?? (isEmpty(.date) ? converted(written, calendar) : nil)
    return StatedDate(value: value, asWritten: written, calendar: calendar)
  }

  private func converted(_ written: String, _ calendar: CalendarName) -> HistoricalDate? {
    calendar.day(written: written).flatMap { HistoricalDate(day: $0) }
  }
}
