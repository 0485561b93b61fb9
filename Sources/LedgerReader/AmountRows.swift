import CSVCore
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Reads the amounts of a file that is no ledger's, as strictly as those of money.csv and by the same means.
///
/// A register of millions of payments has columns of its own; some of them are named as columns of money.csv,
/// and only those are judged. Rows come in pieces, each a run of whole rows.
package struct AmountRows: Sendable {
  /// The header as it stands in the file, with its line end.
  private let header: [UInt8]
  private let names: LedgerNames
  private let columns: [String]
  /// The names that a column may have.
  private let known: Set<String>
  /// For each column its words for nothing.
  private let missing: [Set<String>]
  private let path: String
  private let limit: Int

  /// What one row says.
  package struct Row: Sendable {
    /// The values that the amount may have; `nil` where no number is stated.
    package let interval: Interval?
    /// The money; `nil` where none is stated.
    package let currency: Identifier<Currency>?
    /// The days; `nil` where none are stated.
    package let date: HistoricalDate?
    /// Why the row cannot be used: the code of its first error.
    package let fault: String?
    /// The value of each cell.
    package let cells: [String]
    /// Where it starts among the bytes of the piece.
    package let start: Int
  }

  /// What was read of a piece.
  package struct Piece: Sendable {
    /// The rows that have as many cells as the header, in order.
    package var rows: [Row] = []
    /// How many others there were, by the code of the first finding of each.
    package var unread: [String: Int] = [:]
    /// What is wrong, in reading order, each where it stands in the file.
    package var findings: [Finding] = []
    /// How many findings there are, by code.
    package var counts: [String: Int] = [:]
  }

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - ledger: the ledger whose moneys the rows name.
  ///   - path: the file as it is shown.
  ///   - header: its first row as it stands, with its line end.
  ///   - columns: for each of its columns that is to be judged the column of money.csv.
  ///   - missing: for each of its columns the words for nothing, besides no character at all.
  ///   - limit: how many findings of a kind are listed for each piece; the others are counted.
  package init(
    _ ledger: Ledger, path: String, header: [UInt8], columns: [Column?],
    missing: [Set<String>], limit: Int
  ) {
    self.path = path
    self.header = header
    self.limit = limit
    self.missing = missing
    var names = LedgerNames()
    for (row, id) in ledger.currencies.keys.enumerated() {
      _ = names.currencies.insert(id.text, row: row)
    }
    names.moneyParts = MoneyParts(ledger.currencies)
    self.names = names
    // A name with a control character is none that a file may have.
    let named = columns.enumerated().map { $1?.header ?? "\u{1}\($0)" }
    self.columns = named
    known = Set(Column.allCases.map(\.header)).union(named)
  }

  /// Reads a piece: whole rows.
  ///
  /// - Parameters:
  ///   - bytes: the rows.
  ///   - line: the line of the file on which they start.
  /// - Returns: what was read.
  package func read(_ bytes: ArraySlice<UInt8>, fromLine line: Int) -> Piece {
    let file = SourceFile(path: path, bytes: header + bytes)
    let (csv, faults) = CSVReader.read(file, limit: limit, isPiece: true)
    var piece = Piece()
    guard let csv else { return piece }
    piece.unread = csv.leftOut
    let table = LedgerTable(
      csv.source.with(columns: columns, knownColumns: known).with(missing: missing), .money,
      unread: UnreadIDs())
    var reader = RowReader(table, names: names, limit: limit)
    piece.rows.reserveCapacity(table.count)
    for row in 0..<table.count {
      reader.go(to: row)
      let said = reader.statedAmount()
      piece.rows.append(
        Row(
          interval: said.interval, currency: said.currency, date: said.date,
          fault: reader.firstError?.code,
          cells: columns.indices.map {
            let text = CSVValue.text(table.source.range(ofRecord: row, cell: $0), in: file.bytes)
            return table.source.isMissing(text, cell: $0) ? "" : text
          }, start: table.source.range(ofRecord: row).lowerBound - header.count))
    }
    piece.counts = csv.counts.merging(reader.tally.counts, uniquingKeysWith: +)
    let headerLines = file.line(at: header.count) - 1
    piece.findings = (faults + reader.tally.findings).sorted(by: Finding.inReadingOrder)
      .map { $0.moved(byLines: line - 1 - headerLines) }
    return piece
  }
}

extension Finding {
  /// The same finding so many lines further down.
  package func moved(byLines lines: Int) -> Finding {
    let moved = place.map {
      Place(
        file: $0.file, line: $0.line + lines, column: $0.column, length: $0.length,
        excerpt: $0.excerpt, excerptColumn: $0.excerptColumn)
    }
    return Finding(
      kind, at: moved, subject: subject, message, details: details, remedy: remedy, cause: cause)
  }
}
