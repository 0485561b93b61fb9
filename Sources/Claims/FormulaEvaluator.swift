import Accounts
import Diagnostics
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// Evaluates formulas on one ledger; see `Formula` for the grammar.
struct FormulaEvaluator {
  typealias Expression = Formula.Expression
  typealias Derivation = Accounts.Derivation

  let book: AccountBook
  /// The rows by the columns that the formulas ask for.
  let index: QueryIndex
  /// Set inside `… in currency at …`: every amount below is converted, each on its own days.
  private(set) var conversion: Target?
  /// A converter that knows minor and major units and nothing else.
  let minorUnits: Converter
  let pass: ClaimPass

  /// A currency, and the rates that lead to it.
  struct Target {
    let currency: Identifier<Currency>
    let converter: Converter
    let valuer: Valuer
    /// Of alternatives those that the scenario counts.
    let preferred: [Identifier<Figure>]
  }

  /// An evaluator of some formulas, which share what they need to know of the ledger.
  init(_ book: AccountBook, for formulas: [Formula]) {
    self.book = book
    index = QueryIndex(
      of: formulas.reduce(into: Set()) { $0.formUnion($1.fields) }, in: book.ledger)
    minorUnits = book.rates.converter(.minorUnitsOnly)
    pass = ClaimPass(book.rates)
  }

  var ledger: Ledger { book.ledger }

  func evaluate(_ expression: Expression) throws(EvaluationStop) -> ClaimValue {
    switch expression.kind {
    case .number(let number, let unit): return try literal(number, unit, expression)
    case .parts(let amount, let currency): return try parts(amount, currency, expression)
    case .figure(let id): return try figure(id, expression)
    case .sum(let conditions):
      let name = "\(conversion?.valuer.name ?? "") \(expression.text)"
      return try pass.sum(name) { () throws(EvaluationStop) in try sum(conditions, expression) }
        .standing(at: expression.range)
    case .count(let conditions): return try count(conditions, expression)
    case .share(let part, let whole): return try share(part, whole, expression)
    case .days(let first, let second): return try days(first, second, expression)
    case .negative(let inner):
      let value = try evaluate(inner)
      return made(.negative, -value.form, value.kind, [value]).carrying([value])
    case .operation(.plus, _, _), .operation(.minus, _, _): return try chain(expression)
    case .operation(let operation, let left, let right):
      return try operate(operation, evaluate(left), evaluate(right), expression)
    case .converted(let inner, let currency, let at):
      return try converted(inner, currency, at, expression)
    }
  }

  /// A value that was made from others.
  func made(
    _ operation: Derivation.Operation, _ form: LinearForm, _ kind: QuantityKind,
    _ parts: [ClaimValue]
  ) -> ClaimValue {
    ClaimValue(
      kind: kind, form: form,
      derivation: Derivation(
        operation, form.value(at: ledger.prices), kind, parts.map(\.derivation)))
  }

  func typeFault(
    _ range: Range<Int>, _ message: Prose, remedy: Prose? = nil
  ) -> EvaluationStop {
    .typeFault(FormulaError(range: range, message: message, remedy: remedy))
  }

  func unknown(
    _ name: String, _ noun: String, at range: Range<Int>, among known: [String],
    hint: String? = nil
  ) -> EvaluationStop {
    let hint = hint.map { "; \($0)" } ?? ""
    return .unknownName(
      FormulaError(
        range: range, message: "`\(name.visible(upTo: 80))` is no \(noun) of this ledger\(hint)"),
      nearest: nearestName(to: name, among: known))
  }

  /// The row of a name that stands in the formula.
  func row<Row>(
    _ name: String, _ noun: String, in rows: OrderedDictionary<Identifier<Row>, Row>,
    at range: Range<Int>, hint: @autoclosure () -> String? = nil
  ) throws(EvaluationStop) -> Row {
    if let row = Identifier<Row>(name).flatMap({ rows[$0] }) { return row }
    throw unknown(name, noun, at: range, among: rows.keys.map(\.text), hint: hint())
  }

  // MARK: Conversion

  private func converted(
    _ inner: Expression, _ currency: String, _ at: String?, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    if let unit = unit(of: currency, for: inner) {
      return try measured(inner, in: unit, at: at, expression)
    }
    let target = try row(currency, "currency", in: ledger.currencies, at: expression.range).id
    let (choice, preferred) = try choice(at, expression)
    let converter = pass.converter(choice)
    var evaluator = self
    evaluator.conversion = Target(
      currency: target, converter: converter,
      // Without a rate there is no way back to what a figure was reckoned from.
      valuer: Valuer(
        converter, in: target, of: book, reading: at == nil ? .asPaid : .asReckoned),
      preferred: preferred)
    var value = try evaluator.evaluate(inner)
    guard value.kind.money != nil || value.isOfAnyKind else {
      throw typeFault(
        inner.range, "`in` converts money and prices; this is \(value.kind.words)")
    }
    if let inside = evaluator.conversion {
      value = try converted(value, by: inside, expression)
    }
    return try conversion.map { outer throws(EvaluationStop) in
      try converted(value, by: outer, expression)
    } ?? value
  }

  /// A value in the currency that is asked for around it, where it is an amount or a price in another.
  ///
  /// It is converted on the days of its figures where these are the same, and else on no date.
  func converted(
    _ value: ClaimValue, by conversion: Target, _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    guard let currency = value.kind.money, currency != conversion.currency else { return value }
    let days = Set(value.figures.map(\.date.value))
    let route = conversion.converter.route(
      from: currency, to: conversion.currency, on: days.count == 1 ? days.first ?? nil : nil)
    switch route {
    case .failure(let reason):
      throw .undetermined(.unconverted(part: expression.text.visible(upTo: 80), reason))
    case .success(let route):
      let kind = value.kind.counted(in: conversion.currency)
      let form = value.form.converted(by: route)
      let steps = route.steps.map { Derivation($0) }
      return ClaimValue(
        kind: kind, form: form,
        derivation: Derivation(
          .product, form.value(at: ledger.prices), kind, [value.derivation] + steps)
      ).carrying([value])
    }
  }

  /// A rate, a scenario, or without a name only what needs no rate: units and fine metal.
  private func choice(
    _ name: String?, _ expression: Expression
  ) throws(EvaluationStop) -> (RateChoice, preferred: [Identifier<Figure>]) {
    guard let name else { return (RateChoice.withoutRates, []) }
    if let id = Identifier<Scenario>(name), let scenario = ledger.scenarios[id] {
      return (RateChoice(scenario), scenario.preferredFigures)
    }
    if let id = Identifier<Rate>(name), ledger.rates[id] != nil { return (RateChoice(at: id), []) }
    throw unknown(
      name, "rate or scenario", at: expression.range,
      among: ledger.rates.keys.map(\.text) + ledger.scenarios.keys.map(\.text))
  }
}

/// What the claims of one pass share: converters by their choice, and the sums that were made already.
///
/// A class because evaluators are values that share it; it lives as long as one pass over claims.
final class ClaimPass {
  private let book: RateBook
  private var known: [Valuation: Converter] = [:]
  /// The sums by what their rows are converted to, and the query.
  private var sums: [String: ClaimValue] = [:]

  init(_ book: RateBook) { self.book = book }

  func converter(_ choice: RateChoice) -> Converter {
    if let converter = known[choice.valuation] { return converter }
    let converter = book.converter(choice)
    known[choice.valuation] = converter
    return converter
  }

  func sum(
    _ name: String, or make: () throws(EvaluationStop) -> ClaimValue
  ) throws(EvaluationStop) -> ClaimValue {
    if let value = sums[name] { return value }
    let value = try make()
    sums[name] = value
    return value
  }
}
