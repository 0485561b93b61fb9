import Accounts
import CSVCore
import Diagnostics
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
import Rates
import Workers

/// Adds up the rows of a file by groups, moneys and periods, with the memory of a few windows however long it is.
///
/// The file is cut into blocks and each block into a range for each thread. A range begins at the first line behind
/// its cut; that this is the start of a row, and not a line within quotes, is known when the range before has
/// been read, and where it is not the range is read again. So the sums and the findings are those of one pass
/// from the first byte to the last.
public struct BulkSummation: Sendable {
  /// The ledger whose moneys and rates are used.
  public let ledger: Ledger
  /// What is asked.
  public let question: BulkQuestion
  /// What the columns hold.
  public let roles: RowRoles
  /// How many threads read at once.
  public var jobs = 1
  /// How many findings of a kind are listed for a stretch of rows; the others are only counted.
  public var listed = 20
  /// How many bytes are read before the sums so far are handed on.
  public var block = 1 << 28
  /// How many bytes a thread reads at once, a power of two: with its marks they fit into a processor's cache.
  package var window = 1 << 17
  /// Whether every row goes to the reader of ledgers, for tests.
  package var isAlwaysJudged = false

  private let periods: PeriodTable

  /// Makes a summation; `nil` where the ledger has no such scenario or money.
  ///
  /// - Parameters:
  ///   - ledger: the ledger whose moneys and rates are used.
  ///   - question: what is asked; its scenario and its target are the ledger's.
  ///   - roles: what the columns hold.
  public init?(_ ledger: Ledger, _ question: BulkQuestion, _ roles: RowRoles) {
    guard let scenario = ledger.scenarios[question.scenario],
      ledger.currencies[question.target] != nil,
      roles.currency.map({ ledger.currencies[$0] != nil }) ?? true
    else { return nil }
    self.ledger = ledger
    self.question = question
    self.roles = roles
    periods = PeriodTable(RateBook(ledger), RateChoice(scenario), to: question.target)
  }

  /// Where a summation stands: so many rows have been added, and it can go on from here.
  public struct Mark: Sendable, Hashable {
    /// Where in the file the next row starts.
    public let offset: Int
    /// The line of the next row.
    public let line: Int

    /// Makes a mark.
    public init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// Adds up a file.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - start: where to go on; `nil`: from the start.
  ///   - report: takes findings, in reading order.
  ///   - done: takes the sums of a part of the file and where the next begins.
  /// - Returns: whether the file has a header that names the columns; without one nothing is added.
  /// - Throws: where the file cannot be read.
  public func sum(
    _ source: any RowBytes, from start: Mark? = nil, report: ([Finding]) throws -> Void,
    block done: (PartialSums, Mark) throws -> Void
  ) throws -> Bool {
    let header = try FileHeader(source)
    guard header.findings.isEmpty, let plan = try plan(header, source.name, report) else {
      try report(header.findings)
      return false
    }
    let source = header.source
    var mark = start ?? Mark(offset: header.bytes.count, line: header.lines + 1)
    while true {
      let (sums, next) = try sumBlock(source, plan, from: mark, report)
      try done(sums, next)
      if next.offset == mark.offset { return true }
      mark = next
      if let size = source.size, mark.offset >= size { return true }
      if source.size == nil { return true }
    }
  }

  func plan(
    _ header: FileHeader, _ name: String, _ report: ([Finding]) throws -> Void
  ) rethrows -> RowPlan? {
    do throws(RowColumns.Fault) {
      let columns = try RowColumns(roles, in: header.names)
      let judged = RowColumns.roles(roles, in: header.names)
      return RowPlan(
        question: question, columns: columns,
        currency: roles.currency.flatMap { ledger.currencies.index(forKey: $0) },
        dialect: header.dialect, periods: periods,
        rows: AmountRows(
          ledger, path: name, header: header.bytes, columns: header.names.map { judged[$0] },
          missing: header.names.map { roles.settings.missing(in: $0) }, limit: listed),
        window: window,
        // Another word for nothing is no plain cell, wherever it stands.
        isAlwaysJudged: isAlwaysJudged || !roles.settings.isPlain)
    } catch {
      try report([error.finding(header, name)])
      return nil
    }
  }

  /// Adds up the rows that start within a block.
  private func sumBlock(
    _ source: any RowBytes, _ plan: RowPlan, from mark: Mark, _ report: ([Finding]) throws -> Void
  ) throws -> (PartialSums, Mark) {
    let ranges = try ranges(source, from: mark.offset)
    let read = Workers.results(of: ranges) { range in
      Result { try ReadRange(source, plan, range) }
    }
    var (sums, offset, line) = (PartialSums(question), mark.offset, mark.line)
    for (range, result) in zip(ranges, read) {
      var part = try result.get()
      if range.start != offset {
        part = try ReadRange(source, plan, (start: offset, end: range.end))
      }
      sums.merge(part.sums)
      try report(part.findings.map { $0.moved(byLines: line - 1) })
      line += part.lines
      offset = part.next
    }
    // A last row without a line end was given one.
    return (sums, Mark(offset: min(offset, source.size ?? offset), line: line))
  }

  private struct ReadRange: Sendable {
    let sums: PartialSums
    let findings: [Finding]
    let lines: Int
    let next: Int

    init(_ source: any RowBytes, _ plan: RowPlan, _ range: (start: Int, end: Int?)) throws {
      var summer = RowSummer(plan)
      next = try summer.add(source, from: range.start, to: range.end, line: 1)
      (sums, findings, lines) = (summer.finished(), summer.findings, summer.lines)
    }
  }

  /// The ranges of a block, one a thread, each from what is probably the start of a row.
  private func ranges(
    _ source: any RowBytes, from start: Int
  ) throws -> [(start: Int, end: Int?)] {
    guard let size = source.size else { return [(start, nil)] }
    let end = min(size, start + block)
    let count = max(1, min(jobs, (end - start) / (4 * window)))
    var cuts = [start]
    for number in 1..<max(count, 1) where count > 1 {
      let cut = start + (end - start) / count * number
      let next = try source.lineStart(at: cut)
      if next > (cuts.last ?? start), next < end { cuts.append(next) }
    }
    return cuts.enumerated().map { number, cut in
      (cut, number + 1 < cuts.count ? cuts[number + 1] : end)
    }
  }
}

extension RowBytes {
  /// The first line start at or behind an offset, which is above zero.
  fileprivate func lineStart(at offset: Int) throws -> Int {
    var position = offset - 1
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer, from: position)
      if let feed = buffer[..<count].firstIndex(of: Byte.lineFeed) { return position + feed + 1 }
      if count == 0 { return position }
      position += count
    }
  }
}
