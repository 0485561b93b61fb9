import Accounts
import Documents
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates

/// The charts of a report, each made of the results that its tables are made of.
public enum ChartsReport {
  /// What makes the charts that the ledger has something for, in the order of the report's files.
  public static func makers(_ results: Results) -> [@Sendable () -> [Document.Chart]] {
    [pledges, goods, deliveries, rates, gaps, draws].map { make in { make(results) } }
  }

  /// The most marks of one picture: more are not told apart.
  static let mostMarks = 40
  /// The most pictures of one kind, those of the first pledges, units or pairs of moneys: the others stand in the tables.
  static let mostPictures = 8

  /// The first charts that can be made of some things.
  static func first<Thing>(
    of things: some Sequence<Thing>, _ chart: (Thing) -> Document.Chart?
  ) -> [Document.Chart] {
    var made: [Document.Chart] = []
    for thing in things where made.count < mostPictures {
      if let chart = chart(thing) { made.append(chart) }
    }
    return made
  }

  /// How many of some rows a picture shows, where these are not all.
  static func counted(_ shown: Int, of all: Int, _ noun: String) -> String {
    shown == all ? "" : " The first \(shown) of \(all) \(noun) are shown."
  }
}

// MARK: Promised against delivered

extension ChartsReport {
  /// What was promised against what came of it, a picture for each unit in which pledges are stated.
  public static func pledges(_ results: Results) -> [Document.Chart] {
    let ledger = results.ledger
    let own = results.pledges.filter { $0.valuation == .unitsOnly && $0.reading == .asReckoned }
    return first(of: OrderedDictionary(grouping: own, by: \.unit)) { unit, balances in
      let bars = balances.flatMap(self.bars)
      guard bars.contains(where: { $0.part != .promised }) else { return nil }
      let shown = bars.prefix(mostMarks).map { bar in
        BarPlot.Bar(bar.label, bar.part, bar.amount, shown: results.display.text(bar.amount))
      }
      return Document.Chart(
        name: "pledges-\(unit.fileText)",
        title: "Promised, sent and delivered, in \(ledger.name(of: unit))",
        description:
          "A bar for each number of each pledge, from zero; filled as far as it is certain, hatched between "
          + "its limits. " + shown.map { "\($0.label): \($0.shown)" }.joined(separator: "; ") + "."
          + counted(shown.count, of: bars.count, "bars"),
        plot: BarPlot(unit: ledger.name(of: unit), bars: shown))
    }
  }

  private typealias Bar = (label: String, part: BarPlot.Part, amount: Interval)

  private static func bars(of balance: Balance) -> [Bar] {
    let numbers: [(number: Balance.Number, part: BarPlot.Part)] = [
      (.promised, .promised), (.committed, .promised), (.sent, .sent), (.delivered, .delivered),
      (.returned, .lacking), (.withheld, .lacking), (.confiscated, .lacking),
      (.cancelled, .lacking),
    ]
    return numbers.compactMap { number, part in
      guard let amount = balance.interval(of: number) else { return nil }
      // What is nothing to anything is told in the report, and is no bar.
      if amount.high == nil, amount.low?.isZero ?? true { return nil }
      return ("\(balance.subject.text) \(number.rawValue)", part, amount)
    }
  }

  /// Goods that arrived, a picture for each unit.
  public static func goods(_ results: Results) -> [Document.Chart] {
    let (ledger, display) = (results.ledger, results.display)
    let lines = results.arms.lines.filter { line in
      guard case .ofSeveralParties = line.kind else {
        return line.quantity.low != nil && line.quantity.high != nil
      }
      return false
    }
    return first(of: OrderedDictionary(grouping: lines, by: \.unit.id)) { unit, lines in
      guard lines.count > 1 else { return nil }
      let shown = lines.prefix(mostMarks)
      let bars = shown.map { line in
        let ids = line.figures.map(\.id).few(of: 2)
        return BarPlot.Bar(
          "\(line.item.name) (\(ids))", .delivered, line.quantity,
          shown: display.text(line.quantity))
      }
      let name = ledger.units[unit]?.name ?? unit.text
      return Document.Chart(
        name: "goods-\(unit.text)", title: "Goods that arrived, in \(name)",
        description:
          "A bar for each kind of goods, from zero, with the rows that tell of it. "
          + bars.map { "\($0.label): \($0.shown)" }.joined(separator: "; ") + "."
          + counted(shown.count, of: lines.count, "lines"),
        plot: BarPlot(unit: name, bars: bars))
    }
  }
}

// MARK: Days

extension ChartsReport {
  /// What was sent and what arrived over time, of money and of goods; what has no day is shown so.
  public static func deliveries(_ results: Results) -> [Document.Chart] {
    let ledger = results.ledger
    return [
      ("deliveries-money", "Money sent and delivered over time", ledger.money),
      ("deliveries-goods", "Goods sent and delivered over time", ledger.goods),
    ].compactMap { name, title, figures in
      let own = figures.filter { $0.state == .delivered || $0.state == .sent }
      let days = own.map { figure -> Int? in
        let stated = figure.date.value?.stated
        return stated?.first?.value ?? stated?.last?.value
      }
      guard days.contains(where: { $0 != nil }) else { return nil }
      // By the first day, in the order of the ledger on one day, and what has no day behind all others.
      let order = own.indices.sorted { (days[$0] ?? .max, $0) < (days[$1] ?? .max, $1) }
      let shown = order.prefix(mostMarks).map { span(of: own[$0], results) }
      return Document.Chart(
        name: name, title: title,
        description:
          "A bar for each row, from the first to the last day that its date may mean; a dotted line where no "
          + "date is stated. "
          + shown.map { "\($0.label): \($0.shown), \($0.date)" }.joined(separator: "; ") + "."
          + counted(shown.count, of: own.count, "rows"),
        plot: SpanPlot(shown))
    }
  }

  private static func span(of figure: Figure, _ results: Results) -> SpanPlot.Span {
    let date = figure.date.value
    let possible = date?.possible(approximately: results.ledger.description.approximately)
    let amount = figure.interval.map { results.display.text($0) } ?? "no amount stated"
    return SpanPlot.Span(
      "\(figure.id) \(figure.state?.rawValue ?? "")",
      shown: figure.interval == nil
        ? amount : "\(amount) \(QuantityKind(of: figure)?.unitText ?? "")",
      hasArrived: figure.state == .delivered, stated: days(date?.stated), possible: days(possible),
      date: FigureText.date(figure.date))
  }

  private static func days(_ span: DaySpan?) -> (first: Int?, last: Int?) {
    (span?.first?.value, span?.last?.value)
  }
}

// MARK: Rates

extension ChartsReport {
  /// Prices over time by kind beside the parity, a picture for each pair of moneys that is quoted more than once.
  public static func rates(_ results: Results) -> [Document.Chart] {
    let ledger = results.ledger
    let pairs = OrderedDictionary(grouping: ledger.rates.values) { [$0.base.text, $0.quote.text] }
    let quoted = pairs.values.filter { rates in
      rates.count > 1
        && rates.contains { $0.inForce?.stated.first != nil || $0.inForce?.stated.last != nil }
    }
    return quoted.prefix(mostPairs).map { rates in
      let shown = rates.prefix(mostMarks)
      let (base, quote) = (ledger.name(of: rates[0].base), ledger.name(of: rates[0].quote))
      let parity = rates.compactMap { MetalParity($0, in: ledger) }.first
      let quotations = shown.map { rate in
        QuotationPlot.Quotation(
          "\(rate.id) \(rate.price.words.replacing(" to ", with: "–"))"
            + (rate.inForce == nil ? ", undated" : ""), kind: rate.kind.rawValue,
          price: rate.price, days: days(rate.inForce?.stated))
      }
      let weight = parity.map { ", by weight \($0.price.truncatedText(places: 4)) \($0.currency)" }
      return Document.Chart(
        name: "rates-\(rates[0].base)-\(rates[0].quote)",
        title: "The price of \(base), in \(quote)",
        description:
          "Each price as a stroke over the days on which it was in force, a field where only limits are "
          + "known, by kind. "
          + zip(shown, quotations).map { rate, quotation in
            "\(quotation.label), \(quotation.kind), \(rate.inForce.map { DateText.words($0) } ?? "undated")"
          }.joined(separator: "; ") + (weight ?? "") + "."
          + counted(shown.count, of: rates.count, "rates"),
        plot: QuotationPlot(unit: "\(quote) for one", quotations: quotations, parity: parity?.price)
      )
    }
  }

  /// Of so many pairs of moneys there is a picture at most.
  private static let mostPairs = 6
}

extension QuantityKind {
  /// The unit as a part of a file's name.
  fileprivate var fileText: String { unitText.replacing(" ", with: "-") }
}
