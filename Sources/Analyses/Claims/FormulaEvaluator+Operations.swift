import ExactNumbers
import LedgerModel

extension FormulaEvaluator {
  func operate(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (kind, number) = try result(operation, left, right, expression)
    var value = ClaimValue(
      kind: kind, number: number,
      node: node(expression, kind, number, [left.node, right.node]),
      terms: terms(operation, left, right, number)
    ).carrying(left, right)
    if operation == .plus || operation == .minus {
      value.doubts += yearlyDoubt(left, right, expression.range)
    }
    if operation == .minus { value.doubts += scopeDoubt(left, right, expression.range) }
    return value
  }

  private func result(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ expression: Expression
  ) throws(EvaluationStop) -> (QuantityKind, LinearNumber) {
    switch operation {
    case .plus, .minus:
      guard left.kind == right.kind else {
        throw typeFault(
          expression.range,
          "\(left.kind.words) \(operation.rawValue) \(right.kind.words): "
            + "only like things are added or subtracted")
      }
      return (left.kind, left.number + (operation == .plus ? right.number : -right.number))
    case .times:
      guard let kind = QuantityKind.product(left.kind, right.kind) else {
        throw typeFault(
          expression.range, "\(left.kind.words) times \(right.kind.words) has no meaning")
      }
      return (kind, left.number * right.number)
    case .over:
      guard let kind = QuantityKind.quotient(left.kind, right.kind) else {
        throw typeFault(
          expression.range, "\(left.kind.words) divided by \(right.kind.words) has no meaning")
      }
      guard let number = left.number.divided(by: right.number) else {
        throw .undetermined("\(expression.text): the divisor may be zero")
      }
      return (kind, number)
    }
  }

  /// The result as a sum of amounts and rates, where it is one.
  private func terms(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ number: LinearNumber
  ) -> [RateTerm]? {
    guard let mine = left.terms, let theirs = right.terms else { return nil }
    switch operation {
    case .plus: return mine + theirs
    case .minus: return mine + theirs.map { $0.scaled(by: Ratio(-1)) }
    case .times:
      if let factor = right.fixedNumber { return mine.map { $0.scaled(by: factor) } }
      if let factor = left.fixedNumber { return theirs.map { $0.scaled(by: factor) } }
    case .over:
      if let factor = right.fixedNumber?.inverse { return mine.map { $0.scaled(by: factor) } }
    }
    let isFixed = left.isWithoutRates && right.isWithoutRates
    return isFixed ? [RateTerm(amount: number.interval)] : nil
  }

  func share(
    _ part: Expression, _ whole: Expression, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (left, right) = (try evaluate(part), try evaluate(whole))
    guard left.kind == right.kind else {
      throw typeFault(
        expression.range, "\(left.kind.words) as a share of \(right.kind.words) has no meaning")
    }
    guard let number = left.number.divided(by: right.number) else {
      throw .undetermined("\(expression.text): the whole may be zero")
    }
    var value = ClaimValue(
      kind: .ratio, number: number,
      node: node(expression, .ratio, number, [left.node, right.node]),
      terms: terms(.over, left, right, number)
    ).carrying(left, right)
    value.doubts += yearlyDoubt(left, right, expression.range)
    return value
  }

  func yearlyDoubt(_ left: ClaimValue, _ right: ClaimValue, _ range: Range<Int>) -> [ClaimDoubt] {
    let (a, b) = (left.isPeriodic, right.isPeriodic)
    guard let a, let b, a != b else { return [] }
    let (yearly, total) = a ? (left, right) : (right, left)
    return [
      ClaimDoubt(
        kind: .yearlyAgainstTotal, range: range,
        details: ["yearly: \(yearly.names)", "not yearly: \(total.names)"])
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
        kind: .unlikeScopes, range: range,
        details: ["\(left.names): \(mine.text)", "\(right.names): \(theirs.text)"])
    ]
  }
}

extension ClaimValue {
  var names: String { figures.map(\.id.text).joined(separator: ", ") }

  /// Whether the figures are yearly or monthly; `nil` where there are none or they are mixed.
  var isPeriodic: Bool? {
    let kinds = Set(figures.map { $0.per == .year || $0.per == .month })
    return kinds.count == 1 ? kinds.first : nil
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
