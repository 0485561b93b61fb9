import Accounts
import Claims
import Diagnostics
import Documents
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// `converted.csv`: every figure about money under every choice of rates.
public enum ConvertedReport {
  /// The table, a row for each figure and choice; none is dropped.
  public static func table(_ rows: [ConvertedFigure]) -> Table { table { rows } }

  /// The same, each figure converted when its turn comes.
  public static func table<Rows: Sequence<ConvertedFigure> & SendableMetatype>(
    each rows: @escaping @Sendable () -> Rows
  ) -> Table {
    report.table {
      let words = WordsByWay()
      return rows().lazy.map { Row(row: $0, words: $0.outcome.success.map(words.words(of:))) }
    }
  }

  /// A figure under a choice, with what is said of its way.
  private struct Row: Sendable {
    let row: ConvertedFigure
    let words: WayWords?

    var figure: Figure { row.figure }
    var made: Conversion? { row.outcome.success }
  }

  /// What is said of a way, made once for all rows that go it.
  private struct WayWords: Sendable {
    let cautions: Prose
    let route: String
    let rates: [String]
    let factors: String

    init(_ conversion: Conversion) {
      cautions = conversion.cautionWords
      route = conversion.route
      rates = Array(OrderedSet(conversion.rates.map(\.text)))
      factors = conversion.way.factorWords
    }
  }

  /// The words of the ways that were met, for one run through the rows.
  private final class WordsByWay {
    /// Each with a conversion that goes the way: so long as it is held, no other way has its identity.
    private var known: [ObjectIdentifier: (conversion: Conversion, words: WayWords)] = [:]

    func words(of conversion: Conversion) -> WayWords {
      let way = ObjectIdentifier(conversion.way)
      if let known = known[way] { return known.words }
      let words = WayWords(conversion)
      known[way] = (conversion, words)
      return words
    }
  }

  private static let report = Report<Row>(
    "converted", title: "Figures about money, converted on their own days"
  ) {
    $0.cells("id", title: "", .row, for: .both, "id of the figure") { .text($0.figure.id.text) }
    $0.place(\.figure.origin)
    $0.cells("date", .date, "when, as EDTF") { .text($0.figure.date.value?.text ?? "") }
    $0.amount(
      "", title: "amount", for: .both, "the amount that is stated", keyEnding: "/stated",
      unitIn: "currency"
    ) { $0.figure.interval }
    $0.words("currency", "its currency") { $0.figure.currency?.text ?? "" }
    $0.said("money", title: "currency") { unit($0.figure.currency, of: $0.figure) }
    $0.words("per", "for what it is meant each: year, month, a currency, or goods") {
      $0.figure.per?.cell ?? ""
    }
    $0.words("scenario", for: .both, "id of the scenario or of the rate", \.row.valuation.label)
    $0.words("to", "the currency that it is converted to", \.row.target.text)
    $0.amount(
      "converted", for: .both, "the amount in that currency", keyEnding: "/converted",
      unitIn: "to"
    ) { $0.made?.result }
    $0.said("unit", title: "to") { row in
      row.made == nil ? "" : unit(row.row.target, of: row.figure)
    }
    $0.cells("status", .choice(["converted", "unconverted"]), "whether it could be converted") {
      .text($0.made == nil ? "unconverted" : "converted")
    }
    $0.said(
      "reason", title: "", for: .both, "why it was not converted, or what to be careful of"
    ) { $0.row.outcome.failure?.sentence ?? $0.words?.cautions ?? "" }
    $0.words("route", "the moneys and metals that the conversion goes through") {
      $0.words?.route ?? ""
    }
    $0.cells("rates", .list, "ids of the rates that were used") { .ids($0.words?.rates ?? []) }
    $0.citation(\.figure.citations)
    $0.printed(\.figure.asPrinted)
    $0.words("derivation", "the conversion in a line") { row in
      row.words.flatMap { row.made?.line(by: $0.factors) } ?? ""
    }
    $0.key { key(of: $0.row) }
  }

  /// A money, and for each of what it is meant: `rub.gold a year`.
  private static func unit(_ money: Identifier<Currency>?, of figure: Figure) -> Prose {
    guard let money = money?.text else { return "" }
    return switch figure.per {
    case .year: "\(money) a year"
    case .month: "\(money) a month"
    case .currency(let base): "\(money) a \(base)"
    case .goods(let goods): "\(money) a \(Prose(goods.text))"
    case nil: Prose(money)
    }
  }

  /// What `explain` is asked by, before `stated` or `converted`: `converted/M11/treasury`.
  static func key(of row: ConvertedFigure) -> String {
    "converted/\(row.figure.id)/\(row.valuation.label)"
  }
}

extension Conversion {
  /// What must be said of the rates, in plain words; empty where there is nothing.
  public var cautionWords: Prose {
    cautions.map { caution -> Prose in
      switch caution {
      case .undated(let rate): "\(rate) is undated"
      case .outsidePeriod(let rate): "\(rate) was not in force on these days"
      case .doubtedPeriod(let rate): "the period of \(rate) is in doubt"
      case .doubtedDate: "the date by which the rate was chosen is in doubt"
      }
    }.joined(separator: "; ")
  }
}
