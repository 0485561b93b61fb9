import Accounts
import Documents
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Sensitivity
import Phrases

// MARK: The gap against a rate

extension ChartsReport {
  /// What is missing of a pledge against the price of one rate, with the prices at which the verdict on
  /// “nothing is missing” changes; of pledges whose gap hangs on one rate alone.
  public static func gaps(_ results: Results) -> [Document.Chart] {
    guard let analysis = results.sensitivity else { return [] }
    let measures = analysis.measures.measures.filter { $0.isGapOfOneRate }
    return first(of: OrderedDictionary(grouping: measures, by: \.subject)) { subject, measures in
      GapChart(subject, measures, analysis, results)?.chart
    }
  }

  // MARK: Draws

  /// How the gaps and what was delivered spread over the draws, in the ledger's currency.
  public static func draws(_ results: Results) -> [Document.Chart] {
    guard case .success(let simulation) = results.simulation,
      let currency = results.ledger.reportCurrency
    else { return [] }
    let moved = simulation.rows.filter { row in
      guard case .balance(let number) = row.measure.kind else { return false }
      return row.isMoved && number != .share && row.measure.unit == .money(currency)
    }
    let language = results.display.language
    // What is the same in both readings is told once.
    var seen: Set<[String]> = []
    let spreads = moved.flatMap { row -> [SpreadPlot.Spread] in
      let name: Prose = "\(row.measure.name), \(row.measure.valuationLabel)"
      func spread(_ label: Prose, _ values: [Ratio?]) -> [SpreadPlot.Spread] {
        let known = values.compactMap(\.self)
        guard seen.insert([row.measure.name.text] + known.map(\.exactText)).inserted else {
          return []
        }
        return SpreadPlot.Spread(label.text(in: language), known).map { [$0] } ?? []
      }
      let shown = Simulation.percents.indices.map { row.shown($0) }
      if row.quantiles.allSatisfy({ $0.low == $0.high }) { return spread(name, shown.map(\.low)) }
      return spread("\(name), least", shown.map(\.low)) + spread("\(name), most", shown.map(\.high))
    }
    guard !spreads.isEmpty else { return [] }
    let shown = Array(spreads.prefix(mostMarks))
    let told = shown.map { spread -> Prose in
      let ends = [spread.quantiles.first, spread.quantiles.last].compactMap(\.self).map {
        results.display.text(Interval(exactly: $0), of: currency.text)
      }
      return ends.count == 2
        ? "\(spread.label): \(ends[0]) to \(ends[1])"
        : "\(spread.label): \(ends.joined(separator: ""))"
    }.joined(separator: "; ")
    let title: Prose = "Spread over \(Ratio(simulation.count)) draws of the rates"
    let drawn: Prose = """
      For each number a line from what 5 % to what 95 % of the draws do not exceed, a box for the middle half \
      and a bar for the median.
      """
    let rest = counted(shown.count, of: spreads.count) {
      "The first \($0) of \($1) numbers are shown."
    }
    return [
      Document.Chart(
        name: "draws",
        title: title.text(in: language),
        description: ([drawn, "\(told)."] + rest).joined(separator: " ").text(in: language),
        plot: SpreadPlot(unit: results.ledger.name(of: currency), spreads: shown),
        language: language)
    ]
  }
}

extension RateMeasure {
  /// Whether it is a gap that one rate and no other moves.
  fileprivate var isGapOfOneRate: Bool { kind == .balance(.gap) && form.rates.count == 1 }
}

/// The gap of one pledge against the price of a pair of moneys.
///
/// Whatever rate of the pair a scenario takes, the gap is the same at the same price; so all rates of the pair
/// are marks on one axis.
private struct GapChart {
  let chart: Document.Chart

  init?(
    _ subject: RateMeasure.Subject, _ measures: [RateMeasure], _ analysis: SensitivityAnalysis,
    _ results: Results
  ) {
    let ledger = results.ledger
    let quoted = measures.compactMap { measure in
      measure.form.rates.first.flatMap { ledger.rates[$0] }.map { (measure: measure, rate: $0) }
    }
    let pairs = OrderedDictionary(grouping: quoted) { [$0.rate.base.text, $0.rate.quote.text] }
    let solved = Set(analysis.breakEvens.map(\.rate))
    let best = pairs.values.max { first, second in
      let counts = [first, second].map { $0.count { solved.contains($0.rate.id) } }
      return counts[0] < counts[1]
    }
    guard let best, let rate = best.first?.rate else { return nil }
    let own = Set(best.map(\.measure.form.rates[0]))
    // One rate has its break-even under several scenarios, and rates of one pair have the same.
    let prices = OrderedSet(
      analysis.breakEvens.filter { row in
        row.measure.subject == subject && row.measure.isGapOfOneRate && own.contains(row.rate)
      }.map(\.price))
    let sameAtAll = OrderedDictionary(
      grouping: ledger.rates.values.filter { $0.base == rate.base && $0.quote == rate.quote }
    ) { $0.price }
    let language = results.display.language
    func mark(_ label: Prose, _ price: Ratio, isBreakEven: Bool = false) -> BandPlot.Mark {
      BandPlot.Mark(label.text(in: language), price, isBreakEven: isBreakEven)
    }
    func shown(_ price: Ratio, places: Int? = nil) -> Prose {
      if results.display.units[rate.quote.text] != nil {
        return results.display.price(Interval(exactly: price), of: rate.quote)
      }
      return places.map { Prose.number(price.truncatedText(places: $0)) } ?? price.prose
    }
    let quotes = sameAtAll.flatMap { price, rates -> [BandPlot.Mark] in
      let ids = rates.map(\.id).few(of: 3)
      if let exact = price.exactValue { return [mark("\(ids) \(shown(exact))", exact)] }
      return [
        price.low.map { mark("\(ids), from \(shown($0))", $0) },
        price.high.map { mark("\(ids), to \(shown($0))", $0) },
      ].compactMap(\.self)
    }
    let turns = prices.map {
      mark("break-even \(shown($0, places: 4))", $0, isBreakEven: true)
    }
    let marks = (turns + quotes).sorted { $0.price < $1.price }
    guard let most = marks.map(\.price).max() else { return nil }
    let end = most * (Ratio(9).divided(by: Ratio(8)) ?? .one)
    let bands = OrderedDictionary(grouping: best) { $0.measure.reading }.compactMap {
      reading, rows -> BandPlot.Band? in
      let points = rows.lazy.compactMap { GapChart.points(of: $0.measure, to: end, ledger) }.first
      let name: Prose =
        reading == .asPaid
        ? "what came taken for the money that is printed"
        : reading == .asReckoned
          ? "what came valued as what it was reckoned from" : "what is missing"
      return points.map { BandPlot.Band(name.text(in: language), $0) }
    }
    guard !bands.isEmpty else { return nil }
    let unit = ledger.name(of: best[0].measure.unit)
    let pair: Prose =
      "Price of \(ledger.name(of: rate.base)), in \(ledger.name(of: rate.quote)) for one"
    let title: Prose = "What is missing of \(subject.words), by the rate"
    let axis: Prose = "gap, in \(unit)"
    let seen: [Prose] = [
      "The gap, promised less delivered, between its limits against the price of the rate.",
      turns.isEmpty
        ? "At no price the verdict on it changes."
        : """
        Below the lower break-even nothing is missing, above the upper one something is: \
        \(turns.map(\.label).joined(separator: ", ")).
        """,
      "Quoted: \(quotes.map(\.label).joined(separator: ", ")).",
    ]
    chart = Document.Chart(
      name: "gap-\(subject.text)", title: title.text(in: language),
      description: seen.joined(separator: " ").text(in: language),
      plot: BandPlot(
        priceUnit: pair.text(in: language), unit: axis.text(in: language), bands: bands,
        marks: marks),
      language: language)
  }

  /// The gap at some prices: a straight line has two, `a + c / x` a point for each part of the way.
  private static func points(
    of measure: RateMeasure, to end: Ratio, _ ledger: Ledger
  ) -> [(price: Ratio, low: Ratio, high: Ratio)]? {
    guard let rate = measure.form.rates.first else { return nil }
    do throws(PriceObstacle) {
      let line = try measure.form.coefficients(of: rate, at: ledger.prices)
      guard let low = line.fixed.low, let high = line.fixed.high, let lowRise = line.slope.low,
        let highRise = line.slope.high
      else { return nil }
      let parts = line.isInverse ? 40 : 1
      let prices = ((line.isInverse ? 1 : 0)...parts).compactMap {
        (end * Ratio($0)).divided(by: Ratio(parts))
      }
      return prices.compactMap { price in
        let factor = line.isInverse ? price.inverse : price
        return factor.map { (price, low + lowRise * $0, high + highRise * $0) }
      }
    } catch {
      return nil
    }
  }
}
