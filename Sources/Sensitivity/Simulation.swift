import BigInt
import Claims
import ExactNumbers
import LedgerModel

/// What draws of the rates make of each measure.
public struct Simulation: Sendable {
  /// The draws.
  public let draws: RateDraws
  /// How many there were.
  public let count: Int
  /// What came of each measure.
  public let rows: [Row]
  /// What could not be totalled, and why.
  public let absent: [AbsentMeasure]
  /// How the totals were computed.
  public let note: ComputationNote

  /// The percentages for which quantiles are given.
  public static let percents = [5, 25, 50, 75, 95]
  /// The most draws of one simulation.
  public static let mostDraws = 1_000_000

  /// What the draws make of one measure.
  public struct Row: Sendable {
    /// The measure.
    public let measure: RateMeasure
    /// For each percentage the low and the high end: of an even range the value that so much of it does not
    /// exceed, else the least value that so many draws do not exceed.
    public let quantiles: [(low: Ratio?, high: Ratio?)]
    /// How well the quantiles are known.
    public let knowledge: QuantileKnowledge
    /// For a claim, and for a gap as the claim that nothing is missing: in how many draws each verdict comes
    /// out, none left out; `nil` for other measures.
    public let verdicts: [Verdict: Int]?
    /// Whether any two draws make different numbers of it.
    public let isMoved: Bool
  }

  /// Draws the rates and computes every measure in every draw.
  ///
  /// - Parameters:
  ///   - set: the measures, with what could be none.
  ///   - ledger: the ledger.
  ///   - draws: the draws.
  ///   - count: how many; at least one.
  ///   - threads: how many threads share them.
  ///   - progress: told how many measures are done.
  public init(
    _ set: MeasureSet, in ledger: Ledger, _ draws: RateDraws, count: Int, threads: Int = 1,
    progress: (Int) -> Void = { _ in }
  ) {
    self.draws = draws
    self.count = count
    absent = set.absent
    let measures = set.measures
    let columns = draws.columns(0..<count)
    var rows: [Row] = []
    var note = ComputationNote()
    // A few measures at a time keep the memory small however many there are.
    for start in stride(from: 0, to: measures.count, by: 8) {
      let some = Array(measures[start..<min(start + 8, measures.count)])
      let totals = MeasureTotals(some, in: ledger, under: columns, threads: threads)
      rows += zip(some, totals.values).map { measure, values in
        Simulation.row(
          measure, values, count,
          EvenQuantiles(measure, in: ledger, draws, at: Simulation.percents))
      }
      note.add(totals.note)
      progress(rows.count)
    }
    self.rows = rows
    self.note = note
  }

  private static func row(
    _ measure: RateMeasure, _ values: MeasureValues, _ count: Int, _ even: EvenQuantiles?
  ) -> Row {
    let places = percents.flatMap { QuantilePlace($0, of: count).all }
    let form = measure.judgement
    var verdicts = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, 0) })
    let ends: [(low: Ratio?, high: Ratio?)]
    switch values {
    case .fixed(let value):
      ends = places.map { _ in (value.low, value.high) }
      if let form { verdicts[form.outcome(of: value).verdict, default: 0] += count }
    case .each(let values):
      let found = SingleQuantiles(values, at: places, limits: form?.precision)
      ends = found.ends
      if let form {
        for (sides, draws) in found.sides { verdicts[sides.verdict(of: form), default: 0] += draws }
      }
    case .grid(let low, let high, let denominator):
      ends = zip(
        pick(places, low, over: denominator), pick(places, high, over: denominator)
      ).map { (low: $0, high: $1) }
      if let form {
        for (sides, draws) in VerdictLimits(form, denominator).sides(of: low, high, count) {
          verdicts[sides.verdict(of: form), default: 0] += draws
        }
      }
    }
    let (low, high) = (drawn(ends.map(\.low)), drawn(ends.map(\.high)))
    let knowledge: QuantileKnowledge =
      switch (even, values) {
      case (let even?, _): .even(even)
      case (nil, .fixed): .fixed
      case (nil, _): .drawn(errors: zip(low, high).map { ($0.error, $1.error) })
      }
    return Row(
      measure: measure, quantiles: even?.ends ?? zip(low, high).map { ($0.value, $1.value) },
      knowledge: knowledge,
      verdicts: form == nil ? nil : verdicts, isMoved: isMoved(values, count))
  }

  /// Quantiles with their standard errors, of the values at their three places each.
  private static func drawn(_ ends: [Ratio?]) -> [(value: Ratio?, error: Ratio?)] {
    percents.indices.map { QuantilePlace.known(ends[(3 * $0)..<(3 * $0 + 3)]) }
  }

  /// Asked of draw after draw, so that the first that differs is the answer.
  private static func isMoved(_ values: MeasureValues, _ count: Int) -> Bool {
    guard count > 1 else { return false }
    if case .fixed = values { return false }
    let first = values.interval(in: 0)
    return (1..<count).contains { values.interval(in: $0) != first }
  }

  /// The numbers at some places of their order.
  private static func pick(
    _ places: [Int], _ numbers: [Int128]?, over denominator: BigInt
  ) -> [Ratio?] {
    guard let sorted = numbers?.sorted() else { return places.map { _ in nil } }
    return places.map { Ratio(BigInt(sorted[$0]), over: denominator) }
  }
}

/// The limits of a verdict over the denominator of some whole numbers.
private struct VerdictLimits {
  /// The greatest whole number within the limits; those of more than 128 bits are the greatest there is.
  private let limit: UInt128

  init(_ form: ClaimForm, _ denominator: BigInt) {
    let limit = (form.precision.numerator * denominator / form.precision.denominator).magnitude
    self.limit = limit.bitWidth <= 127 ? UInt128(limit) : .max
  }

  /// On which sides of the limits numbers lie, and how many of them.
  func sides(of low: [Int128]?, _ high: [Int128]?, _ count: Int) -> [VerdictSides: Int] {
    (0..<count).reduce(into: [:]) { found, column in
      let sides = VerdictSides(
        low: low.map { side($0[column]) }, high: high.map { side($0[column]) })
      found[sides, default: 0] += 1
    }
  }

  private func side(_ number: Int128) -> VerdictSides.Side {
    number.magnitude <= limit ? .within : number < 0 ? .below : .above
  }
}
