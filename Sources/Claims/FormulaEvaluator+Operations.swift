import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates

extension FormulaEvaluator {
  func operate(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    var value = try result(operation, left, right, expression).carrying(left, right)
    value.isOfAnyKind = left.isOfAnyKind && right.isOfAnyKind
    switch operation {
    case .plus: value.doubts += yearlyDoubt(left, right, expression.range)
    case .minus:
      value.doubts += yearlyDoubt(left, right, expression.range)
      value.doubts += scopeDoubt(left, right, expression.range)
    case .times, .over:
      // Twelve times so much a year is a whole amount, and no longer so much a year.
      if left.kind == .ratio || right.kind == .ratio { value.periods = [] }
    }
    return value
  }

  private func result(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let prices = ledger.prices
    switch operation {
    case .plus, .minus:
      guard left.isLike(right) else {
        throw typeFault(
          expression.range,
          "\(left.kind.words) \(operation.rawValue) \(right.kind.words): "
            + "only like things are added or subtracted")
      }
      let isSum = operation == .plus
      return made(
        isSum ? .sum : .difference, isSum ? left.form + right.form : left.form - right.form,
        left.kind(with: right), [left, right])
    case .times:
      guard let kind = QuantityKind.product(left.kind, right.kind) else {
        throw typeFault(
          expression.range, "\(left.kind.words) times \(right.kind.words) has no meaning")
      }
      let product = left.form.multiplied(by: right.form, at: prices)
      return try bounded(made(.product, product, kind, [left, right]), expression)
    case .over:
      guard let kind = QuantityKind.quotient(left.kind, right.kind) else {
        throw typeFault(
          expression.range, "\(left.kind.words) divided by \(right.kind.words) has no meaning")
      }
      guard let quotient = left.form.divided(by: right.form, at: prices) else {
        throw .undetermined(.divisorMayBeZero(part: expression.text.visible(upTo: 80)))
      }
      return try bounded(made(.quotient, quotient, kind, [left, right]), expression)
    }
  }

  func share(
    _ part: Expression, _ whole: Expression, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (left, right) = (try evaluate(part), try evaluate(whole))
    guard left.isLike(right) else {
      throw typeFault(
        expression.range, "\(left.kind.words) as a share of \(right.kind.words) has no meaning")
    }
    guard let form = left.form.divided(by: right.form, at: ledger.prices) else {
      throw .undetermined(.divisorMayBeZero(part: expression.text.visible(upTo: 80)))
    }
    var value = try bounded(made(.share, form, .ratio, [left, right]), expression)
      .carrying(left, right)
    value.doubts += yearlyDoubt(left, right, expression.range)
    return value
  }

  /// A product or a quotient, unless it is so long that each further one takes longer than the one before.
  ///
  /// Some 20,000 digits are far more than any sum of a ledger's rates has, and take no time yet.
  private func bounded(
    _ value: ClaimValue, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let ends = [value.derivation.value.low, value.derivation.value.high].compactMap { $0 }
    let isTooLarge = ends.contains {
      $0.bitWidth > FormulaEvaluator.bitLimit
    }
    guard isTooLarge else { return value }
    throw .undetermined(.tooLarge(part: expression.text.visible(upTo: 80)))
  }

  /// The bits of 20,000 digits, of 3.3219 bits each.
  private static let bitLimit = 66_439

  /// So much a year, so much a month, and a total are three kinds of things.
  ///
  /// A side that mixes them has its doubt already.
  func yearlyDoubt(
    _ left: ClaimValue, _ right: ClaimValue, _ range: Range<Int>
  ) -> [ClaimDoubt] {
    let (mine, theirs) = (left.periods, right.periods)
    guard mine.count == 1, theirs.count == 1, mine != theirs else { return [] }
    let figures = Dictionary(grouping: left.figures + right.figures, by: \.openPeriod)
    return [
      ClaimDoubt(kind: .yearlyAgainstTotal(figures.mapValues { $0.map(\.id) }), range: range)
    ]
  }

  private func scopeDoubt(
    _ left: ClaimValue, _ right: ClaimValue, _ range: Range<Int>
  ) -> [ClaimDoubt] {
    guard !left.figures.isEmpty, !right.figures.isEmpty else { return [] }
    let (mine, theirs) = (Scope(left.figures, in: ledger), Scope(right.figures, in: ledger))
    guard !mine.differences(from: theirs).isEmpty else { return [] }
    return [
      ClaimDoubt(
        kind: .unlikeScopes(
          .init(figures: left.figures.map(\.id), scope: mine),
          .init(figures: right.figures.map(\.id), scope: theirs)),
        range: range)
    ]
  }
}

extension QuantityKind {
  static func product(_ left: QuantityKind, _ right: QuantityKind) -> QuantityKind? {
    switch (left, right) {
    case (.ratio, let other), (let other, .ratio): other
    case (.price(let currency, let base), .money(let money)),
      (.money(let money), .price(let currency, let base)):
      money == base ? .money(currency) : nil
    default: nil
    }
  }

  static func quotient(_ left: QuantityKind, _ right: QuantityKind) -> QuantityKind? {
    if right == .ratio { return left }
    if left == right { return .ratio }
    switch (left, right) {
    case (.money(let money), .price(let currency, let base)) where money == currency:
      return .money(base)
    case (.money(let currency), .money(let base)): return .price(currency, per: base)
    default: return nil
    }
  }
}
