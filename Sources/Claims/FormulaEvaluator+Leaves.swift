import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases
import Rates

extension FormulaEvaluator {
  // MARK: Numbers

  func literal(
    _ number: Formula.Number, _ unit: [String], _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (kind, factor) = try unitKind(unit, expression)
    return try literal(number.ratio * factor, kind, expression)
  }

  /// An amount in the parts of a money.
  func parts(
    _ amount: String, _ currency: String, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let currency = try row(
      currency, "currency", in: ledger.currencies, at: expression.range, hint: nil)
    guard let units = ledger.moneyParts.units(of: currency.id) else {
      throw typeFault(expression.range, "no symbol is known for the units of \(currency.id)")
    }
    let value: Ratio
    do throws(NumberSyntaxError) {
      value = try Amount(parsing: amount, in: units).ratio
    } catch {
      throw typeFault(
        expression.range, "`\(amount.visible(upTo: 80))` is no amount: \(error.description)")
    }
    return try literal(value, .money(currency.id), expression)
  }

  private func literal(
    _ value: Ratio, _ kind: QuantityKind, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let form = LinearForm([.init(.literal(expression.range), Interval(exactly: value))])
    let literal = made(.given(.literal(expression.range)), form, kind, [])
    guard let conversion else { return literal }
    return try converted(literal, by: conversion, expression)
  }

  private func unitKind(
    _ unit: [String], _ expression: Expression
  ) throws(EvaluationStop) -> (QuantityKind, Ratio) {
    switch unit.count {
    case 0: return (.ratio, .one)
    case 1 where unit[0] == "%": return (.ratio, Ratio(100).inverse ?? .one)
    case 1 where unit[0] == "days": return (.days, .one)
    case 1: return (try named(unit[0], expression), .one)
    default:
      let item = try row(unit[0], "item", in: ledger.items, at: expression.range)
      let unit = try row(unit[1], "unit", in: ledger.units, at: expression.range)
      return (.goods(item.id, unit.id), .one)
    }
  }

  /// What one word behind a number is: a currency, an item, a unit, or an item in the unit of the same name.
  private func named(_ word: String, _ expression: Expression) throws(EvaluationStop)
    -> QuantityKind
  {
    if let id = Identifier<Currency>(word), ledger.currencies[id] != nil { return .money(id) }
    let unit = Identifier<GoodsUnit>(word).flatMap { ledger.units[$0]?.id }
    if let item = Identifier<Item>(word).flatMap({ ledger.items[$0]?.id }) {
      return unit.map { .goods(item, $0) } ?? .someGoods(NamedGoods(item))
    }
    if let unit { return .someGoods(NamedGoods(unit)) }
    throw unknown(
      word, "currency, item or unit", at: expression.range,
      among: ledger.currencies.keys.map(\.text) + ledger.items.keys.map(\.text)
        + ledger.units.keys.map(\.text))
  }

  // MARK: Figures

  /// A figure, for as long as its dates say; so much a year or a month where they do not.
  func figure(_ name: String, _ expression: Expression) throws(EvaluationStop) -> ClaimValue {
    let figure = try row(
      name, "figure", in: ledger.figures, at: expression.range,
      hint: name.isExponential ? "an exponent is not read; write all the digits" : nil)
    guard let amount = book.amount(of: figure) else { throw unconverted(name, figure.wantOfNumber) }
    guard let own = QuantityKind(of: figure) else {
      throw unconverted(name, figure.wantOfUnit)
    }
    let term: LinearForm.Term
    var form: LinearForm?
    var (kind, value): (QuantityKind, Valuer.Value?) = (own, nil)
    if let valuer = valuer(of: own) {
      switch valuer.value(of: figure) {
      case .failure(let reason): throw unconverted(name, reason)
      case .success(let found): value = found
      }
      kind = valuer.unit
      term = LinearForm.Term(
        lasting: figure, amount, times: value?.factor ?? .one,
        prices: value?.prices ?? PriceProduct())
      form = book.form(of: figure, term, valuer, preferring: conversion?.preferred ?? [])
    } else {
      term = LinearForm.Term(.figure(figure.id), amount)
    }
    let entry = Sum.Entry(figure: figure, amount: amount, term: term, route: value?.route)
    let whole = form ?? LinearForm([term])
    let found = ClaimValue(
      kind: kind, form: whole, derivation: Derivation(entry, whole, in: book, kind),
      figures: [figure], periods: [figure.openPeriod], doubts: doubts(of: [figure], expression))
    // An amount is valued already; a price is a number of money as well.
    return try conversion.map { outer throws(EvaluationStop) in
      try converted(found, by: outer, expression)
    } ?? found
  }

  private func unconverted(_ part: String, _ reason: UnconvertedReason) -> EvaluationStop {
    .undetermined(.unconverted(part: part, reason))
  }

  /// How amounts of a kind are valued where the formula stands: as is asked for around it, or as they are;
  /// `nil` for what is no amount.
  func valuer(of kind: QuantityKind) -> Valuer? {
    switch kind {
    case .goods(let item, let unit): Valuer(item, in: unit, of: book)
    case .money(let currency):
      conversion?.valuer ?? Valuer(minorUnits, in: currency, of: book, reading: .asPaid)
    case .price, .priceOfGoods, .someGoods, .ratio, .days: nil
    }
  }

  /// What must be said of how long figures are.
  func doubts(of figures: [Figure], _ expression: Expression) -> [ClaimDoubt] {
    figures.compactMap { figure in
      guard case .times(_, isDoubted: true) = figure.duration else { return nil }
      return ClaimDoubt(kind: .doubtedDuration(figure.id), range: expression.range)
    }
  }

  // MARK: Days

  func days(
    _ first: String, _ second: String, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let from = try row(first, "event", in: ledger.events, at: expression.range)
    let to = try row(second, "event", in: ledger.events, at: expression.range)
    guard let start = from.date.value else { throw .undetermined(.noDate(from.id)) }
    guard let end = to.date.value else { throw .undetermined(.noDate(to.id)) }
    let units = ledger.description.approximately
    let (span, events) = (
      start.daysUntil(end, approximately: units),
      [(from, start), (to, end)].map { event, date in
        let days = date.possible(approximately: units)
        return Derivation(
          .given(.event(event.id)), Interval(days: days.first?.value, days.last?.value), .days)
      }
    )
    let value = Interval(days: span.low, span.high)
    return ClaimValue(
      kind: .days, form: LinearForm(value), derivation: Derivation(.days, value, .days, events))
  }
}

extension Interval {
  fileprivate init(days low: Int?, _ high: Int?) {
    self = Interval(low: low.map { Ratio($0) }, high: high.map { Ratio($0) }) ?? .unbounded
  }
}

extension Figure {
  /// For what the figure is, where its dates do not say for how long; `nil` for a whole amount.
  var openPeriod: Per? { duration == .notStated ? per : nil }
}
