import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Takes one claim from its formula to its outcome.
package struct ClaimEvaluation {
  package let claim: Claim
  package let ledger: Ledger

  package var result: ClaimResult {
    do throws(FormulaError) {
      return evaluate(try Formula(parsing: claim.formula))
    } catch {
      let finding = Finding(
        .formulaSyntax, at: claim.origin.place("formula", within: error.range),
        subject: claim.id.text, error.message)
      return stopped("", "the formula cannot be read", [finding])
    }
  }

  private func evaluate(_ formula: Formula) -> ClaimResult {
    let evaluator = FormulaEvaluator(ledger: ledger)
    let relation = formula.relation.description
    do throws(EvaluationStop) {
      let left = try evaluator.evaluate(formula.left)
      let right = try evaluator.evaluate(formula.right)
      guard left.kind == right.kind || formula.left.isBareZero || formula.right.isBareZero else {
        throw evaluator.typeFault(
          formula.left.range.lowerBound..<formula.right.range.upperBound,
          "\(left.kind.words) is compared with \(right.kind.words)",
          remedy: formula.remedy(left.kind, right.kind))
      }
      return judged(formula, left, right, evaluator)
    } catch {
      switch error {
      case .typeFault(let fault):
        return stopped(relation, fault.message, [finding(.formulaType, fault)])
      case .unknownName(let fault, let nearest):
        let details = nearest.map { ["did you mean `\($0)`?"] } ?? []
        return stopped(
          relation, fault.message, [finding(.unknownNameInFormula, fault, details: details)])
      case .undetermined(let reason):
        return stopped(relation, reason, [undecided(reason)])
      }
    }
  }

  private func judged(
    _ formula: Formula, _ left: ClaimValue, _ right: ClaimValue, _ evaluator: FormulaEvaluator
  ) -> ClaimResult {
    let number = left.number - right.number
    let difference = number.interval
    let leftOut = left.leftOut + right.leftOut
    let precision = formula.right.precision(in: ledger)
    let outcome = ClaimOutcome(difference, formula.relation, precision: precision)
      .weakened(formula.relation, by: leftOut)
    let form =
      number.holdsAtAnyPrices
      ? ClaimForm(
        difference: number.terms, comparison: formula.relation,
        precision: formula.relation == .rounded ? precision : .zero, leftOut: leftOut) : nil
    let whole = formula.left.range.lowerBound..<formula.right.range.upperBound
    var doubts = left.doubts + right.doubts + evaluator.yearlyDoubt(left, right, whole)
    doubts += boundDoubts(formula, left, right)
    return ClaimResult(
      claim: claim, left: side(left), relation: formula.relation.description, right: side(right),
      difference: difference, outcome: outcome, form: form,
      findings: doubts.map(finding) + outcomeFindings(outcome, left, difference, leftOut))
  }

  /// A figure that is only a limit, standing in an equation as if it were a value.
  private func boundDoubts(
    _ formula: Formula, _ left: ClaimValue, _ right: ClaimValue
  ) -> [ClaimDoubt] {
    guard formula.relation == .exact(.equal) || formula.relation == .rounded else { return [] }
    var seen: Set<Identifier<Figure>> = []
    let limits = (left.figures + right.figures).filter {
      $0.bound.isLimit && seen.insert($0.id).inserted
    }
    return limits.map { figure in
      ClaimDoubt(
        kind: .boundAsValue,
        range: formula.left.range.lowerBound..<formula.right.range.upperBound,
        details: ["\(figure.id) is \(figure.interval?.words ?? "a limit"), not a value"])
    }
  }

  private func side(_ value: ClaimValue) -> ClaimResult.Side {
    ClaimResult.Side(
      interval: value.number.interval, kind: value.kind, figures: value.figures,
      leftOut: value.leftOut, derivation: value.node)
  }

  private func stopped(
    _ relation: String, _ reason: String, _ findings: [Finding]
  ) -> ClaimResult {
    ClaimResult(
      claim: claim, left: nil, relation: relation, right: nil, difference: nil,
      outcome: .undetermined(because: reason), form: nil, findings: findings)
  }
}

extension Formula {
  /// What helps where a plain number is compared with something else.
  fileprivate func remedy(_ left: QuantityKind, _ right: QuantityKind) -> String? {
    let (number, other) = left == .ratio ? (self.left, right) : (self.right, left)
    guard left == .ratio || right == .ratio, case .number(let digits, []) = number.kind else {
      return nil
    }
    return "say of what the number is: write `\(digits)\(other.suffix)`"
  }
}

extension Formula.Expression {
  /// A zero is a zero of anything: `days(D1, D2) >= 0`.
  fileprivate var isBareZero: Bool {
    if case .number(let number, unit: []) = kind { number.isZero } else { false }
  }

  /// Half a unit of the last written digit, for "equal within the rounding of what is printed".
  ///
  /// A number counts with the digits it is written with: 18.7 stands for 18.65 to 18.75. A figure
  /// counts with the digits of its amount; anything else is exact.
  fileprivate func precision(in ledger: Ledger) -> Ratio {
    if case .negative(let inner) = kind { return inner.precision(in: ledger) }
    let (decimal, factor): (ExactDecimal?, Ratio) =
      switch kind {
      case .number(let number, ["%"]): (number, Ratio(100).inverse ?? .one)
      case .number(let number, _): (number, .one)
      case .figure(let name):
        (Identifier<Figure>(name).flatMap { ledger.figures[$0]?.amount }, .one)
      default: (nil, .one)
      }
    guard let decimal else { return .zero }
    return decimal.lastPlace * (Ratio(2).inverse ?? .one) * factor
  }
}
