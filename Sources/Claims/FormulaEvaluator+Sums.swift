import Accounts
import Diagnostics
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

extension FormulaEvaluator {
  /// The sum of the figures that fit; each transfer once, what cannot be added named.
  package func sum(
    _ conditions: [Formula.Condition], _ expression: Expression
  ) throws(EvaluationStop) -> ClaimValue {
    var figures = Array(ledger.figures.values)
    for condition in conditions { figures = try filter(figures, by: condition) }
    guard !figures.isEmpty else {
      throw .undetermined("no figure fits \(expression.text.visible(upTo: 80))")
    }
    var values: [Identifier<Figure>: FigureValue] = [:]
    let sum = Summation.of(figures, in: ledger) { figure in
      if case .currency = figure.per { return .failure(.price) }
      return value(of: figure).map { value in
        values[figure.id] = value
        return Summation.Term(figure: figure, value: value.interval)
      }
    }
    let added = sum.terms.compactMap { term in values[term.figure.id].map { (term.figure, $0) } }
    var kinds: OrderedDictionary<QuantityKind, Identifier<Figure>> = [:]
    for (figure, value) in added where kinds[value.kind] == nil { kinds[value.kind] = figure.id }
    guard let kind = kinds.keys.first else {
      throw .undetermined(sum.leftOut.map(\.sentence).joined(separator: "; "))
    }
    guard kinds.count == 1 else { throw typeFault(expression.range, mixture(kinds)) }
    let number = ClaimNumber(added.map(\.1.term), in: ledger)
    let children = added.map { figure, value in
      DerivationNode(
        figure.id.text, value.interval.words + kind.suffix, note: value.note,
        place: figure.origin.place)
    }
    var result = try ClaimValue(
      kind: kind, number: number, figures: sum.terms.map(\.figure), leftOut: sum.leftOut,
      node: node(expression, kind, number, children))
    if result.periods.count > 1 {
      result.doubts.append(periodDoubt(result.figures, expression.range))
    }
    return result
  }

  private func mixture(_ kinds: OrderedDictionary<QuantityKind, Identifier<Figure>>) -> String {
    let shown = kinds.elements.prefix(4).map { "\($0.value) is \($0.key.words)" }
    let parts = shown + (kinds.count > 4 ? ["and \(kinds.count - 4) more"] : [])
    return "a sum of unlike things: \(parts.joined(separator: ", ")); "
      + "convert money with `in`, and add goods of one item and unit only"
  }

  // MARK: Queries

  private func filter(
    _ figures: [Figure], by condition: Formula.Condition
  ) throws(EvaluationStop) -> [Figure] {
    let value = condition.value
    switch condition.field {
    case "state":
      let states = TransferState.allCases.map(\.rawValue)
      guard states.contains(value) else {
        throw unknown(value, "state", at: condition.range, among: states)
      }
      return figures.filter { $0.state?.rawValue == value }
    case "date": return try figures.within(date(condition))
    case "donor": return try figures.of(party(condition)) { $0.parties.donor }
    case "recipient": return try figures.of(party(condition)) { $0.parties.recipient }
    case "via": return try figures.of(party(condition)) { $0.parties.via }
    case "currency":
      let id = try id(condition, "currency", ledger.currencies.keys)
      return figures.filter { $0.currency == id }
    case "item":
      let id = try id(condition, "item", ledger.items.keys)
      return figures.filter { if case .goods(id, _) = $0.measure { true } else { false } }
    case "unit":
      let id = try id(condition, "unit", ledger.units.keys)
      return figures.filter { if case .goods(_, id) = $0.measure { true } else { false } }
    case "source":
      let id = try id(condition, "source", ledger.sources.keys)
      return figures.filter { $0.citations.contains { $0.source == id } }
    case "fulfils":
      let id = try id(condition, "figure", ledger.figures.keys)
      return figures.filter { $0.relations.fulfils.contains(id) }
    case "part_of":
      let id = try id(condition, "figure", ledger.figures.keys)
      return figures.filter { $0.relations.partOf.contains(id) }
    default:
      let fields = [
        "donor", "recipient", "via", "state", "date", "currency", "item", "unit", "source",
        "fulfils", "part_of",
      ]
      throw unknown(condition.field, "column for a sum", at: condition.range, among: fields)
    }
  }

  private func id<Named>(
    _ condition: Formula.Condition, _ noun: String, _ known: OrderedSet<Identifier<Named>>
  ) throws(EvaluationStop) -> Identifier<Named> {
    guard let id = Identifier<Named>(condition.value), known.contains(id) else {
      throw unknown(condition.value, noun, at: condition.range, among: known.map(\.text))
    }
    return id
  }

  private func party(_ condition: Formula.Condition) throws(EvaluationStop) -> Identifier<Party> {
    try id(condition, "party", ledger.parties.keys)
  }

  private func date(_ condition: Formula.Condition) throws(EvaluationStop) -> HistoricalDate {
    do throws(EDTFError) {
      return try HistoricalDate(parsing: condition.value)
    } catch {
      throw typeFault(
        condition.range, "`\(condition.value.visible(upTo: 80))` is no date: \(error.message)")
    }
  }
}

extension [Figure] {
  /// Those whose days all lie within a period.
  fileprivate func within(_ period: HistoricalDate) -> [Figure] {
    filter { $0.date.value.map { period.contains($0) } ?? false }
  }

  fileprivate func of(
    _ party: Identifier<Party>, _ role: (Figure) -> Identifier<Party>?
  ) -> [Figure] {
    filter { role($0) == party }
  }
}
