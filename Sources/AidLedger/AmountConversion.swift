import Accounts
import AidReports
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Documents
import Phrases

/// One amount under some choices of rates.
public struct AmountConversion: Sendable {
  /// The answer to print.
  public let answer: Answer
  /// Whether no choice could convert it; where a date was given, a rate that no source puts in force on
  /// that date does not count.
  public let isUnconverted: Bool
}

extension CheckedLedger {
  /// Converts one amount under each choice.
  ///
  /// - Parameters:
  ///   - amount: plain digits, or the parts of the money: `225281l 19s 4d`.
  ///   - currency: its currency, by id.
  ///   - target: the currency to convert to.
  ///   - date: the days for which rates must be in force, as EDTF.
  ///   - choices: scenarios or one rate.
  /// - Returns: the answer, with a row for each choice.
  /// - Throws: where the amount, the currency or the date cannot be read.
  public func convert(
    _ amount: String, _ currency: String, to target: Identifier<Currency>, on date: String?,
    choices: [RateChoice]
  ) throws(RequestFailure) -> AmountConversion {
    let source = try self.currency(currency)
    let value = try self.amount(amount, of: source)
    let days = try self.date(date)
    let rows = choices.map { choice in
      (
        choice.valuation.label,
        book.rates.converter(choice).convert(value, from: source, to: target, on: days)
      )
    }
    return AmountConversion(
      answer: answer(
        "", blocks(rows), AmountReport(amount: value, from: source, to: target).table(rows)),
      isUnconverted: rows.allSatisfy { _, outcome in
        guard let made = outcome.success else { return true }
        return days != nil && !(made.isInForce && made.rates.allSatisfy(isOfSource))
      })
  }

  /// Whether a source, and not the ledger's keeper, says that the rate was in force.
  private func isOfSource(_ rate: Identifier<Rate>) -> Bool { ledger.rates[rate]?.kind != .assumed }

  private func blocks(_ rows: [(String, ConversionOutcome)]) -> [Document.Block] {
    rows.flatMap { name, outcome -> [Document.Block] in
      switch outcome {
      case .failure(let reason):
        let hint: [Prose] = ledger.hint(reason).map { ["  \($0)"] } ?? []
        return [.lines(["\(name): not converted: \(reason.sentence)"] + hint)]
      case .success(let made):
        let display = ledger.numberDisplay
        let shown: Prose =
          display.units[made.to.text] == nil
          ? "\(display.text(made.result)) \(made.to)" : display.text(made.result, of: made.to.text)
        return [.lines(["\(name): \(shown)"])] + DerivationText.blocks(made, ledger)
      }
    }
  }
}

extension Conversion {
  /// Whether a source puts every rate in force on the days, if only by a doubted date.
  fileprivate var isInForce: Bool {
    cautions.allSatisfy { caution in
      switch caution {
      case .undated, .outsidePeriod: false
      case .doubtedPeriod, .doubtedDate: true
      }
    }
  }
}
