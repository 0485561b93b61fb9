import Diagnostics
import LedgerModel
import OrderedCollections

/// Reads a ledger from the bytes of its files.
///
/// All files are read and all findings gathered before anything stops. With an error among the
/// findings the ledger holds only what could be read, and no figure of it should be used.
public struct LedgerReading: Sendable {
  /// What could be read.
  public let ledger: Ledger
  /// What is wrong, in reading order.
  public let findings: [Finding]

  /// Whether the ledger can be used: no finding is an error.
  public var isUsable: Bool { !findings.contains { $0.kind.severity == .error } }

  private init(ledger: Ledger, findings: [Finding]) {
    self.ledger = ledger
    self.findings = findings.sorted(by: Finding.inReadingOrder)
  }

  /// The same reading with more findings, in reading order.
  public func adding(_ more: [Finding]) -> LedgerReading {
    LedgerReading(ledger: ledger, findings: findings + more)
  }
}

/// The bytes of a ledger: its package, its tables and its sources.
public struct LedgerFiles: Sendable {
  /// What `datapackage.json` says.
  public let description: LedgerDescription
  /// The tables that are there, in any order; each at most once.
  public let tables: [(schema: TableSchema, file: SourceFile)]
  /// `sources.json`, where there is one.
  public let sources: SourceFile?
  /// The names of tables, or `sources.json`, that ought to be there and could not be opened.
  public let unreadable: Set<String>

  /// Makes the input of a reading.
  public init(
    description: LedgerDescription, tables: [(schema: TableSchema, file: SourceFile)],
    sources: SourceFile?, unreadable: Set<String> = []
  ) {
    self.description = description
    self.tables = tables
    self.sources = sources
    self.unreadable = unreadable
  }
}

extension LedgerReading {
  /// Reads all tables: first every id, then every row, so that rows may name any other row.
  ///
  /// - Parameter files: the bytes, already read.
  public init(_ files: LedgerFiles) {
    var findings: [Finding] = []
    var unread = files.unreadable
    let sources = files.sources.map { SourceList.read($0) }
    findings += sources?.findings ?? []
    var tables: [String: LedgerTable] = [:]
    for schema in TableSchema.all {
      for table in files.tables where table.schema.file == schema.file {
        let reading = LedgerTable.read(table.file, as: schema)
        findings += reading.findings
        tables[schema.file] = reading.table
        if reading.table == nil { unread.insert(schema.file) }
      }
    }
    let others =
      unread.contains(SourceList.fileName)
      ? UnreadIDs(wholeFile: SourceList.fileName) : sources?.unread ?? UnreadIDs()
    var rows = LedgerRows(
      tables: tables, sources: (sources?.sources ?? [], others), unread: unread)
    ledger = rows.ledger(files.description)
    self.findings = (findings + rows.findings).sorted(by: Finding.inReadingOrder)
  }
}
