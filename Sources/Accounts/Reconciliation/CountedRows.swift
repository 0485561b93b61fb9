import ExactNumbers
import LedgerModel
import Rates

extension Summation {
  /// What some rows come to that are held against one figure: the parts of a total, or what went
  /// towards a pledge.
  ///
  /// What was returned counts against the others. So much a year is added only to so much a year.
  ///
  /// - Parameters:
  ///   - rows: the rows, in the order of the ledger.
  ///   - period: what the rows must be for: a year, a month, or `nil`, a total.
  ///   - whole: the figure that they are held against.
  ///   - ledger: the ledger.
  ///   - value: a row's value so many times, or why it has none.
  /// - Returns: what was added, and what was left out.
  package static func held(
    _ rows: [Figure], a period: Figure.Per?, against whole: Figure, in ledger: Ledger,
    value: (Figure, Ratio) -> Result<Term, UnconvertedReason>
  ) -> Summation {
    let sum = of(rows.filter { $0.period == period }, in: ledger) { figure in
      let isAgainst = figure.state == .returned && whole.state != .returned
      return value(figure, isAgainst ? Ratio(-1) : .one)
    }
    let others = rows.filter { $0.period != period }.map {
      LeftOut(figure: $0, reason: $0.period == nil ? .notPeriodic : .periodic)
    }
    return Summation(terms: sum.terms, leftOut: sum.leftOut + others)
  }

  /// The same, with rows that were only sent named as left out.
  package func leavingOut(sent rows: [Figure]) -> Summation {
    let sent = rows.filter { $0.state == .sent }.map {
      LeftOut(figure: $0, reason: .state(.sent))
    }
    return Summation(terms: terms, leftOut: leftOut + sent)
  }
}

extension Converter {
  /// What some rows about money come to that are held against one figure.
  package func sum(
    _ rows: [Figure], a period: Figure.Per?, in currency: Identifier<Currency>,
    against whole: Figure
  ) -> Summation {
    Summation.held(rows, a: period, against: whole, in: ledger) { figure, times in
      term(figure, in: currency, times: times)
    }
  }

  /// A figure's value in a currency, as a term of a sum.
  package func term(
    _ figure: Figure, in currency: Identifier<Currency>, times: Ratio = .one
  ) -> Result<Summation.Term, UnconvertedReason> {
    switch convert(figure, to: currency) {
    case .converted(let conversion):
      .success(Summation.Term(figure: figure, conversion, times: times))
    case .unconverted(let reason): .failure(reason)
    }
  }
}

extension Summation {
  /// `without M02, which has no value here`; `nil` where every row has one.
  package var incompleteness: String? {
    let rows = withoutValue
    guard !rows.isEmpty else { return nil }
    let verb = rows.count == 1 ? "has" : "have"
    return "without \(rows.map(\.id).few()), which \(verb) no value here"
  }
}
