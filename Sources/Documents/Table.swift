import ExactNumbers
import Phrases

/// Rows of cells under named columns; the rows are made one by one as a writer asks for them, so that a
/// table of a million rows is never held.
public struct Table: Sendable {
  /// The stem of the file it is written to: `claims` for `claims.csv`.
  public let name: String
  /// What it shows, in a line.
  public let title: Prose
  /// The columns.
  public let columns: [Column]
  /// The rows, each with as many cells as there are columns.
  public let rows: Rows

  /// Makes a table of rows that are there; cells that are missing are empty, cells beyond the columns dropped.
  public init(name: String, title: Prose = "", columns: [Column], rows: [Row] = []) {
    let rows = rows.map { $0.fitted(to: columns.count) }
    self.init(name: name, title: title, columns: columns) { AnyIterator(rows.makeIterator()) }
  }

  /// Makes a table of rows that are made when they are asked for.
  public init(
    name: String, title: Prose = "", columns: [Column],
    each rows: @escaping @Sendable () -> AnyIterator<Row>
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = Rows(rows)
  }

  /// The same table under another title, or none where the text before it says what it shows.
  public func titled(_ title: Prose) -> Table {
    Table(name: name, title: title, columns: columns, each: rows.makeIterator)
  }

  /// The same table without its title.
  public var untitled: Table { titled("") }

  /// The same table in the words of a language; its numbers stay what they are.
  func said(in language: Language) -> Table {
    guard language != .english else { return self }
    let rows = rows
    return Table(
      name: name, title: title.said(in: language), columns: columns.map { $0.said(in: language) }
    ) {
      AnyIterator(
        rows.lazy.map { row in
          Row(row.cells.map { $0.said(in: language) }, isRuled: row.isRuled)
        }.makeIterator())
    }
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// The cells, as many as there are columns.
    public let cells: [Cell]
    /// Whether a page draws a line above the row, as over a total.
    public let isRuled: Bool

    /// Makes a row.
    public init(_ cells: [Cell], isRuled: Bool = false) {
      self.cells = cells
      self.isRuled = isRuled
    }

    fileprivate func fitted(to count: Int) -> Row {
      guard cells.count != count else { return self }
      let missing = Array(repeating: Cell.empty, count: max(0, count - cells.count))
      return Row(Array(cells.prefix(count)) + missing, isRuled: isRuled)
    }
  }

  /// The rows of a table, made anew for each that goes through them.
  public struct Rows: Sendable, Sequence {
    private let make: @Sendable () -> AnyIterator<Row>

    fileprivate init(_ make: @escaping @Sendable () -> AnyIterator<Row>) { self.make = make }

    /// Begins anew.
    public func makeIterator() -> AnyIterator<Row> { make() }
  }
}

extension Table {
  /// The places of the columns that a page shows: those for one in which a row has something, and all where there
  /// is no row.
  ///
  /// - Parameter rows: the cells of each row in words, as many as there are columns.
  /// - Returns: the places, in order.
  package func placesOnPage(_ rows: [[String]]) -> [Int] {
    columns.indices.filter { place in
      columns[place].isOnPage && (rows.isEmpty || rows.contains { !$0[place].isEmpty })
    }
  }
}

extension Table {
  /// Every phrase of the tool that a page shows of it.
  package var phrases: [Phrase] {
    let onPage = columns.indices.filter { columns[$0].isOnPage }
    let cells = rows.lazy.flatMap { row in onPage.lazy.map { row.cells[$0] } }
    return title.phrases + onPage.flatMap { columns[$0].heading.phrases }
      + cells.flatMap { cell -> [Phrase] in
        switch cell {
        case .said(let text): text.phrases
        case .limits(_, _, let words?): words.phrases
        default: []
        }
      }
  }
}

/// A column: what its cells are, for whom, and what they mean.
public struct Column: Sendable, Hashable {
  /// The header in files and the key in JSON; of two limits `NAME_low` and `NAME_high`.
  public let name: String
  /// The heading for the eye.
  public let title: Prose
  /// What its cells are.
  public let kind: Kind
  /// Where it is shown.
  public let audience: Audience
  /// What it means, in a sentence without a full stop; empty for a column that stands in no file.
  public let meaning: Prose
  /// What stands behind the `key` of a row in what `explain` is asked by for the number: `/gap`; `nil` where
  /// the number has no derivation.
  public let keyEnding: String?

  /// The column that names the unit of its amounts; `nil` where they have none, or it is told in the meaning.
  public let unitColumn: String?

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - name: the header in files.
  ///   - title: the heading for the eye; the name where there is none.
  ///   - kind: what its cells are.
  ///   - audience: where it is shown.
  ///   - meaning: what it means.
  ///   - keyEnding: what stands behind the key of a row in the key of the number.
  ///   - unitColumn: the column that names the unit; `unit` for amounts.
  public init(
    _ name: String, title: Prose? = nil, _ kind: Kind = .words, for audience: Audience = .both,
    meaning: Prose = "", keyEnding: String? = nil, unitColumn: String? = nil
  ) {
    self.name = name
    self.title = title ?? .term(name)
    self.kind = kind
    self.audience = audience
    self.meaning = meaning
    self.keyEnding = keyEnding
    self.unitColumn = unitColumn ?? (kind == .amount || kind == .summand ? "unit" : nil)
  }

  fileprivate func said(in language: Language) -> Column {
    Column(
      name, title: title.said(in: language), kind, for: audience, meaning: meaning,
      keyEnding: keyEnding, unitColumn: unitColumn)
  }

  /// What the cells of a column are; a cell may always be empty.
  public enum Kind: Sendable, Hashable {
    /// Words: names, sentences, ids of one row, units.
    case words
    /// The id of a row of the ledger.
    case row
    /// Several ids or sentences.
    case list
    /// A date of EDTF.
    case date
    /// A word of a closed list, such as the outcome of a claim.
    case choice([String])
    /// A whole number that counts something.
    case count
    /// An exact number that is no limit: a price, a rest.
    case number
    /// An amount between two limits, which may be the same.
    case amount
    /// An amount of a column that is added up: for the eye always with all its places.
    case summand
    /// A share between two limits; for the eye in percent.
    case share

    /// Whether its cells are exact numbers, of which a file may hold a decimal that is near.
    public var isNumber: Bool {
      switch self {
      case .number, .amount, .summand, .share: true
      default: false
      }
    }

    /// Whether a cell is two limits, each of which has a column of its own in a file.
    public var hasLimits: Bool {
      switch self {
      case .amount, .summand, .share: true
      default: false
      }
    }

    /// A cell of the column as files have it: two for two limits.
    package func fileCells(_ cell: Cell) -> [Cell] {
      guard hasLimits else { return [cell] }
      if case .limits = cell { return cell.parts }
      return [cell, cell]
    }

    /// Whether cells stand on the right.
    var isRight: Bool { isNumber || self == .count }
  }

  /// Where a column is shown.
  public enum Audience: Sendable, Hashable {
    /// In texts and pages alone.
    case page
    /// In files for programs and spreadsheets alone.
    case file
    /// In both.
    case both
  }

  /// Whether texts and pages show it.
  public var isOnPage: Bool { audience != .file }
  /// Whether files have it.
  public var isInFile: Bool { audience != .page }

  /// The heading; where the eye sees none, what is read aloud in its place.
  package var heading: Prose {
    guard title.isEmpty else { return title }
    return .term(name.isEmpty ? "value" : String(name.map { $0 == "_" ? " " : $0 }))
  }

  /// The headers of the column in a file: one, or two of an amount between limits.
  public var fileNames: [String] {
    guard kind.hasLimits else { return [name] }
    return name.isEmpty ? ["low", "high"] : ["\(name)_low", "\(name)_high"]
  }
}

/// What stands in one cell of a table.
public enum Cell: Sendable, Hashable {
  /// Nothing: not known, not stated, or not asked.
  case empty
  /// Words, an id, a date: never a number to a spreadsheet.
  case text(String)
  /// Words of the tool, in the reader's language on a page and in English in files.
  case said(Prose)
  /// Several ids or sentences; in CSV with a separator between them, in JSON a list.
  case list([String], separator: String)
  /// A whole number that counts something: a line, a column. It is shown without grouping.
  case count(Int)
  /// An exact number. For the eye rounded by the display; in files a decimal, by the rule where it never ends.
  case number(Ratio, RoundingRule)
  /// Two limits, `nil` where none is known; where they differ they go outward.
  ///
  /// `words`, where there are some, stand on a page in place of the digits: `none listed`.
  case limits(low: Ratio?, high: Ratio?, words: Prose?)

  /// A whole number that counts something, or nothing.
  public static func count(_ number: Int?) -> Cell { number.map { .count($0) } ?? .empty }

  /// An exact number, or nothing.
  public static func number(_ value: Ratio?) -> Cell {
    value.map { .number($0, .toNearestOrEven) } ?? .empty
  }

  /// The limits of an interval, or nothing.
  public static func limits(_ interval: Interval?, words: Prose? = nil) -> Cell {
    guard interval != nil || words != nil else { return .empty }
    return .limits(low: interval?.low, high: interval?.high, words: words)
  }

  /// Ids, with `;` between them.
  public static func ids(_ ids: [String]) -> Cell {
    ids.isEmpty ? .empty : .list(ids, separator: ";")
  }

  /// Sentences, with `; ` between them; those that say nothing are left out.
  public static func sentences(_ sentences: [Prose]) -> Cell {
    let said = sentences.map(\.text).filter { !$0.isEmpty }
    return said.isEmpty ? .empty : .list(said, separator: "; ")
  }

  /// Words of the tool, or nothing.
  public static func words(_ text: Prose?) -> Cell {
    guard let text, !text.isEmpty else { return .empty }
    return .said(text)
  }

  fileprivate func said(in language: Language) -> Cell {
    switch self {
    case .said(let text): .said(text.said(in: language))
    case .limits(let low, let high, let words?):
      .limits(low: low, high: high, words: words.said(in: language))
    default: self
    }
  }

  /// The limits as two numbers, each by the rule that takes it outward; a cell of another kind alone.
  public var parts: [Cell] {
    guard case .limits(let low, let high, _) = self else { return [self] }
    if let low, low == high { return [.number(low), .number(low)] }
    return [low.map { .number($0, .down) } ?? .empty, high.map { .number($0, .up) } ?? .empty]
  }
}
