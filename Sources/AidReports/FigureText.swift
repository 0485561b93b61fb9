import Accounts
import Claims
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// A figure in a line of plain words.
enum FigureText {
  /// `100,000,000 gold rubles a year, from Bukhara to the Assembly, promised, 1920`.
  static func words(_ figure: Figure, _ ledger: Ledger) -> String {
    var parts = [amount(figure, ledger)]
    let donor = figure.parties.donor.flatMap { ledger.parties[$0]?.name }
    let recipient = figure.parties.recipient.flatMap { ledger.parties[$0]?.name }
    let via = figure.parties.via.flatMap { ledger.parties[$0]?.name }
    let path = [
      donor.map { "from \($0)" }, recipient.map { "to \($0)" }, via.map { "through \($0)" },
    ]
    .compactMap { $0 }.joined(separator: " ")
    if !path.isEmpty { parts.append(path) }
    if let state = figure.state { parts.append(state.rawValue) }
    parts.append(date(figure.date))
    return parts.joined(separator: ", ")
  }

  /// `“11,028,012 TL”`; empty where nothing is printed.
  static func quoted(_ figure: Figure) -> String {
    figure.asPrinted.isEmpty ? "" : "“\(figure.asPrinted)”"
  }

  /// `M15 “11,028,012 TL”`; the id alone where nothing is printed.
  static func named(_ figure: Figure) -> String {
    figure.asPrinted.isEmpty ? figure.id.text : "\(figure.id) \(quoted(figure))"
  }

  /// `at most 11,028,012 paper lira`.
  static func amount(_ figure: Figure, _ ledger: Ledger) -> String {
    guard let interval = figure.interval else { return "no amount stated" }
    var text = interval.words
    switch figure.measure {
    case .money(let currency):
      text += " " + (currency.map { ledger.name(of: $0) } ?? "of no stated currency")
    case .goods(let item, let unit):
      text += unit.flatMap { ledger.units[$0] }.map { " \($0.name)" } ?? " of no stated unit"
      text += item.flatMap { ledger.items[$0] }.map { ", \($0.name)" } ?? ""
    }
    switch figure.per {
    case .year: text += " a year"
    case .month: text += " a month"
    case .currency(let base): text += " for one \(ledger.name(of: base))"
    case nil: break
    }
    return text
  }

  static func date(_ date: StatedDate) -> String {
    let written = date.asWritten.isEmpty ? "" : "“\(date.asWritten)”"
    guard let value = date.value else { return written.isEmpty ? "undated" : "\(written), undated" }
    return value.text
  }
}

/// Dates in words.
enum DateText {
  /// `Sept 1920 to Nov 1921`, `from Dec 1921`, `1921`; a date with doubts, or of another form, as it is written.
  static func words(_ date: HistoricalDate) -> String {
    let ends = date.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return day(date.text) }
    switch (ends[0], ends[1]) {
    case ("..", ".."): return date.text
    case ("..", let last): return "to \(day(last))"
    case (let first, ".."): return "from \(day(first))"
    case (let first, let last): return "\(day(first)) to \(day(last))"
    }
  }

  private static let months = [
    "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  private static func day(_ text: String) -> String {
    let parts = text.split(separator: "-").map(String.init)
    guard (2...3).contains(parts.count), let month = Int(parts[1]), (1...12).contains(month),
      parts.count == 2 || Int(parts[2]) != nil
    else { return text }
    let day = parts.count == 3 ? (Int(parts[2]).map { "\($0) " } ?? "") : ""
    return "\(day)\(months[month - 1]) \(parts[0])"
  }
}
