import Diagnostics
import LedgerModel
import Phrases

/// Reads a ledger from the bytes of its files.
///
/// All files are read and all findings gathered before anything stops. With an error among the
/// findings the ledger holds only what could be read, and no figure of it should be used.
public struct LedgerReading: Sendable {
  /// What could be read.
  public let ledger: Ledger
  /// What is wrong, in reading order.
  public let findings: [Finding]

  /// For each table those that hold, or may hold, a row that one of its rows names and that could not be read: the
  /// name is lost then, and what rests on it is not to be relied on.
  public let lostNames: [String: Set<String>]

  /// Whether the ledger can be used: no finding is an error.
  public var isUsable: Bool { !findings.contains { $0.kind.severity == .error } }

  private init(ledger: Ledger, findings: [Finding], lostNames: [String: Set<String>]) {
    self.ledger = ledger
    self.lostNames = lostNames
    self.findings = findings.sorted(by: Finding.inReadingOrder)
  }

  /// The same reading with more findings, in reading order.
  public func adding(_ more: [Finding]) -> LedgerReading {
    LedgerReading(ledger: ledger, findings: findings + more, lostNames: lostNames)
  }
}

extension LedgerReading {
  /// Reads a ledger from the bytes of its files: the one way from bytes to a ledger.
  ///
  /// - Parameters:
  ///   - files: the bytes by path below the ledger's folder; `datapackage.json` says which of them
  ///     are read.
  ///   - unreadable: why a file that is there could not be read, by path.
  public init(files: [String: [UInt8]], unreadable: [String: String] = [:]) {
    let package = DataPackage.read(
      SourceFile(path: DataPackage.fileName, bytes: files[DataPackage.fileName] ?? []))
    self.init(package, files: files, unreadable: unreadable)
  }

  /// The same, of a package that was read already: whoever fetches the files must know their names.
  ///
  /// First every id is read, then every row, so that rows may name any other row.
  package init(
    _ package: (package: DataPackage?, findings: [Finding]), files: [String: [UInt8]],
    unreadable: [String: String]
  ) {
    var findings = package.findings
    var unread = package.package?.unreadTables ?? []
    var tables: [String: LedgerTable] = [:]
    for schema in TableSchema.all {
      for resource in package.package?.tables ?? [] where resource.schema.file == schema.file {
        if let bytes = files[resource.path] {
          let file = SourceFile(path: resource.path, bytes: bytes)
          let reading = LedgerTable.read(file, as: schema, resource.settings)
          findings += reading.findings
          tables[schema.file] = reading.table
        } else {
          let reason = unreadable[resource.path] ?? "there is no file \(resource.path)"
          findings.append(
            Finding(.unreadableFile, at: resource.place, subject: resource.path, Prose(reason)))
        }
        if tables[schema.file] == nil { unread.insert(schema.file) }
      }
    }
    let sources = SourceList.read(files, unreadable, &findings)
    var rows = LedgerRows(tables: tables, sources: sources, unread: unread)
    let ledger = rows.ledger(package.package?.description ?? .empty)
    findings += package.package?.partsInNumbers(of: ledger) ?? []
    self.init(
      ledger: ledger, findings: findings + rows.findings, lostNames: rows.lostNames)
  }
}

extension SourceList {
  /// The sources of a ledger, which has a file of them or not, and the ids of those that could not
  /// be read.
  fileprivate static func read(
    _ files: [String: [UInt8]], _ unreadable: [String: String], _ findings: inout [Finding]
  ) -> (list: [Source], unread: UnreadIDs) {
    if let reason = unreadable[fileName] {
      findings.append(Finding(.unreadableFile, at: nil, subject: fileName, Prose(reason)))
      return ([], UnreadIDs(wholeFile: fileName))
    }
    guard let bytes = files[fileName] else { return ([], UnreadIDs()) }
    let reading = read(SourceFile(path: fileName, bytes: bytes))
    findings += reading.findings
    return (reading.sources, reading.unread)
  }
}

/// The findings of one file, of which each kind is listed up to a limit and counted beyond it.
///
/// A file of a million faulty rows then costs no more memory than its findings' first thousand, and
/// still no fault goes unsaid: the last finding of the kind gives the number of the others.
struct FindingTally {
  /// How many findings of one kind are listed for a file of a ledger.
  static let limit = 1000

  private let path: String
  private let limit: Int
  private var listed: [Finding] = []
  /// How many findings there are, by code.
  private(set) var counts: [String: Int] = [:]
  private var firstUnlisted: [Finding] = []

  /// Makes an empty tally for a file.
  init(_ path: String, limit: Int = FindingTally.limit) {
    self.path = path
    self.limit = limit
  }

  /// Adds a finding; well beyond the limit it is counted and never made.
  mutating func add(_ kind: FindingKind, _ finding: @autoclosure () -> Finding) {
    let number = counts[kind.code, default: 0] + 1
    counts[kind.code] = number
    if number <= limit {
      listed.append(finding())
    } else if number == limit + 1 {
      firstUnlisted.append(finding())
    }
  }

  /// Whether a finding of the kind would still be made; beyond the limit its words cost nothing.
  func lists(_ kind: FindingKind) -> Bool { counts[kind.code, default: 0] <= limit }

  /// The findings, with one more for each kind that went beyond the limit.
  var findings: [Finding] {
    listed
      + firstUnlisted.map { first in
        let more = (counts[first.kind.code] ?? 0) - limit
        return Finding(
          first.kind, at: first.place?.start, subject: path,
          "\(more) more from here on, not listed one by one: \(first.kind.title)")
      }
  }
}

extension Place {
  /// The first character of the place.
  fileprivate var start: Place {
    Place(
      file: file, line: line, column: column, length: 1, excerpt: excerpt,
      excerptColumn: excerptColumn)
  }
}
