import AidReports
import Bulk
import Diagnostics
import Documents
import LedgerModel
import LedgerReader
import OrderedCollections
import Phrases
import Rates

/// What is asked of registers: by which rates their amounts are valued, in what, and by what rows are grouped.
public struct RowQuestion: Sendable {
  /// The columns by which rows are grouped.
  public let keys: [String]
  /// The scenario whose rates are used.
  public let scenario: String?
  /// The money of the totals; `nil`: that of the ledger's reports.
  public let target: String?

  /// Makes a question.
  public init(by keys: [String], scenario: String?, to target: String?) {
    (self.keys, self.scenario, self.target) = (keys, scenario, target)
  }
}

extension CheckedLedger {
  /// Adds up the rows of some registers.
  ///
  /// - Parameters:
  ///   - registers: the files, in order.
  ///   - question: what is asked.
  ///   - jobs: how many threads read at once.
  ///   - findings: takes what is wrong with the rows.
  ///   - unfinished: keeps what is added so far, and may have the sums of an earlier run.
  /// - Returns: the sums; `nil` where a file has no usable header, which a finding says.
  /// - Throws: a `RequestFailure` or `FileError`.
  public func rowSums(
    of registers: [RowRegister], _ question: RowQuestion, jobs: Int, findings: RowFindings,
    unfinished: UnfinishedSums? = nil
  ) throws -> PartialSums? {
    let asked = try self.asked(question)
    var sums =
      try unfinished?.begin(registers, asked) ?? PartialSums(asked)
    let progress = sums.progress
    sums.progress = nil
    for (number, register) in registers.enumerated().dropFirst(progress?.file ?? 0) {
      var summation = try self.summation(register, asked)
      summation.jobs = jobs
      summation.listed = findings.takesAll ? .max : RowFindings.shown
      if let unfinished { summation.block = unfinished.stretch }
      let file = try RowFile(register.path)
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

  /// Values the rows of some registers one by one.
  ///
  /// - Parameters:
  ///   - registers: the files, in order. All have the same columns.
  ///   - question: what is asked; nothing is grouped.
  ///   - findings: takes what is wrong with the rows.
  ///   - write: takes CSV, piece by piece.
  /// - Returns: how many rows were read, and how many of them had errors; `nil` where a file has no usable header.
  /// - Throws: a `RequestFailure` or `FileError`, and what `write` throws.
  public func valueRows(
    of registers: [RowRegister], _ question: RowQuestion, findings: RowFindings,
    write: ([UInt8]) throws -> Void
  ) throws -> (rows: Int, faulty: Int)? {
    let asked = try self.asked(question)
    var report: ValuedRowsReport?
    var (rows, faulty) = (0, 0)
    for register in registers {
      let path = register.path
      let summation = try self.summation(register, asked)
      let file = try RowFile(path)
      let read = try summation.value(file) { names in
        if let report {
          guard report.has(names) else {
            throw RequestFailure(
              "\(path.visible) has other columns than \(registers[0].path.visible); value them one by one"
            )
          }
          return
        }
        do throws(ValuedRowsReport.Taken) {
          report = try ValuedRowsReport(names, in: asked.target)
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

  /// The question in the ledger's terms.
  func asked(_ question: RowQuestion) throws(RequestFailure) -> BulkQuestion {
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
    for key in question.keys where RowTotalsReport.reserved.contains(key) {
      throw RequestFailure(
        "rows cannot be grouped by `\(key)`: a column of the answer has that name")
    }
    return BulkQuestion(scenario.id, in: target, by: question.keys, digest: digest)
  }

  private func summation(
    _ register: RowRegister, _ asked: BulkQuestion
  ) throws(RequestFailure) -> BulkSummation {
    guard let summation = BulkSummation(ledger, asked, register.roles) else {
      throw RequestFailure(
        "the ledger has no currency `\(register.roles.currency?.text.visible ?? "")`, the money of "
          + register.path.visible)
    }
    return summation
  }

  /// A digest of the ledger's files: sums by another state of it are none of this one's.
  var digest: String {
    SHA256Text.of(Array(folder.inputs.map { "\($0.path) \($0.sha256)\n" }.joined().utf8))
  }
}
