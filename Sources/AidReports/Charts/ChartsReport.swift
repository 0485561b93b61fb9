import Accounts
import Documents
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Rates
import Phrases

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
  static func counted(
    _ shown: Int, of all: Int, _ words: (Int, Int) -> Prose
  ) -> [Prose] {
    shown == all ? [] : [words(shown, all)]
  }
}

// MARK: Promised against delivered

extension ChartsReport {
  /// What was promised against what came of it, a picture for each unit in which pledges are stated.
  public static func pledges(_ results: Results) -> [Document.Chart] {
    let (ledger, language) = (results.ledger, results.display.language)
    return first(of: barsOfPledges(results)) { unit, bars in
      guard bars.count > 1, bars.contains(where: { $0.part != .promised }) else { return nil }
      let shown = bars.prefix(mostMarks).map { bar in
        BarPlot.Bar(
          bar.label.text(in: language), bar.part, bar.amount,
          shown: results.display.text(bar.amount, of: unit).text(in: language))
      }
      let title: Prose = "Promised, sent and delivered, in \(ledger.name(of: unit))"
      let seen: Prose = """
        A bar for each number of each pledge, from zero; filled as far as it is certain, hatched between its \
        limits.
        """
      let told = shown.map { "\($0.label): \($0.shown)" }.joined(separator: "; ")
      let rest = counted(shown.count, of: bars.count) {
        "The first \($0) of \($1) bars are shown."
      }
      return Document.Chart(
        name: "pledges-\(unit.fileText)",
        title: title.text(in: language),
        description: ([seen, Prose("\(told).")] + rest).joined(separator: " ").text(in: language),
        plot: BarPlot(unit: ledger.name(of: unit), bars: shown), language: language)
    }
  }

  /// What stands alone in its unit and is told in words: one bar says nothing that its number does not.
  static func alone(_ results: Results) -> [Document.Block] {
    barsOfPledges(results).compactMap { unit, bars in
      guard bars.count == 1, let bar = bars.first, bar.part != .promised else { return nil }
      let shown = results.display.text(bar.amount, of: unit)
      return .paragraph(
        "No picture of one number alone: \(bar.label): \(shown), in \(results.ledger.name(of: unit))"
      )
    }
  }

  private static func barsOfPledges(_ results: Results) -> [(QuantityKind, [Bar])] {
    let own = results.pledges.filter { $0.valuation == .unitsOnly && $0.reading == .asReckoned }
    return OrderedDictionary(grouping: own, by: \.unit).map { ($0, $1.flatMap(bars)) }
  }

  private typealias Bar = (label: Prose, part: BarPlot.Part, amount: Interval)

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
      return ("\(balance.subject.text) \(Prose.term(number.rawValue))", part, amount)
    }
  }

  /// Goods that arrived, a picture for each unit.
  public static func goods(_ results: Results) -> [Document.Chart] {
    let (ledger, display) = (results.ledger, results.display)
    let language = display.language
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
          "\(line.item.name) (\(ids.text(in: language)))", .delivered, line.quantity,
          shown: display.text(line.quantity).text(in: language))
      }
      let name = ledger.units[unit]?.name ?? unit.text
      let title: Prose = "Goods that arrived, in \(name)"
      let seen: Prose =
        "A bar for each kind of goods, from zero, with the rows that tell of it."
      let told = bars.map { "\($0.label): \($0.shown)" }.joined(separator: "; ")
      let rest = counted(shown.count, of: lines.count) {
        "The first \($0) of \($1) lines are shown."
      }
      return Document.Chart(
        name: "goods-\(unit.text)", title: title.text(in: language),
        description: ([seen, Prose("\(told).")] + rest).joined(separator: " ").text(in: language),
        plot: BarPlot(unit: name, bars: bars), language: language)
    }
  }
}

// MARK: Days

extension ChartsReport {
  /// What was sent and what arrived over time, of money and of goods; what has no day is shown so.
  public static func deliveries(_ results: Results) -> [Document.Chart] {
    let (ledger, language) = (results.ledger, results.display.language)
    let all: [(String, Prose, [Figure])] = [
      ("deliveries-money", "Money sent and delivered over time", ledger.money),
      ("deliveries-goods", "Goods sent and delivered over time", ledger.goods),
    ]
    return all.compactMap { name, title, figures in
      let own = figures.filter { $0.state == .delivered || $0.state == .sent }
      let days = own.map { figure -> Int? in
        let stated = figure.date.value?.stated
        return stated?.first?.value ?? stated?.last?.value
      }
      guard own.count > 1, days.contains(where: { $0 != nil }) else { return nil }
      // By the first day, in the order of the ledger on one day, and what has no day behind all others.
      let order = own.indices.sorted { (days[$0] ?? .max, $0) < (days[$1] ?? .max, $1) }
      let shown = order.prefix(mostMarks).map { span(of: own[$0], results) }
      let seen: Prose = """
        A bar for each row, from the first to the last day that its date may mean; a dotted line where no date is \
        stated.
        """
      let told = shown.map { "\($0.label): \($0.shown), \($0.date)" }.joined(separator: "; ")
      let rest = counted(shown.count, of: own.count) {
        "The first \($0) of \($1) rows are shown."
      }
      return Document.Chart(
        name: name, title: title.text(in: language),
        description: ([seen, Prose("\(told).")] + rest).joined(separator: " ").text(in: language),
        plot: SpanPlot(shown), language: language)
    }
  }

  private static func span(of figure: Figure, _ results: Results) -> SpanPlot.Span {
    let date = figure.date.value
    let possible = date?.possible(approximately: results.ledger.description.approximately)
    let language = results.display.language
    let label: Prose = "\(figure.id) \(Prose.term(figure.state?.rawValue ?? ""))"
    let amount: Prose =
      figure.interval.map { shown($0, figure, results) } ?? "no amount stated"
    return SpanPlot.Span(
      label.text(in: language), shown: amount.text(in: language),
      hasArrived: figure.state == .delivered, stated: days(date?.stated), possible: days(possible),
      date: FigureText.date(figure.date).text(in: language))
  }

  /// An amount with its unit; symbols of parts that no other money has name theirs.
  private static func shown(
    _ amount: Interval, _ figure: Figure, _ results: Results
  ) -> Prose {
    let (display, parts) = (results.display, results.ledger.moneyParts)
    guard let kind = QuantityKind(of: figure) else { return display.text(amount) }
    let isNamed = kind.money.map { parts.shown(of: $0) != nil && !parts.isAmbiguous($0) } ?? false
    return isNamed
      ? display.text(amount, of: kind) : "\(display.text(amount, of: kind)) \(kind.unitText)"
  }

  private static func days(_ span: DaySpan?) -> (first: Int?, last: Int?) {
    (span?.first?.value, span?.last?.value)
  }
}

// MARK: Rates

extension ChartsReport {
  /// Prices over time by kind beside the parity, a picture for each pair of moneys that is quoted more than once.
  public static func rates(_ results: Results) -> [Document.Chart] {
    let (ledger, language) = (results.ledger, results.display.language)
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
        let name: Prose = "\(rate.id) \(results.display.price(rate.price, of: rate.quote))"
        let label: Prose = rate.inForce == nil ? "\(name), undated" : name
        return QuotationPlot.Quotation(
          label.text(in: language), kind: rate.kind.rawValue, price: rate.price,
          days: days(rate.inForce?.stated))
      }
      let title: Prose = "The price of \(base), in \(quote)"
      let seen: Prose = """
        Each price as a stroke over the days on which it was in force, a field where only limits are known, by \
        kind.
        """
      let told = zip(shown, quotations).map { rate, quotation -> Prose in
        let period = rate.inForce.map { DateText.words($0) } ?? "undated"
        return "\(quotation.label), \(Prose.term(quotation.kind)), \(period)"
      }.joined(separator: "; ")
      let weight = parity.map { parity -> Prose in
        let price = results.display.price(Interval(exactly: parity.price), of: parity.currency)
        return "\(told), by weight \(price) \(parity.currency)"
      }
      let rest = counted(shown.count, of: rates.count) {
        "The first \($0) of \($1) rates are shown."
      }
      let unit: Prose = "\(quote) for one"
      return Document.Chart(
        name: "rates-\(rates[0].base)-\(rates[0].quote)",
        title: title.text(in: language),
        description: ([seen, "\(weight ?? told)."] + rest).joined(separator: " ")
          .text(in: language),
        plot: QuotationPlot(
          unit: unit.text(in: language), quotations: quotations, parity: parity?.price,
          language: language),
        language: language)
    }
  }

  /// Of so many pairs of moneys there is a picture at most.
  private static let mostPairs = 6
}

extension QuantityKind {
  /// The unit as a part of a file's name.
  fileprivate var fileText: String { unitText.replacing(" ", with: "-") }
}
