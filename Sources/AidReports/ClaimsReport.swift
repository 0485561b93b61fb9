import Accounts
import Claims
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates
import Documents

/// `claims.csv` and its section: what the sources claim, evaluated.
public enum ClaimsReport {
  /// The table.
  public static func table(_ results: [ClaimResult], _ ledger: Ledger) -> Table {
    var table = Table(
      name: "claims", caption: "Claims",
      columns: [
        .init("claim"), .init("formula"), .number("left_low"), .number("left_high"),
        .init("relation"), .number("right_low"), .number("right_high"),
        .number("difference_low"), .number("difference_high"), .init("outcome"),
        .init("by"), .init("source"), .init("locator"), .init("unit"), .init("sentence"),
        .init("findings"), .init("title"), .init("as_printed"), .init("file"),
        .init("line", .right), .init("key"),
      ])
    for result in results { table.append(cells(result)) }
    return table
  }

  private static func cells(_ result: ClaimResult) -> [Cell] {
    let claim = result.claim
    let values: [Cell] =
      Cell.ends(result.left?.interval) + [.text(result.comparison?.description ?? "")]
      + Cell.ends(result.right?.interval) + Cell.ends(result.difference)
    return [.text(claim.id.text), .text(claim.formula)] + values
      + [.text(result.outcome.verdict.rawValue), .text(claim.isOurs ? "ours" : "source")]
      + ConvertedReport.citation(of: claim.citations)
      + [
        .text(result.left?.kind.words ?? ""), .text(result.sentence), .text(codes(result)),
        .text(claim.note), .printed(claim.asPrinted), .text(claim.origin.file.path),
        .integer(claim.origin.line), .text("claims/\(claim.id)"),
      ]
  }

  private static func codes(_ result: ClaimResult) -> String {
    var codes: [String] = []
    for finding in result.findings where !codes.contains(finding.kind.code) {
      codes.append(finding.kind.code)
    }
    return codes.joined(separator: ";")
  }

  /// The table for the eye: title, outcome, and how it stands.
  public static func blocks(_ results: [ClaimResult], _ ledger: Ledger) -> [Document.Block] {
    guard !results.isEmpty else { return [.paragraph("The ledger has no claims.")] }
    let (ours, theirs) = (results.filter(\.claim.isOurs), results.filter { !$0.claim.isOurs })
    return (theirs.isEmpty ? [] : [.table(table(theirs))])
      + (ours.isEmpty ? [] : [.heading("The compiler's own"), .table(table(ours))])
  }

  private static func table(_ results: [ClaimResult]) -> Table {
    var table = Table(
      name: "claims",
      columns: [
        .init("claim", title: ""), .init("title", title: "claim"), .init("outcome"),
        .init("how", title: ""),
      ])
    for result in results {
      let title = result.claim.note.isEmpty ? result.claim.formula : result.claim.note
      table.append([
        .text(result.claim.id.text), .text(title), .text(result.outcome.verdict.rawValue),
        .text(how(result)),
      ])
    }
    return table
  }

  private static func how(_ result: ClaimResult) -> String {
    let doubts = result.findings.filter {
      [FindingKind.unlikeScopes, .yearlyAgainstTotal, .boundAsValue].contains($0.kind)
    }.map(\.kind.code)
    return ([verdict(result)] + doubts).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func verdict(_ result: ClaimResult) -> String {
    switch result.outcome {
    case .holds: result.left.map { result.words($0.interval) } ?? ""
    case .possible:
      [
        result.left.map { result.bareWords($0.interval) }, result.comparison?.description,
        result.right.map { result.words($0.interval) },
      ].compactMap { $0 }.joined(separator: " ")
    case .fails: result.sentence.replacingPrefix("fails ", with: "")
    case .undetermined(let reason): reason.sentence
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
