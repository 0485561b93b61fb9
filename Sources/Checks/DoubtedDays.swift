import Accounts
import Diagnostics
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

extension FindingKind {
  /// AL0309: a rate chosen by a doubted date.
  public static let doubtedDays = FindingKind(
    "AL0309", .note, title: "a rate chosen by a doubted date",
    meaning: """
      A scenario takes the rate that is in force on a figure's days, and the figure's date or the rate's \
      period is in doubt (`1921?`, `1921~`). The days are taken as they are written; another day may have \
      another rate. A period of which no day is sure (`192X`) never chooses a rate.
      """,
    remedy: "date the row more surely, or let a scenario name the rate")
}

extension LedgerCheck {
  static let doubtedDays = LedgerCheck.ofBook(.doubtedDays) { book in
    let ledger = book.ledger
    let all = book.usesInDoubt { doubt in
      switch doubt {
      case .doubtedPeriod, .doubtedDate: true
      case .undated, .outsidePeriod: false
      }
    }
    let ofRates = OrderedDictionary(grouping: all, by: \.doubt).compactMap {
      doubt, uses -> Finding? in
      guard case .doubtedPeriod(let id) = doubt else { return nil }
      return ledger.rates[id].map { rate in
        Finding(
          .doubtedDays, at: rate.origin.place("in_force"), subject: id.text,
          """
          \(id) is used for \(uses.figures.few()), and its period \(rate.inForce?.text ?? "") is \
          in doubt
          """,
          details: ["under \(uses.map(\.scenario.id).few())"])
      }
    }
    let dated = all.filter { $0.doubt == .doubtedDate }.flatMap { use in
      use.figures.map { (figure: $0, scenario: use.scenario.id) }
    }
    let ofFigures = OrderedDictionary(grouping: dated, by: \.figure).compactMap { id, uses in
      ledger.figures[id].map { figure in
        Finding(
          .doubtedDays, at: figure.origin.place("date"), subject: id.text,
          "the rate for \(id) is chosen by its date \(figure.date.value?.text ?? ""), which is in doubt",
          details: ["under \(uses.map(\.scenario).few())"],
          cause: "a rate is chosen by a date that is in doubt")
      }
    }
    return ofRates + ofFigures
  }
}

extension [(scenario: Scenario, doubt: Conversion.Caution, figures: [Identifier<Figure>])] {
  /// The figures of all, each once.
  fileprivate var figures: OrderedSet<Identifier<Figure>> { OrderedSet(flatMap(\.figures)) }
}
