import Bulk
import Diagnostics
import LedgerModel

extension CheckedLedger {
  /// How an engine for large data adds up the rows of a register.
  ///
  /// - Parameters:
  ///   - engine: the engine.
  ///   - input: where the rows are, as the engine finds them.
  ///   - roles: what their columns hold.
  ///   - question: what is asked.
  /// - Returns: the files of the plan; the first is what the engine runs.
  /// - Throws: where the ledger cannot answer the question, or an engine cannot.
  public func enginePlan(
    for engine: Engine, reading input: EngineInput, _ roles: RowRoles, _ question: RowQuestion
  ) throws(RequestFailure) -> ReportFiles {
    let asked = try self.asked(question)
    guard let plan = EnginePlan(ledger, asked, roles, input: input) else {
      throw RequestFailure(
        "the ledger has no currency `\(roles.currency?.text.visible ?? "")`, the money of the rows")
    }
    let files = plan.files(for: engine).map { (name: $0.name, bytes: Array($0.text.utf8)) }
    let list = "plan.sha256"
    return ReportFiles(
      files: files + [MadeFiles.manifest(of: files, named: list)], remarks: [], ledger: folder,
      list: list)
  }
}
