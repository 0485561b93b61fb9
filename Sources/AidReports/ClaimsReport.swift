import Accounts
import Claims
import Diagnostics
import Documents
import ExactNumbers
import LedgerModel
import Rates
import Phrases

/// `claims.csv` and its section: what the sources claim, evaluated.
public enum ClaimsReport {
  /// The table.
  public static func table(_ results: [ClaimResult], _ ledger: Ledger) -> Table {
    report(ledger).table(results)
  }

  /// The tables for the eye: title, outcome, and how it stands; the sources' claims and the compiler's own apart,
  /// and behind them those on the order of dates.
  public static func blocks(_ results: [ClaimResult], _ ledger: Ledger) -> [Document.Block] {
    guard !results.isEmpty else { return [.paragraph("The ledger has no claims.")] }
    let report = report(ledger)
    func blocks(_ title: Prose?, _ isMeant: (ClaimResult) -> Bool) -> [Document.Block] {
      let meant = results.filter(isMeant)
      guard !meant.isEmpty else { return [] }
      return (title.map { [.heading($0)] } ?? []) + [.table(report.table(meant).untitled)]
    }
    return blocks(nil) { !$0.claim.isOurs && !$0.isOfDays }
      + blocks("On the order of dates") { !$0.claim.isOurs && $0.isOfDays }
      + blocks("The compiler's own") { $0.claim.isOurs }
  }

  private static func report(_ ledger: Ledger) -> Report<ClaimResult> {
    Report("claims", title: "Claims") {
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
      ) { .said(.term($0.outcome.verdict.rawValue)) }
      $0.said("how", title: "") { how($0, ledger) }
      $0.cells("by", .choice(["source", "ours"]), "who claims it: a source, or the compiler") {
        .text($0.claim.isOurs ? "ours" : "source")
      }
      $0.citation(\.claim.citations)
      $0.words("unit", "unit of both sides") { $0.left?.kind.words.text ?? "" }
      $0.words("sentence", "the outcome in words") { $0.sentence.text }
      $0.cells("findings", .list, "codes of the findings about the claim") { .ids(codes($0)) }
      $0.words("title", "what the claim says, in words", \.claim.note)
      $0.printed(\.claim.asPrinted)
      $0.place(\.claim.origin)
      $0.key { "claims/\($0.claim.id)" }
    }
  }

  private static func codes(_ result: ClaimResult) -> [String] {
    var codes: [String] = []
    for finding in result.findings where !codes.contains(finding.kind.code) {
      codes.append(finding.kind.code)
    }
    return codes
  }

  private static func how(_ result: ClaimResult, _ ledger: Ledger) -> Prose {
    let doubts = result.findings.filter {
      [FindingKind.unlikeScopes, .yearlyAgainstTotal, .boundAsValue].contains($0.kind)
    }.map { Prose($0.kind.code) }
    let unsure = result.unsure
    let told: [Prose] = unsure.isEmpty ? [] : ["uncertain: \(unsure.few())"]
    return ([verdict(result, ledger)] + doubts + told).filter { !$0.isEmpty }.joined(
      separator: "; ")
  }

  private static func verdict(_ result: ClaimResult, _ ledger: Ledger) -> Prose {
    switch result.outcome {
    case .holds: result.left.map { result.shown($0.interval, ledger) } ?? ""
    case .possible: result.openSide.map { result.shown($0, ledger) } ?? ""
    case .fails(let distance):
      "by \(result.shown(Interval(exactly: distance), ledger, isGap: true))"
    case .undetermined(let reason): reason.sentence
    }
  }
}

extension ClaimResult {
  /// Whether it is about the time between dates.
  var isOfDays: Bool { left?.kind == .days }

  /// What is only known between limits: a side, or the difference of dates.
  var openSide: Interval? {
    if isOfDays { return difference }
    return [left, right].compactMap(\.self).first { !$0.interval.isExact }?.interval
  }

  /// A value of it for the eye, with the name of its money.
  func shown(_ value: Interval, _ ledger: Ledger, isGap: Bool = false) -> Prose {
    guard case .money(let currency)? = left?.kind,
      ledger.moneyParts.shown(of: currency) == nil
    else { return words(value, isGap: isGap) }
    return "\(value) \(ledger.name(of: currency))"
  }
}
