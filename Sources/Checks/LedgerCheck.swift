import Accounts
import Diagnostics
import LedgerModel
import Workers

/// One check: what it looks for, and how it finds it.
///
/// A check is a pure function of a ledger. To add one, write its file and add a line to `all`.
public struct LedgerCheck: Sendable {
  /// What it reports; its text is the manual.
  public let kind: FindingKind
  /// Whether nothing else can be looked for where it finds something.
  private(set) var isFirst = false
  /// Finds every case of it in a ledger.
  let findings: @Sendable (Subject) -> [Finding]

  /// What is checked: a ledger with what several checks read of it, made once.
  struct Subject: Sendable {
    let book: AccountBook
    /// Every printed figure, taken apart.
    let prints: Once<[PrintedNumber]>

    init(_ book: AccountBook) {
      self.book = book
      prints = Once { PrintedNumber.all(in: book) }
    }
  }
}

extension LedgerCheck {
  /// Makes a check of the rows themselves.
  init(_ kind: FindingKind, _ findings: @escaping @Sendable (Ledger) -> [Finding]) {
    self.init(kind: kind) { findings($0.book.ledger) }
  }

  /// Makes a check of how rows hang together.
  static func ofBook(
    _ kind: FindingKind, _ findings: @escaping @Sendable (AccountBook) -> [Finding]
  ) -> LedgerCheck { LedgerCheck(kind: kind) { findings($0.book) } }

  /// The same check before all others, which would walk round what it finds.
  var first: LedgerCheck {
    var check = self
    check.isFirst = true
    return check
  }

  /// Makes a check of printed figures.
  static func ofPrints(
    _ kind: FindingKind, _ findings: @escaping @Sendable ([PrintedNumber], Ledger) -> [Finding]
  ) -> LedgerCheck { LedgerCheck(kind: kind) { findings($0.prints.value, $0.book.ledger) } }

  /// Runs checks, and gives their findings in reading order.
  ///
  /// On all processors at once; the order of the findings does not hang on that. Circles are looked for first: where there is one, nothing else runs, since it would walk round it.
  public static func run(_ checks: [LedgerCheck], on book: AccountBook) -> [Finding] {
    let subject = Subject(book)
    let first = checks.filter(\.isFirst).flatMap { $0.findings(subject) }
    let others = checks.filter { check in
      !check.isFirst && (first.isEmpty || check.kind == .circularRelations)
    }
    let found = Workers.results(of: others) { $0.findings(subject) }
    return (first + found.joined()).sorted(by: Finding.inReadingOrder)
  }

  /// Runs checks on a ledger of which no book is made yet.
  public static func run(_ checks: [LedgerCheck], on ledger: Ledger) -> [Finding] {
    run(checks, on: AccountBook(ledger))
  }

  /// All checks, by code.
  public static let all: [LedgerCheck] = [
    currencyMissing, currencyNotPrinted, ambiguousThousands, unitMissing, codeNotOfItsTime,
    calendarDisagreement, rumiYear, ordinalAsCount, mixedNumberStyles, printedAgainstRead,
    missingYear, hiddenCharacters, amountBelowZero, sourceLanguage, nearnessNotKept,
    limitNotKept, periodNotKept, unitOfPrintInDoubt, printNamesAnotherUnit, percentAsAmount,
    changedBySpreadsheet,
    dateOrder, outsideYears, duplicateItem, unitsMixedInSum, partCountedWithWhole,
    circularRelations, circularOrders, statesInConflict, unlikeScopesOfPledge,
    yearlyAgainstTotalOfPledge,
    unusedRow, numberNotStated, sameRowTwice, moreThanWhole, sharedDelivery, inNoBalance,
    toldDifferently, beforeItsPledge, sumOfRowsAbove,
    totalNotReached, toldTwice, moreCancelledThanPromised, partOfItsPledge,
    rateUndated, rateOutsidePeriod, rateAgainstParity, twoRatesInForce, factorOfHundred,
    invertedRate, currencyOutsideYears, routesDiffer,
    doubtedDays,
  ]
}
