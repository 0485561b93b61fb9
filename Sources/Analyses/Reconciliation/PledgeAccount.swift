import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections

/// Gathers what belongs to one pledge under one choice of rates.
struct PledgeAccount {
  private let pledge: Figure
  private let rows: [Figure]
  private let currency: Identifier<Currency>
  private let converter: Converter
  private var ledger: Ledger { converter.ledger }

  init(
    _ pledge: Figure, _ rows: [Figure], by converter: Converter,
    in currency: Identifier<Currency>
  ) {
    self.pledge = pledge
    self.rows = rows
    self.currency = currency
    self.converter = converter
  }

  var reconciliation: Reconciliation {
    let deliveries = sum { $0 == .delivered || $0 == .returned || $0 == .sent }
    return Reconciliation(
      pledge: pledge, scenario: converter.choice.name, currency: currency,
      conversion: converter.convert(pledge, to: currency), deliveries: deliveries,
      keptBack: sum { $0?.isKeptBack == true }, years: pledge.years,
      scopeDifferences: scopeDifferences(from: deliveries))
  }

  private func sum(_ belongs: (TransferState?) -> Bool) -> Summation {
    let chosen = rows.filter { belongs($0.state) }
    let counted = chosen.filter { $0.state != .sent && $0.per == nil }
    let sum = Summation.of(counted, in: ledger) { figure in
      converter.term(figure, in: currency).map { term in
        figure.state == .returned
          ? Summation.Term(figure: figure, value: -term.value, conversion: term.conversion) : term
      }
    }
    let uncounted = chosen.filter { $0.state == .sent || $0.per != nil }.map {
      Summation.LeftOut(figure: $0, reason: $0.state == .sent ? .state(.sent) : .periodic)
    }
    return Summation(terms: sum.terms, leftOut: sum.leftOut + uncounted)
  }

  private func scopeDifferences(from deliveries: Summation) -> [String] {
    guard !deliveries.terms.isEmpty else { return [] }
    return Scope([pledge], in: ledger)
      .differences(from: Scope(deliveries.terms.map(\.figure), in: ledger))
  }
}

extension Converter {
  /// A figure's value in a currency, as a term of a sum.
  func term(
    _ figure: Figure, in currency: Identifier<Currency>
  ) -> Result<Summation.Term, UnconvertedReason> {
    switch convert(figure, to: currency) {
    case .converted(let conversion):
      .success(
        Summation.Term(figure: figure, value: conversion.result, conversion: conversion))
    case .unconverted(let reason): .failure(reason)
    }
  }
}

extension Figure {
  /// For so much a year: the number of whole years that the figure's own dates cover.
  var years: Int? { per == .year ? date.value?.wholeYears : nil }
}
