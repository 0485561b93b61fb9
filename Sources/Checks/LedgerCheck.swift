import Accounts
import Claims
import Diagnostics
import LedgerModel
import Rates

/// One check: what it looks for, and how it finds it.
///
/// A check is a pure function of a ledger. To add one, write its file and add a line to `all`.
public struct LedgerCheck: Sendable {
  /// What it reports; its text is the manual.
  public let kind: FindingKind
  /// Finds every case of it in a ledger.
  public let findings: @Sendable (Ledger) -> [Finding]

  /// Makes a check.
  public init(_ kind: FindingKind, _ findings: @escaping @Sendable (Ledger) -> [Finding]) {
    self.kind = kind
    self.findings = findings
  }

  /// Runs checks, and gives their findings in reading order.
  ///
  /// Circles are looked for first: where there is one, nothing else runs, since it would walk round it.
  public static func run(_ checks: [LedgerCheck], on ledger: Ledger) -> [Finding] {
    let circles = checks.filter { $0.kind == .circularRelations }
    let first = circles.flatMap { $0.findings(ledger) }
    let others = first.isEmpty ? checks.filter { $0.kind != .circularRelations } : []
    return (first + others.flatMap { $0.findings(ledger) }).sorted(by: Finding.inReadingOrder)
  }

  /// All checks, by code.
  public static let all: [LedgerCheck] = [
    currencyMissing, currencyNotPrinted, ambiguousThousands, unitMissing, codeNotOfItsTime,
    calendarDisagreement, rumiYear, ordinalAsCount, mixedNumberStyles, printedAgainstRead,
    missingYear, hiddenCharacters,
    dateOrder, outsideYears, duplicateItem, unitsMixedInSum, partCountedWithWhole,
    circularRelations, statesInConflict, unlikeScopesOfPledge, yearlyAgainstTotalOfPledge,
    unusedRow, numberNotStated, sameRowTwice,
    rateUndated, rateOutsidePeriod, rateAgainstParity, twoRatesInForce, factorOfHundred,
    invertedRate, currencyOutsideYears, routesDiffer,
    doubtedDays,
  ]
}
