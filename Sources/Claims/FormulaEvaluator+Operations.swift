import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Rates

extension FormulaEvaluator {
  package func operate(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (kind, number) = try result(operation, left, right, expression)
    var value = try ClaimValue(
      kind: kind, number: number,
      node: node(expression, kind, number, [left.node, right.node])
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
  ) throws(EvaluationStop) -> (QuantityKind, ClaimNumber) {
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
        throw .undetermined("\(expression.text.visible(upTo: 80)): the divisor may be zero")
      }
      return (kind, number)
    }
  }

  package func share(
    _ part: Expression, _ whole: Expression, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (left, right) = (try evaluate(part), try evaluate(whole))
    guard left.kind == right.kind else {
      throw typeFault(
        expression.range, "\(left.kind.words) as a share of \(right.kind.words) has no meaning")
    }
    guard let number = left.number.divided(by: right.number) else {
      throw .undetermined("\(expression.text.visible(upTo: 80)): the whole may be zero")
    }
    var value = try ClaimValue(
      kind: .ratio, number: number,
      node: node(expression, .ratio, number, [left.node, right.node])
    ).carrying(left, right)
    value.doubts += yearlyDoubt(left, right, expression.range)
    return value
  }

  /// So much a year, so much a month, and a total are three kinds of things.
  ///
  /// A side that mixes them has its doubt already.
  package func yearlyDoubt(_ left: ClaimValue, _ right: ClaimValue, _ range: Range<Int>)
    -> [ClaimDoubt]
  {
    let (mine, theirs) = (left.periods, right.periods)
    guard mine.count == 1, theirs.count == 1, mine != theirs else { return [] }
    return [periodDoubt(left.figures + right.figures, range)]
  }

  /// The doubt about figures that are for unlike periods.
  package func periodDoubt(_ figures: [Figure], _ range: Range<Int>) -> ClaimDoubt {
    let groups = [
      ("yearly", Figure.Per.year), ("monthly", Figure.Per.month), ("total", nil),
    ].map { name, period in (name, figures.filter { $0.period == period }.map(\.id)) }
    return ClaimDoubt(
      kind: .yearlyAgainstTotal, range: range,
      details: groups.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.few())" })
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
  package var names: String { figures.map(\.id.text).joined(separator: ", ") }

  /// A year, a month or neither: all that its figures are for.
  package var periods: Set<Figure.Per?> { Set(figures.map(\.period)) }
}

extension QuantityKind {
  package static func product(_ left: QuantityKind, _ right: QuantityKind) -> QuantityKind? {
    switch (left, right) {
    case (.ratio, let other), (let other, .ratio): other
    case (.price(let currency, let base), .money(let money)),
      (.money(let money), .price(let currency, let base)):
      money == base ? .money(currency) : nil
    default: nil
    }
  }

  package static func quotient(_ left: QuantityKind, _ right: QuantityKind) -> QuantityKind? {
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
