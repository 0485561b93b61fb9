import Accounts
import Claims
import Diagnostics
import Documents
import ExactNumbers
import LedgerModel
import Rates

/// `claims.csv` and its section: what the sources claim, evaluated.
public enum ClaimsReport {
  /// The table.
  public static func table(_ results: [ClaimResult], _ ledger: Ledger) -> Table {
    report.table(results)
  }

  /// The table for the eye: title, outcome, and how it stands; the sources' claims and the compiler's own apart.
  public static func blocks(_ results: [ClaimResult], _ ledger: Ledger) -> [Document.Block] {
    guard !results.isEmpty else { return [.paragraph("The ledger has no claims.")] }
    let (ours, theirs) = (results.filter(\.claim.isOurs), results.filter { !$0.claim.isOurs })
    return (theirs.isEmpty ? [] : [.table(report.table(theirs).untitled)])
      + (ours.isEmpty
        ? [] : [.heading("The compiler's own"), .table(report.table(ours).untitled)])
  }

  private static let report = Report<ClaimResult>("claims", title: "Claims") {
    $0.cells("claim", title: "", .row, for: .both, "id of the claim") { .text($0.claim.id.text) }
    $0.onPage("title", title: "claim") {
      $0.claim.note.isEmpty ? $0.claim.formula : $0.claim.note
    }
    $0.words("formula", "the claim as a formula over rows of the ledger") { $0.claim.formula }
    $0.amount("left", "the left side", keyEnding: "/left") { $0.left?.interval }
    $0.words("relation", "the sign between the sides") { $0.comparison?.description ?? "" }
    $0.amount("right", "the right side", keyEnding: "/right") { $0.right?.interval }
    $0.amount("difference", "left less right", keyEnding: "/difference") { $0.difference }
    $0.cells(
      "outcome", .choice(Verdict.allCases.map(\.rawValue)), for: .both,
      "whether it holds, is possible within the limits, fails, or cannot be decided"
    ) { .text($0.outcome.verdict.rawValue) }
    $0.onPage("how", title: "", how)
    $0.cells("by", .choice(["source", "ours"]), "who claims it: a source, or the compiler") {
      .text($0.claim.isOurs ? "ours" : "source")
    }
    $0.citation(\.claim.citations)
    $0.words("unit", "unit of both sides") { $0.left?.kind.words ?? "" }
    $0.words("sentence", "the outcome in words", \.sentence)
    $0.cells("findings", .list, "codes of the findings about the claim") { .ids(codes($0)) }
    $0.words("title", "what the claim says, in words", \.claim.note)
    $0.printed(\.claim.asPrinted)
    $0.place(\.claim.origin)
    $0.key { "claims/\($0.claim.id)" }
  }

  private static func codes(_ result: ClaimResult) -> [String] {
    var codes: [String] = []
    for finding in result.findings where !codes.contains(finding.kind.code) {
      codes.append(finding.kind.code)
    }
    return codes
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
