import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Phrases
import Rates

/// Goods of one thing in several units, of an item and a wider one, and what one of them costs.
extension FormulaEvaluator {
  /// The kind in which values of two kinds are told together; `nil` where there is none.
  ///
  /// Goods of one item in measures and packing units that sourced rows lead to one another, in the first unit or
  /// that of the contents; goods of items that belong to one whole, as that whole; what names an item or a unit
  /// only, as what names both; prices for units of one thing; units of one money, which are one money.
  func joint(_ one: QuantityKind, _ other: QuantityKind) -> QuantityKind? {
    if one == other { return one }
    switch (one, other) {
    case (.goods(let item, let unit), .goods(let otherItem, let otherUnit)):
      guard let whole = ledger.commonItem(of: [item, otherItem]) else { return nil }
      let common =
        item == otherItem ? ledger.commonUnit(of: [unit, otherUnit], holding: item) : unit
      guard let common else { return nil }
      let kind = QuantityKind.goods(whole, common)
      return factor(from: one, to: kind) != nil && factor(from: other, to: kind) != nil ? kind : nil
    case (.someGoods(let named), .goods(let item, let unit)):
      // An item alone is counted; a unit alone is that in which the other is told.
      let kind = named.item == nil ? .goods(item, named.unit ?? unit) : other
      return factor(from: one, to: kind) != nil && factor(from: other, to: kind) != nil ? kind : nil
    default:
      if factor(from: other, to: one) != nil { return one }
      return factor(from: one, to: other) == nil ? nil : other
    }
  }

  /// What a number of one kind is multiplied with to be one of another; `nil` where it never is.
  func factor(from kind: QuantityKind, to other: QuantityKind) -> Ratio? {
    if kind == other { return .one }
    if let money = kind.money, let target = other.money, money != target {
      guard let units = ledger.number(of: money, in: target) else { return nil }
      return factor(from: kind.counted(in: target), to: other).map { units * $0 }
    }
    // One price for a pound is another for a shilling.
    if case .price(let money, let base) = kind, case .price(money, let otherBase) = other {
      return ledger.number(of: otherBase, in: base)
    }
    if let goods = kind.goods, let others = other.goods {
      return ledger.number(of: goods, in: others)
    }
    // What holds for a whole holds for its parts, and a price for a ton is that for so many puds.
    if case .priceOfGoods(let currency, let goods) = kind,
      case .priceOfGoods(currency, let others) = other
    {
      return ledger.number(of: others, in: goods)
    }
    return nil
  }

  /// A value as one of another kind, which `joint` has given for it.
  func told(_ value: ClaimValue, as kind: QuantityKind) -> ClaimValue {
    guard value.kind != kind, !value.isOfAnyKind, let factor = factor(from: value.kind, to: kind)
    else { return value }
    let form = value.form.scaled(by: factor)
    let derivation =
      factor == .one
      ? value.derivation
      : Derivation(
        .product, form.value(at: ledger.prices), kind,
        [value.derivation] + steps(from: value.kind, to: kind))
    return ClaimValue(kind: kind, form: form, derivation: derivation).carrying([value])
  }

  /// The leaves of the steps from one kind to another: units of one money, then units of goods.
  private func steps(from kind: QuantityKind, to other: QuantityKind) -> [Derivation] {
    guard let money = kind.money, let target = other.money else {
      return contents(factor(from: kind, to: other) ?? .one, kind, other)
    }
    let here = kind.counted(in: target)
    var steps = unitSteps(from: money, to: target)
    if case .price(_, let base) = here, case .price(_, let otherBase) = other {
      steps += unitSteps(from: otherBase, to: base)
    }
    return steps + contents(factor(from: here, to: other) ?? .one, here, other)
  }

  private func unitSteps(
    from money: Identifier<Currency>, to target: Identifier<Currency>
  ) -> [Derivation] {
    guard money != target else { return [] }
    return minorUnits.route(from: money, to: target, on: nil).success?.steps.map { Derivation($0) }
      ?? []
  }

  /// The leaf of a step from one unit to another; none where they are one.
  private func contents(
    _ factor: Ratio, _ kind: QuantityKind, _ other: QuantityKind
  ) -> [Derivation] {
    var (goods, others) = (kind.goods ?? kind.priced, other.goods ?? other.priced)
    if kind.priced != nil, other.priced != nil { swap(&goods, &others) }
    guard factor != .one, let unit = goods?.unit ?? others?.unit else { return [] }
    return [
      Derivation(
        .given(.contents(unit, in: others?.unit, of: goods?.item ?? others?.item)),
        Interval(exactly: factor),
        .ratio)
    ]
  }

  // MARK: Prices

  /// So many goods times the price of one are money, and so is a plain number of them.
  ///
  /// - Returns: the value; `nil` where neither side is a price of goods, or the other is of no kind with it.
  func priced(
    _ left: ClaimValue, _ right: ClaimValue, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue? {
    guard left.kind.priced == nil || right.kind.priced == nil else { return nil }
    let (quantity, price) = left.kind.priced == nil ? (left, right) : (right, left)
    guard case .priceOfGoods(let currency, let each) = price.kind else { return nil }
    var factor = Ratio.one
    if let goods = quantity.kind.goods {
      guard let found = ledger.number(of: goods, in: each) else {
        throw typeFault(
          expression.range,
          """
          \(quantity.kind.words) times \(price.kind.words): the price is for another thing, or no row of \
          units.csv says how many of one unit the other is
          """)
      }
      factor = found
    } else if quantity.kind != .ratio || expression.takesShare {
      return nil
    }
    let product = left.form.multiplied(by: right.form, at: ledger.prices).scaled(by: factor)
    let value = made(.product, product, .money(currency), [left, right])
    let tree = Derivation(
      .product, value.derivation.value, value.kind,
      value.derivation.parts + contents(factor, quantity.kind, price.kind))
    let money = ClaimValue(kind: value.kind, form: product, derivation: tree)
      .carrying([left, right])
    return try conversion.map { outer throws(EvaluationStop) in
      try converted(money, by: outer, expression)
    } ?? money
  }

  // MARK: In a unit

  /// The unit that `in` names, where it is meant and not a money of the same name.
  func unit(of name: String, for inner: Expression) -> GoodsUnit? {
    guard let unit = Identifier<GoodsUnit>(name).flatMap({ ledger.units[$0] }) else { return nil }
    guard Identifier<Currency>(name).flatMap({ ledger.currencies[$0] }) != nil else { return unit }
    do throws(EvaluationStop) {
      return try evaluate(inner).kind.goods == nil ? nil : unit
    } catch {
      // What has no value by itself is money that must be converted first.
      return nil
    }
  }

  /// Goods in another unit.
  func measured(
    _ inner: Expression, in unit: GoodsUnit, at rate: String?, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    guard rate == nil else {
      throw typeFault(expression.range, "`at` names a rate, and a unit of goods has none")
    }
    let value = try evaluate(inner)
    let kind: QuantityKind
    switch value.kind {
    case .goods(let item, _): kind = .goods(item, unit.id)
    case .someGoods(let goods):
      kind = goods.item.map { .goods($0, unit.id) } ?? .someGoods(NamedGoods(unit.id))
    default:
      guard value.isOfAnyKind else {
        throw typeFault(
          inner.range, "\(unit.id) is a unit of goods; this is \(value.kind.words)")
      }
      return value
    }
    guard factor(from: value.kind, to: kind) != nil else {
      throw typeFault(
        expression.range,
        "\(value.kind.words) in \(unit.id): no row of units.csv says how many that are")
    }
    return told(value, as: kind)
  }
}

extension QuantityKind {
  /// The goods that it is a number of; `nil` for any other kind.
  var goods: NamedGoods? {
    switch self {
    case .goods(let item, let unit): NamedGoods(item, in: unit)
    case .someGoods(let goods): goods
    case .money, .price, .priceOfGoods, .ratio, .days: nil
    }
  }

  /// The goods of which it is the price of one; `nil` for any other kind.
  var priced: NamedGoods? {
    if case .priceOfGoods(_, let goods) = self { goods } else { nil }
  }
}

extension Formula.Expression {
  /// Whether a product has a share among its factors: so many percent of a price are a price.
  fileprivate var takesShare: Bool {
    guard case .operation(.times, let left, let right) = kind else { return false }
    return left.isShare || right.isShare
  }

  private var isShare: Bool {
    switch kind {
    case .share, .number(_, unit: ["%"]): true
    case .negative(let inner): inner.isShare
    default: false
    }
  }
}
