import Accounts
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates

/// Figures that are totalled together under a scenario.
struct FigureGroup {
  private let grouping: Grouping
  private let name: String
  private let figures: [Figure]
  private let converter: Converter
  private let ledger: Ledger
  private let target: Identifier<Currency>

  /// The groups of one kind, in the order of the ledger.
  static func all(
    in ledger: Ledger, by grouping: Grouping, under scenario: Scenario,
    to target: Identifier<Currency>
  ) -> [FigureGroup] {
    let converter = Converter(ledger, RateChoice(scenario))
    let counted = ledger.money.filter { grouping.counts($0) }
    return OrderedDictionary(grouping: counted) { grouping.group(of: $0) }.map { name, figures in
      FigureGroup(
        grouping: grouping, name: name, figures: figures, converter: converter, ledger: ledger,
        target: target)
    }
  }

  /// The total; without one where nothing could be added.
  ///
  /// Money that came back counts against what was given, as it does for a pledge; only where the group
  /// is what came back, it is what it is. A figure that is so much a year, or a price, is left out.
  var measure: Result<Measure, AbsentMeasure> {
    let subject = "\(grouping.rawValue)=\(name)"
    let sum = Summation.of(figures.filter { $0.per == nil }, in: ledger) { figure in
      switch converter.convert(figure, to: target, reading: .asPaid) {
      case .converted(let made):
        .success(.init(figure: figure, value: made.result, conversion: made))
      case .unconverted(let reason): .failure(reason)
      }
    }
    let unlike = figures.filter { $0.per != nil }.map {
      Summation.LeftOut(figure: $0, reason: $0.isPrice ? .unconverted(.price) : .periodic)
    }
    let leftOut = sum.leftOut + unlike
    guard !sum.terms.isEmpty else {
      return .failure(
        AbsentMeasure(
          subject: subject, kind: .total, scenario: converter.choice.name, currency: target.text,
          reason: leftOut.sentences))
    }
    return .success(
      Measure(
        subject: subject, kind: .total, scenario: converter.choice.name, currency: target.text,
        terms: sum.rateTerms(returned: Ratio(grouping == .state ? 1 : -1)), claim: nil,
        leftOut: leftOut))
  }
}

extension Figure {
  fileprivate var isPrice: Bool { if case .currency = per { true } else { false } }
}
