import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Phrases

extension FormulaEvaluator {
  /// The sum of the figures that fit; each transfer once, and nothing dropped in silence.
  ///
  /// A row without a value is nothing to anything. A row that may belong is nothing to all of it. No row
  /// at all is nothing to anything, unless somebody says that the list is complete.
  func sum(
    _ conditions: [Formula.Condition], _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let found = try query(conditions)
    let admission = admission(conditions)
    let counted = book.distinct(found.rows, admission, doubtful: found.doubtful).counted
    let sure = counted.filter { found.doubtful[$0.id] == nil }
    guard let kind = try kind(of: sure, expression) ?? kind(of: conditions) ?? counted.firstKind,
      let valuer = valuer(of: kind)
    else { return unvalued(found, counted, conditions, expression) }
    // What may belong and is of another kind would make no sum at all, so it does not belong.
    let others = found.rows.filter {
      found.doubtful[$0.id] != nil && !isOfKind($0, kind)
    }
    let strange = Set(others.map(\.id))
    let sum = Sum(
      found.rows.filter { !strange.contains($0.id) }, in: book, admission, valuer,
      shared: shared(found.rows, conditions), doubtful: found.doubtful, of: conditions.text)
    let notCounted = sum.leftOut + others.map { found.leftOut($0) }
    guard !sum.isEmpty else {
      return unlisted(valuer.unit, isOfAnyKind: false, conditions, notCounted, expression)
    }
    var tree = Derivation(sum, in: book, valuer.unit)
    tree = Derivation(
      .named(expression.text, taking: taken(by: conditions)), tree.value, tree.kind, [tree])
    let figures = sum.counted.map(\.figure)
    let silent = sum.lost.filter { $0.reason == .durationNotStated }.map(\.figure.id)
    var doubts = doubts(of: figures, expression)
    if !silent.isEmpty {
      doubts.append(ClaimDoubt(kind: .durationNotStated(silent), range: expression.range))
    }
    return ClaimValue(
      kind: valuer.unit, form: sum.form, derivation: tree, figures: figures,
      lost: sum.unknown,
      leftOut: notCounted, periods: figures.isEmpty ? [] : [nil], doubts: doubts)
  }

  /// How many figures fit; each transfer once, whatever its unit and whether or not it has a value.
  func count(
    _ conditions: [Formula.Condition], _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    let found = try query(conditions)
    let (counted, dropped, outside) = book.distinct(
      found.rows, admission(conditions), asRows: true)
    // What is a part of, the same as or an alternative to a row that may not fit may count after all, and so may a
    // part of another giver or taker.
    let doubted = dropped.filter { left in
      if case .linked(let way) = left.reason, let standing = way.last?.figure {
        found.doubtful[standing] != nil
      } else {
        outside.contains(left.figure.id)
      }
    }
    let mayCount = Set(doubted.map(\.figure.id))
    let leftOut = dropped.filter { !mayCount.contains($0.figure.id) }
    let one = Interval(exactly: .one)
    let rows = (counted + doubted.map(\.figure)).map { figure -> (LinearForm.Term, Derivation) in
      let row = Derivation(.given(.row(figure.id)), one, .ratio)
      guard found.doubtful[figure.id] != nil || mayCount.contains(figure.id) else {
        return (.init(.none, one), row)
      }
      let upToOne = one.hull(with: Interval(exactly: .zero))
      let leaf = LinearForm.Leaf.portion(figure.id, of: conditions.text)
      return (.init(leaf, upToOne), Derivation(.upToAll(leaf), upToOne, .ratio, [row]))
    }
    let form = LinearForm(rows.map(\.0))
    let value = form.value(at: ledger.prices)
    let tree = Derivation(.sum, value, .ratio, rows.map(\.1))
    return ClaimValue(
      kind: .ratio, form: form,
      derivation: Derivation(
        .named(expression.text, taking: taken(by: conditions)), value, .ratio, [tree]),
      lost: counted.filter { found.doubtful[$0.id] != nil }.map { found.leftOut($0) } + doubted,
      leftOut: leftOut)
  }

  /// Rows of which only a part may go towards the pledge that a query names.
  private func shared(
    _ rows: [Figure], _ conditions: [Formula.Condition]
  ) -> [Identifier<Figure>: Identifier<Figure>] {
    conditions.first { $0.field == .fulfils }.flatMap { Identifier<Figure>($0.value) }
      .map { book.shared(rows, towards: $0) } ?? [:]
  }

  /// Which rows a query counts: what was returned takes away, unless it alone is asked for.
  private func admission(_ conditions: [Formula.Condition]) -> Admission {
    let asksForReturned = conditions.contains {
      $0.field == .state && $0.value == TransferState.returned.rawValue
    }
    return Admission(
      returnedTakesAway: !asksForReturned, preferring: conversion?.preferred ?? [])
  }

  // MARK: Kinds

  /// The kind of the rows that surely belong; `nil` where none states one.
  private func kind(
    of figures: [Figure], _ expression: Expression
  ) throws(EvaluationStop) -> QuantityKind? {
    var kinds: OrderedDictionary<QuantityKind, Identifier<Figure>> = [:]
    for figure in figures {
      guard var kind = QuantityKind(of: figure) else { continue }
      if let conversion, case .money = kind { kind = .money(conversion.currency) }
      if kinds[kind] == nil { kinds[kind] = figure.id }
    }
    guard kinds.count > 1, let first = kinds.keys.first else { return kinds.keys.first }
    let together = kinds.keys.dropFirst().reduce(first as QuantityKind?) { kind, other in
      kind.flatMap { joint($0, other) }
    }
    if let together { return together }
    let shown = kinds.elements.prefix(4).map { kind, id -> Prose in "\(id) is \(kind.words)" }
    let parts: [Prose] = shown + (kinds.count > 4 ? ["and \(kinds.count - 4) more"] : [])
    throw typeFault(
      expression.range,
      """
      a sum of unlike things: \(parts.joined(separator: ", ")); convert money with `in`, and add goods of one \
      whole, in units that rows of units.csv lead to one another
      """)
  }

  /// The kind that the conditions themselves name.
  private func kind(of conditions: [Formula.Condition]) -> QuantityKind? {
    if let conversion { return .money(conversion.currency) }
    func value(_ field: Formula.Field) -> String? {
      conditions.first { $0.field == field }?.value
    }
    if let currency = value(.currency).flatMap({ Identifier<Currency>($0) }) {
      return .money(currency)
    }
    guard let item = value(.item).flatMap({ Identifier<Item>($0) }),
      let unit = value(.unit).flatMap({ Identifier<GoodsUnit>($0) })
    else { return nil }
    return .goods(item, unit)
  }

  private func isOfKind(_ figure: Figure, _ kind: QuantityKind) -> Bool {
    switch (figure.measure, kind) {
    case (.money(let own), .money(let currency)):
      own.map { ledger.number(of: $0, in: currency) != nil } ?? true || conversion != nil
    case (.goods(let item, let unit), .goods(let ofItem, let ofUnit)):
      item.map { ledger.isPart($0, of: ofItem) } ?? true
        && unit.map { ledger.contents(of: $0, in: ofUnit, holding: item ?? ofItem) != nil } ?? true
    default: false
    }
  }

  // MARK: Nothing to add

  /// Rows of which none says in what it is.
  private func unvalued(
    _ found: Query.Found, _ counted: [Figure], _ conditions: [Formula.Condition],
    _ expression: Expression
  ) -> ClaimValue {
    let lost = counted.map { LeftOut($0, .unconverted($0.wantOfUnit)) }
    guard !lost.isEmpty else {
      let rest = book.distinct(found.rows, admission(conditions)).leftOut
      return unlisted(.ratio, isOfAnyKind: true, conditions, rest, expression)
    }
    let name = "\(conversion?.valuer.name ?? "") \(conditions.text)"
    let form = LinearForm(
      lost.map { .init(.lost($0.figure.id, in: name), $0.figure.unknownAmount) })
    let parts = lost.map {
      Derivation(
        .given(.lost($0.figure.id, $0.reason, in: name)), $0.figure.unknownAmount, .ratio)
    }
    return ClaimValue(
      kind: .ratio, form: form,
      derivation: Derivation(.sum, form.value(at: ledger.prices), .ratio, parts),
      isOfAnyKind: true, lost: lost)
  }

  /// A sum of no row.
  private func unlisted(
    _ kind: QuantityKind, isOfAnyKind: Bool, _ conditions: [Formula.Condition],
    _ leftOut: [LeftOut], _ expression: Expression
  ) -> ClaimValue {
    let isComplete =
      ledger.description.isComplete
      || conditions.contains { condition in
        [.fulfils, .partOf].contains(condition.field)
          && Identifier<Figure>(condition.value).flatMap { ledger.figures[$0] }?.isListComplete
            == true
      }
    let value = isComplete ? Interval(exactly: .zero) : Sum.anything
    let leaf =
      isComplete
      ? Derivation(.sum, value, kind)
      : Derivation(.given(.unlistedSum(expression.range)), value, kind)
    return ClaimValue(
      kind: kind, form: isComplete ? LinearForm() : LinearForm(value),
      derivation: Derivation(
        .named(expression.text, taking: taken(by: conditions)), value, kind, [leaf]),
      isOfAnyKind: isOfAnyKind, leftOut: leftOut)
  }
}

extension Query.Found {
  /// A row that may belong, and why that is not known.
  fileprivate func leftOut(_ figure: Figure) -> LeftOut {
    LeftOut(figure, .mayBelong(column: doubtful[figure.id] ?? ""))
  }
}

extension [Figure] {
  fileprivate var firstKind: QuantityKind? { lazy.compactMap { QuantityKind(of: $0) }.first }
}
