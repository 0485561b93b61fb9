import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

extension FormulaEvaluator {
  /// What comes of a claim that is evaluated as a formula.
  func result(of claim: Claim, _ formula: Formula) -> ClaimResult {
    do throws(EvaluationStop) {
      var (left, right) = (try evaluate(formula.left), try evaluate(formula.right))
      let printed = (left: left.kind, right: right.kind)
      // As the right side tells it, which mostly is what is printed.
      if let both = joint(right.kind, left.kind) {
        (left, right) = (told(left, as: both), told(right, as: both))
      }
      guard left.isLike(right) || formula.left.isBareZero || formula.right.isBareZero else {
        throw typeFault(
          formula.range, "\(left.kind.words) is compared with \(right.kind.words)",
          remedy: formula.remedy(left.kind, right.kind))
      }
      let steps = (
        factor(from: printed.left, to: left.kind) ?? .one,
        factor(from: printed.right, to: right.kind) ?? .one
      )
      return judged(claim, formula, left, right, formula.precision(in: book, times: steps))
    } catch {
      switch error {
      case .typeFault(let fault):
        return ClaimResult(
          claim, formula, .noMeaning(fault), .formulaType, at: fault.range, fault.message,
          remedy: fault.remedy)
      case .unknownName(let fault, let nearest):
        return ClaimResult(
          claim, formula, .unknownName(fault), .unknownNameInFormula, at: fault.range,
          fault.message, details: nearest.map { ["did you mean `\($0)`?"] } ?? [],
          remedy: fault.remedy)
      case .undetermined(let reason):
        return ClaimResult(
          claim, formula, reason, .claimUndetermined, at: nil,
          "\(claim.id) cannot be decided: \(reason.sentence)", remedy: formula.remedy(reason))
      }
    }
  }

  private func judged(
    _ claim: Claim, _ formula: Formula, _ left: ClaimValue, _ right: ClaimValue,
    _ precision: Ratio
  ) -> ClaimResult {
    let number = left.form - right.form
    let difference = number.value(at: book.ledger.prices)
    // A bare zero, and a sum of nothing, are of the kind of the other side.
    let takesRight = left.isOfAnyKind || formula.left.isBareZero
    let takesLeft = right.isOfAnyKind || formula.right.isBareZero
    let sides = [
      side(left, takesRight && !takesLeft ? right.kind : left.kind),
      side(right, takesLeft ? left.kind : right.kind),
    ]
    var doubts = left.doubts + right.doubts + yearlyDoubt(left, right, formula.range)
    doubts += boundDoubts(formula, left, right)
    let form = ClaimForm(
      difference: number, comparison: formula.relation,
      precision: formula.relation == .rounded ? precision : .zero,
      isDoubted: doubts.contains { if case .doubtedDuration = $0.kind { true } else { false } })
    let outcome = form.outcome(of: difference)
    if outcome.verdict != .holds { doubts += formula.countedAlready(left.figures + right.figures) }
    let unsure = OrderedSet(
      (left.figures + right.figures).filter { $0.bound == .uncertain }.map(\.id))
    if !unsure.isEmpty {
      doubts.append(ClaimDoubt(kind: .uncertain(Array(unsure)), range: formula.range))
    }
    doubts = Array(OrderedSet(doubts))
    return ClaimResult(
      claim: claim, formula: formula, left: sides[0], right: sides[1],
      difference: difference, outcome: outcome,
      form: number.holdsAtAnyPrices ? form : nil,
      derivation: Accounts.Derivation(
        .difference, difference, sides[0].kind,
        sides.map(\.derivation)
          + Accounts.Derivation.limits(
            of: number, sides[0].kind, besides: sides.map(\.derivation))),
      doubts: doubts,
      findings: doubts.compactMap { finding($0, claim) }
        + finding(
          outcome, claim, formula, sides[0].kind, difference, left.lost + right.lost, doubts),
      ledger: ledger)
  }

  /// A figure that is only a limit, standing in an equation as if it were a value.
  private func boundDoubts(
    _ formula: Formula, _ left: ClaimValue, _ right: ClaimValue
  ) -> [ClaimDoubt] {
    guard formula.relation == .exact(.equal) || formula.relation == .rounded else { return [] }
    return OrderedSet((left.figures + right.figures).filter(\.bound.isLimit).map(\.id)).map { id in
      let figure = book.ledger.figures[id]
      return ClaimDoubt(
        kind: .boundAsValue(id, figure.flatMap { book.amount(of: $0) }), range: formula.range)
    }
  }

  private func side(_ value: ClaimValue, _ kind: QuantityKind) -> ClaimResult.Side {
    ClaimResult.Side(
      form: value.form, interval: value.form.value(at: book.ledger.prices), kind: kind,
      figures: value.figures, lost: value.lost, leftOut: value.leftOut,
      derivation: value.derivation)
  }

  // MARK: Findings

  private func finding(_ doubt: ClaimDoubt, _ claim: Claim) -> Finding? {
    doubt.kind.finding.map { kind in
      Finding(
        kind, at: claim.origin.place("formula", within: doubt.range), subject: claim.id.text,
        "\(claim.id): \(doubt.kind.message)", details: doubt.kind.details,
        remedy: claim.isOurs && kind == .unlikeScopes
          ? "check whether you mean the two figures to cover the same aid" : nil)
    }
  }

  private func finding(
    _ outcome: ClaimOutcome, _ claim: Claim, _ formula: Formula, _ kind: QuantityKind,
    _ difference: Interval, _ lost: [LeftOut], _ doubts: [ClaimDoubt]
  ) -> [Finding] {
    let place = claim.origin.place("formula")
    let rest = formula.shown(difference, kind, in: ledger, isDifference: true) {
      $0.visible(upTo: 80)
    }
    let less: Prose = "left less right is \(rest)"
    switch outcome {
    case .holds, .undetermined: return []
    case .possible:
      let silent = doubts.filter { $0.kind.finding == nil }.map(\.told)
      // A sum over a long ledger may have many such rows; the claim's report names them all.
      let rows = lost.prefix(lost.count > 12 ? 10 : 12).map(\.words)
      let left = lost.count - rows.count
      let more: [Prose] =
        left == 0
        ? [] : [.counting(left, one: "and \(left) row more", other: "and \(left) rows more")]
      return [
        Finding(
          .claimPossible, at: place, subject: claim.id.text,
          "\(claim.id) is possible, not proved", details: [less] + rows + more + silent)
      ]
    case .fails(let distance):
      let amount = formula.shown(Interval(exactly: distance), kind, in: ledger, isGap: true) {
        $0.visible(upTo: 80)
      }
      return [
        Finding(
          .claimFails, at: place, subject: claim.id.text, "\(claim.id) fails by \(amount)",
          details: [less] + doubts.filter(\.isOfNumbers).map(\.told),
          remedy: claim.isOurs
            ? "check the formula and the rows; no source says this, so if they are right, your own expectation is wrong"
            : nil)
      ]
    }
  }
}

extension Formula {
  /// The bytes of all of it.
  var range: Range<Int> { left.range.lowerBound..<right.range.upperBound }

  /// What helps where money is to be converted and no rate is named.
  fileprivate func remedy(_ reason: UndeterminedReason) -> Prose? {
    switch reason {
    case .unconverted(_, .noRate), .unconverted(_, .ratesNotTaken): break
    default: return nil
    }
    let isWithoutRate = parts.contains {
      if case .converted(_, _, nil) = $0.kind { true } else { false }
    }
    return isWithoutRate
      ? "say at which rate: `in CURRENCY at RATE`, where RATE is a rate or a scenario" : nil
  }

  /// What helps where a plain number is compared with something else.
  fileprivate func remedy(_ left: QuantityKind, _ right: QuantityKind) -> Prose? {
    let (number, other) = left == .ratio ? (self.left, right) : (self.right, left)
    guard left == .ratio || right == .ratio, case .number(let digits, []) = number.kind else {
      return nil
    }
    return "say of what the number is: write `\(digits)\(other.suffix)`"
  }

  /// Figures that the formula multiplies as often as their dates count already, or with which it compares so small a
  /// part of another; a figure that is itself divided is asked for one year.
  fileprivate func countedAlready(_ figures: [Figure]) -> [ClaimDoubt] {
    let numbers = parts.flatMap { part -> [(number: Formula.Number, of: Expression?, Range<Int>)] in
      guard case .operation(let operation, let left, let right) = part.kind else { return [] }
      let sides = operation == .times ? [left, right] : operation == .over ? [right] : []
      return sides.compactMap { side in
        guard case .number(let number, []) = side.kind else { return nil }
        return (number, operation == .over ? left : nil, part.range)
      }
    }
    return figures.flatMap { figure -> [ClaimDoubt] in
      guard let per = figure.per, case .times(let times, _) = figure.duration,
        times.exactValue != .one
      else { return [] }
      return numbers.filter { number, divided, _ in
        times.contains(number.ratio)
          && !(divided?.withParts.contains { $0.kind == .figure(figure.id.text) } ?? false)
      }.map {
        ClaimDoubt(kind: .countedAlready(figure.id, per, times), range: $0.2)
      }
    }
  }
}

extension Formula {
  /// By how much two sides that are equal within rounding may differ: half a unit of what the formula says, else of
  /// what the right side is written to, else, where that is worked out, of what the left side is.
  ///
  /// - Parameters:
  ///   - book: the ledger.
  ///   - steps: with what each side was multiplied to be told in one unit with the other.
  /// - Returns: the distance; nothing where both sides are worked out.
  fileprivate func precision(
    in book: AccountBook, times steps: (left: Ratio, right: Ratio)
  ) -> Ratio {
    if let roundedTo {
      let half = roundedTo.ratio * steps.right * (Ratio(2).inverse ?? .one)
      return self.right.isPercent ? half * (Ratio(100).inverse ?? .one) : half
    }
    let right = right.precision(in: book)
    return right.isZero ? left.precision(in: book) * steps.left : right * steps.right
  }
}

extension Formula.Expression {
  /// A zero is a zero of anything: `days(D1, D2) >= 0`.
  fileprivate var isBareZero: Bool {
    if case .number(let number, unit: []) = kind { number.ratio.isZero } else { false }
  }

  /// Half a unit of the last written digit, for "equal within the rounding of what is printed".
  ///
  /// A number counts with the digits it is written with: 18.7 stands for 18.65 to 18.75. A figure
  /// counts with the digits of its print (`PrintReader`), as many times as it is long; anything else is exact.
  fileprivate func precision(in book: AccountBook) -> Ratio {
    if case .negative(let inner) = kind { return inner.precision(in: book) }
    let half = Ratio(2).inverse ?? .one
    switch kind {
    case .number(let number, ["%"]): return number.lastPlace * half * (Ratio(100).inverse ?? .one)
    case .number(let number, _): return number.lastPlace * half
    case .parts(let amount, let currency):
      let units = Identifier<Currency>(currency).flatMap { book.ledger.moneyParts.units(of: $0) }
      return ((try? Amount(parsing: amount, in: units))?.lastPlace ?? .zero) * half
    case .figure(let name):
      guard let figure = Identifier<Figure>(name).flatMap({ book.ledger.figures[$0] }),
        let place = book.prints.lastPlace(of: figure)
      else { return .zero }
      guard case .times(let times, _) = figure.duration, let most = times.high else {
        return place * half
      }
      return place * half * most
    default: return .zero
    }
  }
}
