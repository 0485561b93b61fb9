import Accounts
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

/// A figure in a line of plain words.
enum FigureText {
  /// `100,000,000 gold rubles a year, from Bukhara to the Assembly, promised, 1920`.
  static func words(_ figure: Figure, _ ledger: Ledger) -> Prose {
    func name(_ id: Identifier<Party>?) -> String? { id.flatMap { ledger.parties[$0]?.name } }
    let (donor, recipient) = (name(figure.parties.donor), name(figure.parties.recipient))
    let amount = amount(figure, ledger)
    var parts = [figure.bound == .uncertain ? "\(amount) (uncertain)" : amount]
    switch (donor, recipient, name(figure.parties.via)) {
    case (let donor?, let recipient?, let via?):
      parts.append("from \(donor) to \(recipient) through \(via)")
    case (let donor?, let recipient?, nil): parts.append("from \(donor) to \(recipient)")
    case (let donor?, nil, let via?): parts.append("from \(donor) through \(via)")
    case (let donor?, nil, nil): parts.append("from \(donor)")
    case (nil, let recipient?, let via?): parts.append("to \(recipient) through \(via)")
    case (nil, let recipient?, nil): parts.append("to \(recipient)")
    case (nil, nil, let via?): parts.append("through \(via)")
    case (nil, nil, nil): break
    }
    if let state = figure.state { parts.append(.term(state.rawValue)) }
    parts.append(date(figure.date))
    return parts.joined(separator: ", ")
  }

  /// `“11,028,012 TL”`; empty where nothing is printed.
  static func quoted(_ figure: Figure) -> String {
    figure.asPrinted.isEmpty ? "" : "“\(figure.asPrinted)”"
  }

  /// The same as a quotation in the language of the work that was read; empty where nothing is printed.
  static func quotation(_ figure: Figure, _ ledger: Ledger?) -> Prose {
    guard !figure.asPrinted.isEmpty else { return "" }
    return Prose([
      .quotation(figure.asPrinted, language: ledger?.language(of: figure) ?? "")
    ])
  }

  /// `M15 “11,028,012 TL”`; the id alone where nothing is printed.
  static func named(_ figure: Figure, _ ledger: Ledger? = nil) -> Prose {
    figure.asPrinted.isEmpty
      ? Prose(figure.id.text) : "\(figure.id) \(quotation(figure, ledger))"
  }

  /// `at most 11,028,012 paper lira`.
  static func amount(_ figure: Figure, _ ledger: Ledger) -> Prose {
    guard let interval = figure.interval else { return "no amount stated" }
    let amount = counted(interval, figure, ledger)
    switch figure.per {
    case .year: return "\(amount) a year"
    case .month: return "\(amount) a month"
    case .currency(let base): return "\(amount) for one \(ledger.name(of: base))"
    case .goods(let goods): return "\(amount) for one \(goods.text)"
    case nil: return amount
    }
  }

  /// The amount with its unit.
  private static func counted(_ interval: Interval, _ figure: Figure, _ ledger: Ledger) -> Prose {
    switch figure.measure {
    case .money(let currency?):
      let parts = ledger.moneyParts
      guard let units = parts.shown(of: currency) else {
        return "\(interval) \(ledger.name(of: currency))"
      }
      let shown = Prose(interval.inWords(in: units))
      return parts.isAmbiguous(currency) ? "\(shown) \(ledger.name(of: currency))" : shown
    case .money(nil): return "\(interval) of no stated currency"
    case .goods(let item, let unit):
      let counted: Prose =
        unit.flatMap { ledger.units[$0] }.map { "\(interval) \($0.name)" }
        ?? "\(interval) of no stated unit"
      return item.flatMap { ledger.items[$0] }.map { "\(counted), \($0.name)" } ?? counted
    }
  }

  static func date(_ date: StatedDate) -> Prose {
    let written = date.asWritten.isEmpty ? "" : "“\(date.asWritten)”"
    guard let value = date.value else {
      return written.isEmpty ? "undated" : "\(written), undated"
    }
    return Prose(value.text)
  }
}

/// Dates in words.
enum DateText {
  /// `Sept 1920 to Nov 1921`, `since Dec 1921`, `1921`; a date with doubts, or of another form, as it is written.
  static func words(_ date: HistoricalDate) -> Prose {
    let ends = date.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return day(date.text) }
    switch (ends[0], ends[1]) {
    case ("..", ".."): return Prose(date.text)
    case ("..", let last): return "until \(day(last))"
    case (let first, ".."): return "since \(day(first))"
    case (let first, let last): return "\(day(first)) to \(day(last))"
    }
  }

  static let months: [Prose] = [
    "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  private static func day(_ text: String) -> Prose {
    let parts = text.split(separator: "-").map(String.init)
    guard (2...3).contains(parts.count), let month = Int(parts[1]), (1...12).contains(month),
      parts.count == 2 || Int(parts[2]) != nil
    else { return Prose(text) }
    let name = months[month - 1]
    guard parts.count == 3, let day = Int(parts[2]) else { return "\(name) \(parts[0])" }
    return "\(day) \(name) \(parts[0])"
  }
}
