import HistoricalDates
import LedgerModel

/// By what figures are grouped into totals.
public enum Grouping: String, Sendable, CaseIterable {
  /// Each pledge: promised, delivered, withheld, gap.
  case pledge
  /// What was delivered less what was returned, by who gave.
  case donor
  /// What was delivered less what was returned, by who took.
  case recipient
  /// What was delivered less what was returned, by year; a figure that lies in no single year is a group
  /// of its own.
  case year
  /// Every figure, by its state.
  case state
  /// What was delivered less what was returned, by the currency of the source.
  case currency
  /// Each claim: left less right, and both sides where it names a rate.
  case claim
}

extension Grouping {
  /// Whether a group of this kind counts a figure.
  func counts(_ figure: Figure) -> Bool {
    self == .state
      ? figure.state != nil : figure.state == .delivered || figure.state == .returned
  }

  /// The group that a figure falls into, as its own row names it.
  func group(of figure: Figure) -> String {
    switch self {
    case .donor: figure.parties.donor?.text ?? Grouping.notStated
    case .recipient: figure.parties.recipient?.text ?? Grouping.notStated
    case .year: Grouping.year(of: figure)
    case .state: figure.state?.rawValue ?? Grouping.notStated
    case .currency: figure.currency?.text ?? Grouping.notStated
    case .pledge, .claim: figure.id.text
    }
  }

  private static let notStated = "not stated"

  /// The year of the figure's days; its dates where they are of several years.
  private static func year(of figure: Figure) -> String {
    guard let date = figure.date.value else { return notStated }
    guard let first = date.earliest, let last = date.latest else { return date.text }
    let years = (first.civil.year, last.civil.year)
    return years.0 == years.1 ? String(years.0) : date.text
  }
}
