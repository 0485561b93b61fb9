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
    case 1:
      let currency = try row(
        unit[0], "currency", in: ledger.currencies, at: expression.range,
        hint: quantityHint(unit[0]))
      return (.money(currency.id), .one)
    default:
      let item = try row(unit[0], "item", in: ledger.items, at: expression.range)
      let unit = try row(unit[1], "unit", in: ledger.units, at: expression.range)
      return (.goods(item.id, unit.id), .one)
    }
  }

  /// How a quantity is written, where a word that is no currency is an item or a unit.
  private func quantityHint(_ word: String) -> String? {
    let example = (item: ledger.items.keys.first?.text, unit: ledger.units.keys.first?.text)
    let (item, unit) =
      Identifier<GoodsUnit>(word).map { ledger.units[$0] != nil } == true
      ? (example.item, word)
      : Identifier<Item>(word).map { ledger.items[$0] != nil } == true
        ? (word, example.unit) : (nil, nil)
    guard let item, let unit else { return nil }
    return "a quantity names an item and a unit, such as `5 \(item) \(unit)`"
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
    } else {
      term = LinearForm.Term(.figure(figure.id), amount)
    }
    let entry = Sum.Entry(figure: figure, amount: amount, term: term, route: value?.route)
    return ClaimValue(
      kind: kind, form: LinearForm([term]), derivation: Derivation(entry, in: book, kind),
      figures: [figure], periods: [figure.openPeriod], doubts: doubts(of: [figure], expression))
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
    case .price, .ratio, .days: nil
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
