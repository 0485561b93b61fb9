import Documents
import ExactNumbers
import LedgerModel
import Rates
import Phrases

/// One amount under some choices of rates, for `convert`.
public struct AmountReport: Sendable {
  private let amount: Interval
  private let currency: Identifier<Currency>
  private let target: Identifier<Currency>

  /// Makes the report of an amount of a currency.
  public init(
    amount: Interval, from currency: Identifier<Currency>, to target: Identifier<Currency>
  ) {
    (self.amount, self.currency, self.target) = (amount, currency, target)
  }

  /// The table, a row for each choice and what came of it.
  public func table(_ rows: [(choice: String, outcome: ConversionOutcome)]) -> Table {
    let (amount, currency, target) = (amount, currency, target)
    return Report<(choice: String, outcome: ConversionOutcome)>("conversion") {
      $0.cells("amount", .number, "the amount") { _ in .number(amount.exactValue) }
      $0.words("currency", "its currency") { _ in currency.text }
      $0.words("scenario", "id of the scenario or of the rate") { $0.choice }
      $0.words("to", "the currency that it is converted to") { _ in target.text }
      $0.amount("converted", "the amount in that currency", unitIn: "to") {
        $0.outcome.success?.result
      }
      $0.cells("status", .choice(["converted", "unconverted"]), "whether it could be converted") {
        .text($0.outcome.success == nil ? "unconverted" : "converted")
      }
      $0.said(
        "reason", for: .file, "why it was not converted, or what to be careful of"
      ) {
        $0.outcome.failure?.sentence ?? $0.outcome.success?.cautionWords ?? ""
      }
      $0.words("route", "the moneys and metals that the conversion goes through") {
        $0.outcome.success?.route ?? ""
      }
      $0.cells("rates", .list, "ids of the rates that were used") {
        .ids($0.outcome.success?.rates.map(\.text) ?? [])
      }
      $0.words("derivation", "the conversion in a line") { $0.outcome.success?.line ?? "" }
    }.table(rows)
  }
}
