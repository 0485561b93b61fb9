import Accounts
import BigInt
import Claims
import ExactNumbers
import LedgerModel
import Rates

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
    public let measure: Measure
    /// For each percentage the low and the high end: the least value that so many draws do not exceed.
    public let quantiles: [(low: Ratio?, high: Ratio?)]
    /// For a claim, and for a gap as the claim that nothing is missing: in how many draws it holds, and
    /// so on; empty for other measures.
    public let outcomes: [(word: String, draws: Int)]
    /// Whether a rate that is drawn is in it.
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
      rows += zip(some, totals.values).map { Simulation.row($0, $1, count) }
      note.add(totals.note)
      progress(rows.count)
    }
    self.rows = rows
    self.note = note
  }

  private static func row(_ measure: Measure, _ values: MeasureValues, _ count: Int) -> Row {
    let places = percents.map { ($0 * count + 99) / 100 - 1 }
    let form = measure.verdictForm
    var verdicts = OutcomeCount()
    let quantiles: [(low: Ratio?, high: Ratio?)]
    var isMoved = true
    switch values {
    case .fixed(let value):
      isMoved = false
      quantiles = places.map { _ in (value.low, value.high) }
      if let form { verdicts.add(form.outcome(of: value), count) }
    case .each(let values):
      quantiles =
        SingleQuantiles(values, at: places) { value in
          if let form { verdicts.add(form.outcome(of: value), 1) }
        }.ends
    case .grid(let low, let high, let denominator):
      quantiles = zip(
        pick(places, low, over: denominator), pick(places, high, over: denominator)
      ).map { (low: $0, high: $1) }
      if let form { verdicts.add(low, high, over: denominator, form, count) }
    }
    return Row(
      measure: measure, quantiles: quantiles, outcomes: form == nil ? [] : verdicts.outcomes,
      isMoved: isMoved)
  }

  /// The numbers at some places of their order.
  private static func pick(
    _ places: [Int], _ numbers: [Int128]?, over denominator: BigInt
  ) -> [Ratio?] {
    guard let sorted = numbers?.sorted() else { return places.map { _ in nil } }
    return places.map { Ratio(BigInt(sorted[$0]), over: denominator) }
  }
}

/// In how many draws each verdict comes out.
private struct OutcomeCount {
  private var counts: [String: Int] = [:]

  var outcomes: [(word: String, draws: Int)] {
    ["holds", "possible", "fails", "undetermined"].map { ($0, counts[$0] ?? 0) }
  }

  mutating func add(_ outcome: ClaimOutcome, _ draws: Int) {
    counts[outcome.word, default: 0] += draws
  }

  /// Counts the verdicts on numbers over one denominator, a draw each.
  mutating func add(
    _ low: [Int128]?, _ high: [Int128]?, over denominator: BigInt, _ form: ClaimForm, _ count: Int
  ) {
    let limits = VerdictLimits(form, denominator)
    var found: [VerdictLimits.Position: Int] = [:]
    for column in 0..<count {
      let ends = VerdictLimits.Position(
        low: low.map { limits.side(of: $0[column]) }, high: high.map { limits.side(of: $0[column]) }
      )
      found[ends, default: 0] += 1
    }
    for (ends, number) in found { add(form.outcome(of: limits.sample(ends)), number) }
  }
}

/// The limits that a verdict hangs on: -p, 0 and p, with p the precision of the claim.
///
/// A verdict is the same wherever within a stretch between two limits an end lies, so that one sample
/// of each stretch decides for all draws.
private struct VerdictLimits {
  private let precision: Ratio
  private let limit: BigInt

  /// Where the two ends lie: -2 below -p, -1 below zero, 0 at zero, 1 and 2 above; `nil` for open.
  struct Position: Hashable {
    let low: Int?
    let high: Int?
  }

  init(_ form: ClaimForm, _ denominator: BigInt) {
    precision = form.precision
    limit = form.precision.numerator * denominator / form.precision.denominator
  }

  func side(of number: Int128) -> Int {
    guard number != 0 else { return 0 }
    let isWithin = !precision.isZero && BigInt(number).magnitude <= limit.magnitude
    return (number > 0 ? 1 : -1) * (isWithin ? 1 : 2)
  }

  func sample(_ ends: Position) -> Interval {
    Interval(low: ends.low.map(sample), high: ends.high.map(sample)) ?? .unbounded
  }

  private func sample(_ side: Int) -> Ratio {
    side.magnitude == 2
      ? (precision + .one) * Ratio(side.signum()) : precision * Ratio(side)
  }
}
