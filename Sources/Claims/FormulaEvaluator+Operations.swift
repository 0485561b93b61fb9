import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import Phrases

extension FormulaEvaluator {
  /// Terms one after another, added or subtracted: one sum, however many they are.
  func chain(_ expression: Expression) throws(EvaluationStop) -> ClaimValue {
    var operands: [(operation: Formula.Operation, part: Expression)] = []
    var first = expression
    while case .operation(let operation, let left, let right) = first.kind,
      operation == .plus || operation == .minus
    {
      operands.append((operation, right))
      first = left
    }
    let head = try evaluate(first)
    var (kind, isOfAnyKind) = (head.kind, head.isOfAnyKind)
    var values = [head]
    var subtracted: [ClaimValue] = []
    var doubts: [ClaimDoubt] = []
    var periods = head.periods
    for (operation, part) in operands.reversed() {
      let value = try evaluate(part)
      if isOfAnyKind {
        (kind, isOfAnyKind) = (value.kind, value.isOfAnyKind)
      } else if !value.isOfAnyKind {
        guard let both = joint(kind, value.kind) else {
          throw typeFault(
            first.range.lowerBound..<part.range.upperBound,
            """
            \(kind.words) \(operation.rawValue) \(value.kind.words): \
            only like things are added or subtracted
            """)
        }
        kind = both
      }
      if periods.count == 1, value.periods.count == 1, periods != value.periods {
        doubts.append(
          yearlyDoubt(values + subtracted + [value], first.range.lowerBound..<part.range.upperBound)
        )
      }
      periods.formUnion(value.periods)
      if operation == .plus { values.append(value) } else { subtracted.append(value) }
    }
    values = values.map { told($0, as: kind) }
    subtracted = subtracted.map { told($0, as: kind) }
    doubts += scopeDoubt(values, subtracted, expression.range)
    let forms = values.map(\.form) + subtracted.map { -$0.form }
    let form = LinearForm.sum(of: forms)
    let parts = values.map(\.derivation)
    let left =
      parts.count == 1
      ? parts[0]
      : Derivation(
        .sum, LinearForm.sum(of: values.map(\.form)).value(at: ledger.prices), kind, parts)
    let tree =
      subtracted.isEmpty
      ? left
      : Derivation(
        .difference, form.value(at: ledger.prices), kind, [left] + subtracted.map(\.derivation))
    let all = values + subtracted
    var value = ClaimValue(kind: kind, form: form, derivation: tree).carrying(all)
    value.isOfAnyKind = isOfAnyKind
    value.doubts += doubts
    return value
  }

  /// A product or a quotient.
  func operate(
    _ operation: Formula.Operation, _ left: ClaimValue, _ right: ClaimValue,
    _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let isProduct = operation == .times
    if isProduct, let money = try priced(left, right, expression) { return money }
    // A quotient of two quantities of one thing has no unit left, whichever they were told in.
    if !isProduct, left.kind != right.kind, let both = joint(left.kind, right.kind) {
      return try operate(operation, told(left, as: both), told(right, as: both), expression)
    }
    // What is money of the base of a price is so in each of its units.
    if case .price(let currency, let base) = right.kind {
      let unit = QuantityKind.money(isProduct ? base : currency)
      if left.kind != unit, factor(from: left.kind, to: unit) != nil {
        return try operate(operation, told(left, as: unit), right, expression)
      }
    }
    if isProduct, case .price(_, let base) = left.kind, right.kind != .money(base),
      factor(from: right.kind, to: .money(base)) != nil
    {
      return try operate(operation, left, told(right, as: .money(base)), expression)
    }
    if !isProduct, case .priceOfGoods(let currency, _) = right.kind,
      left.kind != .money(currency), factor(from: left.kind, to: .money(currency)) != nil
    {
      return try operate(operation, told(left, as: .money(currency)), right, expression)
    }
    let found =
      isProduct
      ? QuantityKind.product(left.kind, right.kind) : QuantityKind.quotient(left.kind, right.kind)
    guard let kind = found else {
      throw typeFault(
        expression.range,
        isProduct
          ? "\(left.kind.words) times \(right.kind.words) has no meaning"
          : "\(left.kind.words) divided by \(right.kind.words) has no meaning"
      )
    }
    let result =
      isProduct
      ? left.form.multiplied(by: right.form, at: ledger.prices)
      : left.form.divided(by: right.form, at: ledger.prices)
    var value = try combined(
      isProduct ? .product : .quotient, result, kind, [left, right], expression)
    // Twelve times so much a year is a whole amount, and no longer so much a year.
    if left.kind == .ratio || right.kind == .ratio { value.periods = [] }
    return value
  }

  func share(
    _ part: Expression, _ whole: Expression, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    var (left, right) = (try evaluate(part), try evaluate(whole))
    if let both = joint(left.kind, right.kind) {
      (left, right) = (told(left, as: both), told(right, as: both))
    }
    guard left.isLike(right) else {
      throw typeFault(
        expression.range, "\(left.kind.words) as a share of \(right.kind.words) has no meaning")
    }
    var value = try combined(
      .share, left.form.divided(by: right.form, at: ledger.prices), .ratio, [left, right],
      expression)
    value.doubts += yearlyDoubt(left, right, expression.range)
    return value
  }

  /// A product or a quotient, unless there is none, or it is so long that each further one takes longer
  /// than the one before.
  ///
  /// Some 20,000 digits are far more than any sum of a ledger's rates has, and take no time yet.
  private func combined(
    _ operation: Derivation.Operation, _ form: LinearForm?, _ kind: QuantityKind,
    _ parts: [ClaimValue], _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    guard let form else {
      throw .undetermined(.divisorMayBeZero(part: expression.text.visible(upTo: 80)))
    }
    let value = made(operation, form, kind, parts).carrying(parts)
    let ends = [value.derivation.value.low, value.derivation.value.high].compactMap { $0 }
    guard ends.contains(where: { $0.bitWidth > FormulaEvaluator.bitLimit }) else { return value }
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
    return [yearlyDoubt([left, right], range)]
  }

  private func yearlyDoubt(_ values: [ClaimValue], _ range: Range<Int>) -> ClaimDoubt {
    let figures = Dictionary(grouping: values.flatMap(\.figures), by: \.openPeriod)
    return ClaimDoubt(kind: .yearlyAgainstTotal(figures.mapValues { $0.map(\.id) }), range: range)
  }

  /// What is subtracted is not about the same as what it is subtracted from.
  private func scopeDoubt(
    _ left: [ClaimValue], _ right: [ClaimValue], _ range: Range<Int>
  ) -> [ClaimDoubt] {
    let (left, right) = (left.flatMap(\.figures), right.flatMap(\.figures))
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let (mine, theirs) = (Scope(left, in: ledger), Scope(right, in: ledger))
    guard !mine.differences(from: theirs).isEmpty else { return [] }
    return [
      ClaimDoubt(
        kind: .unlikeScopes(
          .init(figures: left.map(\.id), scope: mine),
          .init(figures: right.map(\.id), scope: theirs)),
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
    // What is paid for so many of them is the price of one; and how many are had for it, by that price.
    case (.money(let money), .priceOfGoods(let currency, let each)) where money == currency:
      guard let item = each.item, let unit = each.unit else { return .someGoods(each) }
      return .goods(item, unit)
    case (.money(let currency), let other):
      return other.goods.map { .priceOfGoods(currency, per: $0) }
    default: return nil
    }
  }
}
