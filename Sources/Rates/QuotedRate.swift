import LedgerModel

/// A rate with the largest units of its two moneys.
package struct QuotedRate: Sendable {
  package let rate: Rate
  package let base: Currency
  package let quote: Currency

  /// `nil` where one of the moneys cannot be led to its largest unit.
  package init?(_ rate: Rate, in ledger: Ledger) {
    guard let base = ledger.unitChain(of: rate.base)?.major,
      let quote = ledger.unitChain(of: rate.quote)?.major
    else { return nil }
    self.rate = rate
    self.base = base
    self.quote = quote
  }

  /// Whether a preference admits the rate; for the figure's own sources, any recorded rate may be.
  package func isAdmitted(by preference: RatePreference) -> Bool {
    switch preference {
    case .rate(let id): rate.id == id
    case .kind(let kind): rate.kind == kind
    case .ownSource: rate.kind == .recorded
    }
  }
}
