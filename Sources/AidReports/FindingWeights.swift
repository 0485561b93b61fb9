import Accounts
import Checks
import Claims
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates

/// The warnings of a ledger by what they may change: first those that may make a number of the first page another.
///
/// What is of the number of a row that is counted in a pledge or a total, or of a rate by which one is valued, goes
/// before what is of its dates or parties, and that before what concerns no balance. Two rows that tell of one
/// transfer count once.
struct FindingWeights {
  /// The findings by weight; one kind after another where they weigh alike.
  private let ordered: [Finding]
  private let book: AccountBook

  init(_ results: Results) {
    book = results.book
    let balances = results.pledges + results.totals
    let sums = balances.flatMap { [$0.whole] + $0.parts.values }
    let rows = Set(
      sums.flatMap(\.figures).map(\.id.text) + balances.flatMap(\.wholes).map(\.id.text))
    let rates = Set(balances.flatMap(\.rates).map(\.text))
    func weight(_ finding: Finding) -> Int {
      let subjects = finding.eachTold.map(\.subject)
      let isCounted = subjects.contains { rows.contains($0) || rates.contains($0) }
      return isCounted ? (finding.kind.isOfNumbers ? 0 : 1) : 2
    }
    let warnings = results.findings.filter { $0.kind.severity == .warning }
    let told = FindingGroup.byWeight(warnings).filter { $0.group != .claims }
    let kinds = told.flatMap(\.kinds).filter { $0.kind != .unlikeScopes }.flatMap(\.findings)
    ordered = kinds.enumerated().map { (weight($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// The first of a few kinds, each of another transfer, and all others.
  func first(_ count: Int) -> (first: [Finding], others: [Finding]) {
    var (first, others): ([Finding], [Finding]) = ([], [])
    var kinds: Set<FindingKind> = []
    var transfers: Set<String> = []
    for finding in ordered {
      let transfer = transfer(of: finding)
      if first.count < count, !kinds.contains(finding.kind), !transfers.contains(transfer) {
        kinds.insert(finding.kind)
        transfers.insert(transfer)
        first.append(finding)
      } else {
        others.append(finding)
      }
    }
    return (first, others)
  }

  /// The row by which a transfer is known, whichever of its rows a finding is of.
  private func transfer(of finding: Finding) -> String {
    guard let id = Identifier<Figure>(finding.subject), let figure = book.ledger.figures[id] else {
      return finding.subject
    }
    return book.firstTelling(of: figure).id.text
  }
}

extension FindingKind {
  /// Whether it is of what a row comes to, or of whether it counts.
  fileprivate var isOfNumbers: Bool {
    let others: [FindingKind] = [
      .dateOrder, .outsideYears, .calendarDisagreement, .rumiYear, .missingYear, .hiddenCharacters,
      .sourceLanguage, .changedBySpreadsheet, .mixedNumberStyles, .beforeItsPledge,
    ]
    return !others.contains(self)
  }
}
