import LedgerModel

/// A figure about money under one choice of rates: converted, or why not.
public struct ConvertedFigure: Sendable {
  /// The figure.
  public let figure: Figure
  /// The scenario's id, or the rate's.
  public let scenario: String
  /// The currency converted to.
  public let target: Identifier<Currency>
  /// What came of it.
  public let outcome: ConversionOutcome

  /// Every figure about money under every choice, in the order of the ledger; none is dropped.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - choices: scenarios or rates.
  ///   - target: the currency to convert to.
  /// - Returns: the rows, in the order of the ledger.
  public static func all(
    in ledger: Ledger, under choices: [RateChoice], to target: Identifier<Currency>
  ) -> [ConvertedFigure] {
    choices.flatMap { choice in
      let converter = Converter(ledger, choice)
      return ledger.money.map {
        ConvertedFigure(
          figure: $0, scenario: choice.name, target: target,
          outcome: converter.convert($0, to: target))
      }
    }
  }
}
