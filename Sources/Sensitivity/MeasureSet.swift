import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// All measures of a ledger in some groups, and what has none.
public struct MeasureSet: Sendable {
  /// The measures, in the order of the groups, of the ledger and of the scenarios.
  public private(set) var measures: [RateMeasure] = []
  /// What was asked for and is no sum of amounts and rates, and why.
  public private(set) var absent: [AbsentMeasure] = []

  /// Gathers measures.
  ///
  /// Balances in own money are none of them, because no price can change them.
  ///
  /// - Parameters:
  ///   - book: the ledger's book.
  ///   - claims: its claims, evaluated.
  ///   - scenarios: the scenarios under which figures are converted.
  ///   - target: the currency of all totals.
  ///   - groups: what is asked for, each once.
  public init(
    _ book: AccountBook, _ claims: [ClaimResult], under scenarios: [Scenario],
    to target: Identifier<Currency>, by groups: [MeasureGroup]
  ) {
    for group in OrderedSet(groups) {
      switch group {
      case .pledge: add(Balance.pledges(in: book, under: scenarios, to: target))
      case .total: add(Balance.totals(in: book, under: scenarios, to: target))
      case .claim: add(claims)
      case .figures(let key): add(key, GroupTotals(book, key, under: scenarios, to: target))
      }
    }
  }

  /// The measures of pledges that are struck already, and of claims.
  init(_ pledges: [Balance], _ claims: [ClaimResult]) {
    add(pledges)
    add(claims)
  }

  // MARK: Balances

  private mutating func add(_ balances: [Balance]) {
    for balance in balances where balance.valuation != .unitsOnly { add(balance) }
  }

  private mutating func add(_ balance: Balance) {
    add(
      balance, balance.subject.isTotal ? .stated : .promised, balance.whole,
      isEmpty: balance.stated == nil)
    for (column, sum) in balance.parts {
      guard let number = Balance.Number(rawValue: column.rawValue) else { continue }
      add(balance, number, sum, isEmpty: balance.amount(column) == nil)
    }
    guard let gap = balance.gapForm else { return }
    let main = balance.parts[balance.main]
    let isDoubted = balance.remarks.contains {
      if case .lasts(_, _, let isDoubted) = $0 { isDoubted } else { false }
    }
    func measure(_ number: Balance.Number, _ form: LinearForm, _ sums: [Sum?], judged: Bool) {
      measures.append(
        RateMeasure(
          subject: .balance(balance.subject), kind: .balance(number), valuation: balance.valuation,
          reading: reading(of: balance), unit: balance.unit, form: form,
          judgement: judged
            ? ClaimForm(
              difference: form, comparison: .exact(.atMost), precision: .zero, isDoubted: isDoubted)
            : nil,
          lost: sums.flatMap { $0?.unknown ?? [] }, leftOut: sums.flatMap { $0?.leftOut ?? [] }))
    }
    measure(.gap, gap, [balance.whole, main], judged: true)
    if let cancelled = balance.parts[.cancelled], !cancelled.form.isEmpty {
      measure(.open, gap - cancelled.form, [balance.whole, main, cancelled], judged: false)
    }
  }

  private mutating func add(
    _ balance: Balance, _ number: Balance.Number, _ sum: Sum, isEmpty: Bool
  ) {
    if !isEmpty {
      measures.append(
        RateMeasure(
          subject: .balance(balance.subject), kind: .balance(number), valuation: balance.valuation,
          reading: reading(of: balance), unit: balance.unit, form: sum.form,
          judgement: nil,
          lost: sum.unknown, leftOut: sum.leftOut))
    } else if !(sum.lost + sum.leftOut).isEmpty {
      absent.append(
        AbsentMeasure(
          subject: .balance(balance.subject), kind: .balance(number), valuation: balance.valuation,
          reading: reading(of: balance), unit: balance.unit,
          reason: .rows(sum.lost + sum.leftOut)))
    }
  }

  // MARK: Groups

  private func reading(of balance: Balance) -> Reading? {
    balance.hasReckonings ? balance.reading : nil
  }

  private mutating func add(_ key: GroupKey, _ totals: GroupTotals) {
    for row in totals.rows {
      let name = key == .state ? row.state?.rawValue : row.group.first ?? nil
      // What was returned is a group of its own only by state.
      guard key == .state || row.state == .delivered else { continue }
      if row.total != nil, let unit = row.unit {
        measures.append(
          RateMeasure(
            subject: .group(key, name), kind: .total, valuation: row.valuation,
            reading: nil, unit: unit, form: row.sum.form, judgement: nil, lost: row.sum.unknown,
            leftOut: row.sum.leftOut))
      } else {
        absent.append(
          AbsentMeasure(
            subject: .group(key, name), kind: .total, valuation: row.valuation,
            reading: nil, unit: row.unit, reason: .rows(row.sum.leftOut)))
      }
    }
  }

  // MARK: Claims

  private mutating func add(_ claims: [ClaimResult]) {
    for result in claims { add(result) }
  }

  private mutating func add(_ result: ClaimResult) {
    let subject = RateMeasure.Subject.claim(result.claim.id)
    let sides = [result.left, result.right].compactMap { $0 }
    if let form = result.form, let unit = sides.first?.kind {
      measures.append(
        RateMeasure(
          subject: subject, kind: .difference, valuation: nil, reading: nil, unit: unit,
          form: form.difference, judgement: form, lost: sides.flatMap(\.lost),
          leftOut: sides.flatMap(\.leftOut)))
    } else {
      absent.append(
        AbsentMeasure(
          subject: subject, kind: .difference, valuation: nil, reading: nil,
          unit: sides.first?.kind, reason: result.reasonWithoutForm))
    }
    guard result.formula?.namesRate == true else { return }
    for (kind, side) in [(RateMeasure.Kind.left, result.left), (.right, result.right)] {
      guard let side, side.form.holdsAtAnyPrices else { continue }
      measures.append(
        RateMeasure(
          subject: subject, kind: kind, valuation: nil, reading: nil, unit: side.kind,
          form: side.form, judgement: nil, lost: side.lost, leftOut: side.leftOut))
    }
  }
}

extension ClaimResult {
  /// Why the claim is no sum of amounts and rates.
  fileprivate var reasonWithoutForm: AbsentMeasure.Reason {
    if case .undetermined(let reason) = outcome { .undetermined(reason) } else { .notLinear }
  }
}

extension GroupTotals {
  /// What was delivered less what was returned by one key, or everything of each state, in one money.
  fileprivate init(
    _ book: AccountBook, _ key: GroupKey, under scenarios: [Scenario],
    to target: Identifier<Currency>
  ) {
    self.init(
      book, by: key == .state ? [] : [key], under: scenarios, to: target, ownUnits: false
    ) { figure in
      switch figure.state {
      case .delivered, .returned: true
      case nil: false
      default: key == .state
      }
    }
  }
}
