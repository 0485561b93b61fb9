import Accounts
import Claims
import Documents
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Pages
import Rates
import Sensitivity
import Phrases

/// The sliders of a page: for each rate what hangs on its price, as exact functions of it.
///
/// Covered is what `FormByRate` gives coefficients of: sums that are `a + b x` or `a + b / x`, with every other
/// unknown in the limits of `a` and `b`; the share, as the quotient of two such sums or as one number; and the
/// verdicts on them. What is none of these is said, with the reason, and does not move.
enum SliderMeasures {
  /// The most rates that have a slider of their own.
  static let mostRates = 6

  /// The sliders, those first that move most.
  static func sliders(of analysis: SensitivityAnalysis, _ ledger: Ledger) -> [RateSlider] {
    let judged = analysis.measures.measures.filter { $0.judgement != nil }
    let rates = OrderedSet(judged.flatMap(\.form.rates))
    // A rate of the money in which the figures are stated says more than a link on the way.
    let stated = Set(ledger.figures.values.compactMap(\.currency))
    let direct = rates.filter { id in ledger.rates[id].map { stated.contains($0.base) } ?? false }
    let counts = Dictionary(
      analysis.measures.measures.flatMap(\.form.rates).map { ($0, 1) }, uniquingKeysWith: +)
    let most = (direct.isEmpty ? rates : direct).enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }.map(\.element).prefix(mostRates)
    return most.compactMap { id in
      ledger.rates[id].flatMap { RateMoves($0, analysis, ledger).slider }
    }
  }
}

/// What the price of one rate moves.
private struct RateMoves {
  private let rate: Rate
  private let analysis: SensitivityAnalysis
  private let ledger: Ledger
  private var subjects: [RateSlider.Subject] = []
  private var omitted: [Prose] = []
  private var marks: [RateSlider.Mark] = []

  init(_ rate: Rate, _ analysis: SensitivityAnalysis, _ ledger: Ledger) {
    self.rate = rate
    self.analysis = analysis
    self.ledger = ledger
    let groups = OrderedDictionary(grouping: analysis.measures.measures, by: Group.init)
    let moved = groups.values.filter { measures in
      measures.contains { $0.form.rates.contains(rate.id) }
    }
    for measures in moved.prefix(RateMoves.mostSubjects) { add(measures) }
    if moved.count > RateMoves.mostSubjects {
      let more = moved.count - RateMoves.mostSubjects
      omitted.append(
        .counting(
          more, one: "\(more) more pledge or claim hangs on this rate; sensitivity.csv has it.",
          other: "\(more) more pledges and claims hang on this rate; sensitivity.csv has them."))
    }
    addParity()
    let quoted = quotations
    if quoted.count > RateMoves.mostMarks { mark(Prose(rate.id.text), rate.quotation.central) }
    add(quoted) {
      "least of \($0) quotations"
    } greatest: {
      "greatest of \($0) quotations"
    }
    add(otherValuations) {
      "least of \($0) other ways"
    } greatest: {
      "greatest of \($0) other ways"
    }
    add(breakEvens) {
      "least of \($0) break-even prices"
    } greatest: {
      "greatest of \($0) break-even prices"
    }
  }

  /// The most rows of a slider.
  private static let mostSubjects = 12
  /// The most marks of a kind; of more the least and the greatest.
  private static let mostMarks = 12

  /// The measures that make one row: a subject in one valuation, read in one way.
  private struct Group: Hashable {
    let subject: RateMeasure.Subject
    let valuation: Valuation?
    let reading: Reading?

    init(_ measure: RateMeasure) {
      (subject, valuation, reading) = (measure.subject, measure.valuation, measure.reading)
    }
  }

  /// The slider; `nil` where nothing moves.
  var slider: RateSlider? {
    let prices = marks.map(\.price)
    guard !subjects.isEmpty, let least = prices.min(), let most = prices.max() else { return nil }
    let half = Ratio(2).inverse ?? .one
    let scale = SliderScale(from: least * half, to: most + (most - least) * half * half)
    return RateSlider(
      rate: rate.id.text,
      title: "\(ledger.name(of: rate.base)), each in \(ledger.name(of: rate.quote))",
      low: scale.low, step: scale.step, steps: scale.steps, start: start ?? most,
      marks: marks, subjects: subjects, omitted: omitted)
  }

  private var start: Ratio? { rate.quotation.central ?? rate.price.low ?? rate.price.high }

  // MARK: What moves

  private mutating func add(_ measures: [RateMeasure]) {
    var found: [RateSlider.Measure] = []
    for measure in measures where measure.judgement != nil || RateMoves.shown.contains(measure.kind)
    {
      guard let curve = curve(of: measure) else { continue }
      guard let form = measure.judgement else {
        found.append(.init(.term(measure.kind.name), .amount(curve)))
        continue
      }
      found.append(.init("gap or difference", .amount(curve)))
      if case .balance = measure.kind {
        if let share = share(of: measures) {
          found.append(.init("share", share))
        } else {
          omitted.append("The share of \(measure.words) does not move with this slider.")
        }
      }
      found.append(.init("verdict", .verdict(curve, CurveJudgement(form))))
    }
    guard !found.isEmpty, let first = measures.first else { return }
    subjects.append(
      RateSlider.Subject(
        row: row(of: first), title: title(of: first), unit: Prose(first.unit.unitText),
        measures: found))
  }

  /// What is shown besides gaps, differences and verdicts.
  private static let shown: Set<RateMeasure.Kind> = [.balance(.promised), .balance(.delivered)]

  private mutating func curve(of measure: RateMeasure) -> PriceCurve? {
    do throws(PriceObstacle) {
      return try curve(of: measure.form)
    } catch {
      omitted.append(
        "\(measure.words) does not move with this slider: \(error.sentence).")
      return nil
    }
  }

  private func curve(of form: LinearForm) throws(PriceObstacle) -> PriceCurve {
    PriceCurve(try form.coefficients(of: rate.id, at: ledger.prices))
  }

  /// What came as a part of the whole: one number where both are multiples of the same, else the quotient of
  /// both sums; `nil` where it is neither.
  ///
  /// A quotient of two sums of the form `a + b x` that has the right value at five prices is the right one: two
  /// such quotients that are not the same meet at two prices at most.
  private func share(of measures: [RateMeasure]) -> RateSlider.Value? {
    func form(_ numbers: [Balance.Number]) -> LinearForm? {
      measures.first { measure in
        if case .balance(let number) = measure.kind { numbers.contains(number) } else { false }
      }?.form
    }
    let whole = form([.promised, .stated])
    let part = form([.delivered, .items]) ?? LinearForm()
    guard let whole, let top = try? curve(of: part), let bottom = try? curve(of: whole) else {
      return nil
    }
    let probes = [1, 7, 59, 211, 1009].map { Ratio($0) }
    let values = probes.map { price in
      let prices = prices(at: price)
      return part.divided(by: whole, at: prices)?.value(at: prices)
    }
    if let first = values.first, let first, values.allSatisfy({ $0 == first }) {
      return .share(PriceCurve(first), of: PriceCurve(Interval(exactly: .one)))
    }
    let isQuotient = zip(probes, values).allSatisfy { price, value in
      top.value(at: price).divided(by: bottom.value(at: price)) == value
    }
    return isQuotient ? .share(top, of: bottom) : nil
  }

  private func prices(at price: Ratio) -> Prices {
    let (id, others) = (rate.id, ledger.prices)
    return { $0 == id ? Interval(exactly: price) : others($0) }
  }

  // MARK: Words

  private func row(of measure: RateMeasure) -> String {
    switch measure.subject {
    case .balance(.pledge(let id)), .balance(.total(let id)): id.text
    case .claim(let id): id.text
    default: ""
    }
  }

  private func title(of measure: RateMeasure) -> Prose {
    switch measure.subject {
    case .claim(let id): Prose(ledger.claims[id]?.note ?? "")
    case _ where row(of: measure).isEmpty: "\(measure.subject.words) \(measure.valuationLabel)"
    default: measure.valuationLabel
    }
  }

  // MARK: Marks

  /// What the rate would be by the weight of the metal.
  private mutating func addParity() {
    guard let parity = MetalParity(rate, in: ledger) else { return }
    mark("by weight, \(parity.currency)", parity.price)
  }

  /// Every quotation of the same pair.
  private var quotations: [RateSlider.Mark] {
    let others = ledger.rates.values.filter { $0.base == rate.base && $0.quote == rate.quote }
    return others.flatMap { other -> [RateSlider.Mark] in
      let period: Prose = other.inForce.map { Prose($0.text) } ?? "undated"
      let name: Prose = "\(other.id), \(Prose.term(other.kind.rawValue)), \(period)"
      if let price = other.price.exactValue { return [.init(name, price)] }
      let least = other.price.low.map { RateSlider.Mark("\(name), least", $0) }
      let most = other.price.high.map { RateSlider.Mark("\(name), most", $0) }
      let central = other.quotation.central.map { RateSlider.Mark(name, $0) }
      return [least, central, most].compactMap(\.self)
    }
  }

  /// The prices at which a pledge would be worth what it is worth by another way, such as the market's.
  private var otherValuations: [RateSlider.Mark] {
    let wholes = analysis.measures.measures.filter { $0.kind == .balance(.promised) }
    let bySubject = Dictionary(grouping: wholes, by: \.subject)
    let own = wholes.filter { $0.form.rates == [rate.id] }.prefix(RateMoves.mostSubjects)
    return own.flatMap { own -> [RateSlider.Mark] in
      guard let curve = try? curve(of: own.form), curve.fixed == Interval(exactly: .zero),
        let slope = curve.slope.exactValue, !curve.isInverse
      else { return [] }
      return (bySubject[own.subject] ?? []).compactMap { other in
        guard other.form.rates.contains(where: isOfOtherPair),
          let value = other.form.value(at: ledger.prices).exactValue,
          let price = value.divided(by: slope)
        else { return nil }
        return .init(other.valuation?.rowLabel ?? "", price)
      }
    }
  }

  private func isOfOtherPair(_ id: Identifier<Rate>) -> Bool {
    ledger.rates[id].map { $0.base != rate.base || $0.quote != rate.quote } ?? false
  }

  private var breakEvens: [RateSlider.Mark] {
    analysis.breakEvens.filter { $0.rate == rate.id }.map { found in
      .init("break-even of \(found.measure.words)", found.price)
    }
  }

  private mutating func add(
    _ marks: [RateSlider.Mark], least name: (Int) -> Prose, greatest otherName: (Int) -> Prose
  ) {
    let prices = marks.map(\.price)
    guard marks.count > RateMoves.mostMarks, let least = prices.min(), let most = prices.max()
    else {
      for one in marks { mark(one.label, one.price) }
      return
    }
    mark(name(marks.count), least)
    mark(otherName(marks.count), most)
  }

  private mutating func mark(_ label: Prose, _ price: Ratio?) {
    guard let price, price > .zero else { return }
    let mark = RateSlider.Mark(label, price)
    if !marks.contains(mark) { marks.append(mark) }
  }
}

/// The positions of a slider: whole steps of 1, 0.1, 0.01, … between two prices, some hundreds of them.
private struct SliderScale {
  let low: Ratio
  let step: Ratio
  let steps: Int

  init(from least: Ratio, to most: Ratio) {
    var step = Ratio(1)
    let ten = Ratio(10)
    let span = most - least > .zero ? most - least : most
    while span < step * Ratio(500) { step = step.divided(by: ten) ?? step }
    while span > step * Ratio(5_000) { step = step * ten }
    let first = (least.divided(by: step) ?? .one).rounded(toPlaces: 0, .down).ratio
    low = first > .zero ? first * step : step
    self.step = step
    let count = ((most - low).divided(by: step) ?? .one).rounded(toPlaces: 0, .up)
    steps = max(1, Int(count.description) ?? 1)
  }
}

extension PriceCurve {
  fileprivate init(_ coefficients: RateCoefficients) {
    self.init(
      fixed: coefficients.fixed, slope: coefficients.slope, isInverse: coefficients.isInverse)
  }
}

extension CurveJudgement {
  /// The judgement of a claim.
  init(_ form: ClaimForm) {
    switch form.comparison {
    case .exact(let relation): self.init(relation: relation, isDoubted: form.isDoubted)
    case .rounded:
      self.init(relation: nil, precision: form.precision, isDoubted: form.isDoubted)
    }
  }
}
