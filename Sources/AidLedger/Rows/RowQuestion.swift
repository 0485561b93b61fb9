import AidReports
import Bulk
import Diagnostics
import Documents
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
import Rates

/// What is asked of a register of rows: what its columns hold, in what its amounts are valued, by what they are grouped.
public struct RowQuestion: Sendable {
  /// What the columns hold.
  public let roles: RowRoles
  /// The scenario whose rates are used.
  public let scenario: String?
  /// The money of the totals; `nil`: that of the ledger's reports.
  public let target: String?

  /// Makes a question.
  public init(_ roles: RowRoles, scenario: String?, to target: String?) {
    (self.roles, self.scenario, self.target) = (roles, scenario, target)
  }
}

extension CheckedLedger {
  /// Adds up the rows of some files.
  ///
  /// - Parameters:
  ///   - paths: the files, in order; `-` is standard input.
  ///   - question: what is asked.
  ///   - jobs: how many threads read at once.
  ///   - findings: takes what is wrong with the rows.
  ///   - unfinished: keeps what is added so far, and may have the sums of an earlier run.
  /// - Returns: the sums; `nil` where a file has no usable header, which a finding says.
  /// - Throws: a `RequestFailure` or `FileError`.
  public func rowSums(
    of paths: [String], _ question: RowQuestion, jobs: Int, findings: RowFindings,
    unfinished: UnfinishedSums? = nil
  ) throws -> PartialSums? {
    var summation = try self.summation(question, jobs: jobs)
    summation.listed = findings.takesAll ? .max : RowFindings.shown
    if let unfinished { summation.block = unfinished.stretch }
    var sums =
      try unfinished?.begin(paths, summation.question) ?? PartialSums(summation.question)
    let progress = sums.progress
    sums.progress = nil
    for (number, path) in paths.enumerated().dropFirst(progress?.file ?? 0) {
      let file = try RowFile(path)
      let start = number == progress?.file ? progress?.mark : nil
      var offset = start?.offset ?? 0
      let isRead = try summation.sum(file, from: start, report: findings.take) { part, mark in
        sums.merge(part)
        try unfinished?.note(sums, file: number, mark, read: mark.offset - offset)
        offset = mark.offset
      }
      try file.expectUnchanged()
      guard isRead else { return nil }
    }
    try findings.finish()
    return sums
  }

  /// Values the rows of some files one by one.
  ///
  /// - Parameters:
  ///   - paths: the files, in order; `-` is standard input. All have the same columns.
  ///   - question: what is asked; nothing is grouped.
  ///   - findings: takes what is wrong with the rows.
  ///   - write: takes CSV, piece by piece.
  /// - Returns: how many rows were read, and how many of them had errors; `nil` where a file has no usable header.
  /// - Throws: a `RequestFailure` or `FileError`, and what `write` throws.
  public func valueRows(
    of paths: [String], _ question: RowQuestion, findings: RowFindings,
    write: ([UInt8]) throws -> Void
  ) throws -> (rows: Int, faulty: Int)? {
    let summation = try self.summation(question, jobs: 1)
    var report: ValuedRowsReport?
    var (rows, faulty) = (0, 0)
    for path in paths {
      let file = try RowFile(path)
      let read = try summation.value(file) { names in
        if let report {
          guard report.has(names) else {
            throw RequestFailure(
              "\(path.visible) has other columns than \(paths[0].visible); value them one by one")
          }
          return
        }
        do throws(ValuedRowsReport.Taken) {
          report = try ValuedRowsReport(names, in: summation.question.target)
        } catch {
          throw RequestFailure(
            "\(path.visible) has a column `\(error.column)`, which the answer has too; rename it")
        }
        if let report { try CSVWriter.write(report.table([]), to: write) }
      } report: {
        try findings.take($0)
      } rows: { rows in
        guard let report else { return }
        try CSVWriter.write(report.table(rows), withHeader: false, to: write)
      }
      try file.expectUnchanged()
      guard let read else { return nil }
      rows += read.rows
      faulty += read.faulty
    }
    try findings.finish()
    return (rows, faulty)
  }

  /// What sums come to by the rates of the ledger.
  ///
  /// - Throws: a `RequestFailure` where they are sums by other rates.
  public func rowTotals(_ sums: PartialSums) throws(RequestFailure) -> Answer {
    guard sums.question.digest == digest else {
      throw RequestFailure(
        "the sums are of another ledger, or of another state of this one"
      )
    }
    let totals: BulkTotals
    do throws(BulkTotals.Fault) {
      totals = try BulkTotals(sums, in: ledger)
    } catch {
      switch error {
      case .unknown(let name): throw RequestFailure("`\(name.visible)` is none of this ledger")
      case .foreignPeriod:
        throw RequestFailure("the sums have a period that no rate of this ledger has")
      }
    }
    return answer(
      "Rows in \(sums.question.target.text), under \(sums.question.scenario.text)",
      RowTotalsReport.blocks(totals), RowTotalsReport.table(totals))
  }

  private func summation(_ question: RowQuestion, jobs: Int) throws -> BulkSummation {
    let target = try currency(question.target)
    let scenarios = try self.scenarios(question.scenario.map { [$0] } ?? [])
    guard let scenario = scenarios.first, scenarios.count == 1 else {
      throw RequestFailure(
        "name a scenario with --scenario: the ledger has "
          + (scenarios.isEmpty ? "none" : scenarios.map(\.id.text).joined(separator: ", ")))
    }
    guard !scenario.preferences.contains(.ownSource) else {
      throw RequestFailure(
        "scenario \(scenario.id.text) prefers each row's own source, which a register of rows does not name"
      )
    }
    for key in question.roles.keys where RowTotalsReport.reserved.contains(key) {
      throw RequestFailure(
        "rows cannot be grouped by `\(key)`: a column of the answer has that name")
    }
    let asked = BulkQuestion(
      scenario.id, in: target, by: question.roles.keys, digest: digest)
    guard var summation = BulkSummation(ledger, asked, question.roles) else {
      throw RequestFailure("the ledger has not the moneys that are named")
    }
    summation.jobs = jobs
    return summation
  }

  /// A digest of the ledger's files: sums by another state of it are none of this one's.
  var digest: String {
    SHA256Text.of(Array(folder.inputs.map { "\($0.path) \($0.sha256)\n" }.joined().utf8))
  }
}
