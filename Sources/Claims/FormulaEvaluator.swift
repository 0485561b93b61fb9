import Accounts
import Diagnostics
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Evaluates parts of formulas on one ledger.
package struct FormulaEvaluator {
  package typealias Expression = Formula.Expression

  package let ledger: Ledger
  /// Set inside `… in currency at …`: every amount below is converted, each on its own days.
  package var conversion: Target?

  /// A currency, and the rates that lead to it.
  package struct Target {
    package let currency: Identifier<Currency>
    package let converter: Converter
  }

  package func evaluate(_ expression: Expression) throws(EvaluationStop) -> ClaimValue {
    switch expression.kind {
    case .number(let number, let unit): return try literal(number, unit, expression)
    case .figure(let id): return try figure(id, expression)
    case .sum(let conditions): return try sum(conditions, expression)
    case .share(let part, let whole): return try share(part, whole, expression)
    case .days(let first, let second): return try days(first, second, expression)
    case .negative(let inner):
      let value = try evaluate(inner)
      let result = -value.number
      return try ClaimValue(
        kind: value.kind, number: result,
        node: node(expression, value.kind, result, [value.node])
      ).carrying(value)
    case .operation(let operation, let left, let right):
      return try operate(operation, evaluate(left), evaluate(right), expression)
    case .converted(let inner, let currency, let at):
      return try converted(inner, currency, at, expression)
    }
  }

  package func node(
    _ expression: Expression, _ kind: QuantityKind, _ number: ClaimNumber,
    _ children: [DerivationNode], note: String = ""
  ) throws(EvaluationStop) -> DerivationNode {
    let interval = number.interval
    guard !interval.isTooLarge else {
      throw .undetermined(
        "\(expression.text.visible(upTo: 80)): the number is too large; it has more than 1,000 digits"
      )
    }
    let words =
      if case .operation(.minus, _, _) = expression.kind { interval.differenceWords } else {
        interval.words
      }
    return DerivationNode(expression.text, words + kind.suffix, note: note, children: children)
  }

  package func typeFault(
    _ range: Range<Int>, _ message: String, remedy: String? = nil
  ) -> EvaluationStop {
    .typeFault(FormulaError(range: range, message: message, remedy: remedy))
  }

  package func unknown(
    _ name: String, _ noun: String, at range: Range<Int>, among known: [String],
    hint: String? = nil
  ) -> EvaluationStop {
    let hint = hint.map { "; \($0)" } ?? ""
    return .unknownName(
      FormulaError(
        range: range, message: "`\(name.visible(upTo: 80))` is no \(noun) of this ledger\(hint)"),
      nearest: nearestName(to: name, among: known))
  }

  // MARK: Conversion

  private func converted(
    _ inner: Expression, _ currency: String, _ at: String?, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    guard let target = Identifier<Currency>(currency), ledger.currencies[target] != nil else {
      throw unknown(
        currency, "currency", at: expression.range, among: ledger.currencies.keys.map(\.text))
    }
    var evaluator = self
    evaluator.conversion = Target(
      currency: target, converter: Converter(ledger, try choice(at, expression)))
    let value = try evaluator.evaluate(inner)
    guard value.kind == .money(target) else {
      throw typeFault(inner.range, "`in` converts money; this is \(value.kind.words)")
    }
    guard let conversion else { return value }
    return try converted(value, by: conversion, expression)
  }

  /// A value that is no figure, in the currency that is asked for around it.
  ///
  /// It is converted on the days of its figures where these are the same, and else on no date.
  package func converted(
    _ value: ClaimValue, by conversion: Target, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    guard case .money(let currency) = value.kind, currency != conversion.currency else {
      return value
    }
    let days = Set(value.figures.map(\.date.value))
    let outcome = conversion.converter.convert(
      value.number.interval, from: currency, to: conversion.currency,
      on: days.count == 1 ? days.first ?? nil : nil)
    switch outcome {
    case .unconverted(let reason):
      throw .undetermined("\(expression.text.visible(upTo: 80)): \(reason.sentence)")
    case .converted(let made):
      let kind = QuantityKind.money(conversion.currency)
      let number = value.number.converted(by: made)
      let children = value.figures.isEmpty ? [] : [value.node]
      return try ClaimValue(
        kind: kind, number: number,
        node: node(expression, kind, number, children, note: made.line(in: ledger))
      ).carrying(value)
    }
  }

  /// A rate, a scenario, or without a name only what needs no rate: units and fine metal.
  private func choice(
    _ name: String?, _ expression: Expression
  ) throws(EvaluationStop) -> RateChoice {
    guard let name else { return RateChoice.withoutRates }
    if let id = Identifier<Scenario>(name), let scenario = ledger.scenarios[id] {
      return RateChoice(scenario)
    }
    if let id = Identifier<Rate>(name), ledger.rates[id] != nil { return RateChoice(at: id) }
    throw unknown(
      name, "rate or scenario", at: expression.range,
      among: ledger.rates.keys.map(\.text) + ledger.scenarios.keys.map(\.text))
  }
}

extension Interval {
  /// Whether an end is written with more than some 1,000 digits: such a number is no amount, and each
  /// further step with it takes longer than the one before.
  fileprivate var isTooLarge: Bool {
    [low, high].contains { end in
      guard let end else { return false }
      return Ratio(end.numerator).magnitude > Interval.largest
        || Ratio(end.denominator) > Interval.largest
    }
  }

  /// 10 to the 1,000th: 10 to the 125th, squared three times.
  private static let largest: Ratio = {
    let start = (0..<125).reduce(Ratio.one) { power, _ in power * Ratio(10) }
    return (0..<3).reduce(start) { power, _ in power * power }
  }()
}
