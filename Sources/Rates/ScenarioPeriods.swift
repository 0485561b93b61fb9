import HistoricalDates
import LedgerModel
import OrderedCollections

extension Scenario {
  /// The periods of the rates that the scenario may use, each once, by their first day.
  ///
  /// A figure whose own days no rate covers is also shown as if valued in each of these.
  public func periods(in ledger: Ledger) -> [HistoricalDate] {
    let rates = ledger.rates.values.filter { rate in
      preferences.contains { preference in
        switch preference {
        case .rate(let id): rate.id == id
        case .kind(let kind): rate.kind == kind
        case .ownSource: rate.kind == .recorded
        }
      }
    }
    var seen: Set<String> = []
    return rates.compactMap(\.inForce).filter { seen.insert($0.text).inserted }
      .sorted { ($0.earliest ?? .first, $0.text) < ($1.earliest ?? .first, $1.text) }
  }
}
