import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

extension FormulaEvaluator {
  // MARK: Numbers

  package func literal(
    _ number: ExactDecimal, _ unit: [String], _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (kind, factor) = try unitKind(unit, expression)
    let value = ClaimNumber(Interval(exactly: number.ratio * factor), in: ledger)
    let literal = try ClaimValue(
      kind: kind, number: value, node: node(expression, kind, value, []))
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
      if let id = Identifier<Currency>(unit[0]), ledger.currencies[id] != nil {
        return (.money(id), .one)
      }
      throw unknown(
        unit[0], "currency", at: expression.range, among: ledger.currencies.keys.map(\.text),
        hint: quantityHint(unit[0]))
    default:
      guard let item = Identifier<Item>(unit[0]), ledger.items[item] != nil else {
        throw unknown(unit[0], "item", at: expression.range, among: ledger.items.keys.map(\.text))
      }
      guard let unitID = Identifier<GoodsUnit>(unit[1]), ledger.units[unitID] != nil else {
        throw unknown(unit[1], "unit", at: expression.range, among: ledger.units.keys.map(\.text))
      }
      return (.goods(item, unitID), .one)
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

  package func figure(_ name: String, _ expression: Expression) throws(EvaluationStop) -> ClaimValue
  {
    guard let id = Identifier<Figure>(name), let figure = ledger.figures[id] else {
      throw unknown(
        name, "figure", at: expression.range, among: ledger.figures.keys.map(\.text),
        hint: name.isExponential ? "an exponent is not read; write all the digits" : nil)
    }
    switch value(of: figure) {
    case .failure(let reason): throw .undetermined("\(name): \(reason.sentence)")
    case .success(let value):
      let number = ClaimNumber([value.term], in: ledger)
      let leaf = DerivationNode(
        name, number.interval.words + value.kind.suffix, note: value.note,
        place: figure.origin.place)
      return ClaimValue(kind: value.kind, number: number, figures: [figure], node: leaf)
    }
  }

  /// A figure as a number, converted where a conversion is asked for.
  package func value(
    of figure: Figure
  ) -> Result<FigureValue, UnconvertedReason> {
    guard let interval = figure.interval else { return .failure(.noAmount) }
    let term = RateTerm(figure: figure.id, amount: interval)
    let printed = figure.asPrinted.isEmpty ? "" : "printed “\(figure.asPrinted)”"
    func stated(as kind: QuantityKind) -> Result<FigureValue, UnconvertedReason> {
      .success(FigureValue(kind: kind, note: printed, term: term, interval: interval))
    }
    switch figure.measure {
    case .goods(let item?, let unit?): return stated(as: .goods(item, unit))
    case .goods: return .failure(.noUnit)
    case .money(nil): return .failure(.noCurrency)
    case .money(let currency?):
      if case .currency(let base) = figure.per {
        return stated(as: .price(currency, per: base))
      }
      guard let conversion, currency != conversion.currency else {
        return stated(as: .money(currency))
      }
      return convertedValue(of: figure, conversion, printed)
    }
  }

  private func convertedValue(
    of figure: Figure, _ conversion: Target, _ printed: String
  ) -> Result<FigureValue, UnconvertedReason> {
    switch conversion.converter.convert(figure, to: conversion.currency, reading: .asPaid) {
    case .unconverted(let reason): return .failure(reason)
    case .converted(let made):
      let note = [printed, made.line(in: ledger)].filter { !$0.isEmpty }.joined(separator: "; ")
      return .success(
        FigureValue(
          kind: .money(conversion.currency), note: note,
          term: RateTerm(made, of: figure.id, times: .one), interval: made.result))
    }
  }

  // MARK: Days

  package func days(
    _ first: String, _ second: String, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let (from, to) = (try event(first, expression), try event(second, expression))
    guard let start = from.date.value else { throw .undetermined("\(first) has no date") }
    guard let end = to.date.value else { throw .undetermined("\(second) has no date") }
    let span = start.daysUntil(end, approximately: ledger.description.approximately)
    let interval = Interval(low: span.low.map { Ratio($0) }, high: span.high.map { Ratio($0) })
    let number = ClaimNumber(interval ?? .unbounded, in: ledger)
    let children = [(first, from), (second, to)].map { name, event in
      DerivationNode(
        name, event.date.value?.text ?? "not stated", note: event.what, place: event.origin.place)
    }
    return try ClaimValue(
      kind: .days, number: number, node: node(expression, .days, number, children))
  }

  private func event(_ name: String, _ expression: Expression) throws(EvaluationStop) -> Event {
    guard let id = Identifier<Event>(name), let event = ledger.events[id] else {
      throw unknown(name, "event", at: expression.range, among: ledger.events.keys.map(\.text))
    }
    return event
  }
}

/// A figure as a number in the unit of a formula.
package struct FigureValue {
  package let kind: QuantityKind
  package let note: String
  package let term: RateTerm
  package let interval: Interval
}
