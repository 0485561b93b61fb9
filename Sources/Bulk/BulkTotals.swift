import Accounts
import ExactNumbers
import HistoricalDates
import LedgerModel
import OrderedCollections
import Phrases
import Rates

/// What rows come to in the money that was asked for, group by group.
///
/// Sums and rates meet here, a few numbers whatever the rows were: each key of the partial sums is converted by the
/// route of its money and its period, and all of a group are one `LinearForm`, as every sum of the tool is. So a total
/// is the same number that `totals` gives of the same rows.
public struct BulkTotals: Sendable {
  /// What was asked.
  public let question: BulkQuestion
  /// The groups, in the order of their texts.
  public let rows: [Row]
  /// How many rows there were.
  public let read: Int
  /// Rows that could not be read, by code.
  public let unread: [(code: String, rows: Int)]
  /// Findings, by code.
  public let findings: [(code: String, count: Int)]

  /// A group.
  public struct Row: Sendable {
    /// The text of each column by which rows are grouped; `nil` where it is empty.
    public let group: [String?]
    /// The total: at least what is known, where rows are unknown.
    public let total: Interval
    /// How many rows are in the total.
    public let counted: Int
    /// How many rows nobody can say the value of, by reason; each is nothing to anything,
    /// or where its amount is below zero nothing to anything less.
    public let unknown: [(reason: UnconvertedReason, rows: Int)]
  }

  /// How many rows are in a total.
  public var counted: Int { rows.reduce(0) { $0 + $1.counted } }

  /// Why sums cannot be valued.
  public enum Fault: Error, Sendable {
    /// The ledger has not the scenario or the money.
    case unknown(String)
    /// A period is none of the ledger's rates: the sums are of another ledger.
    case foreignPeriod
  }

  /// Values sums by the rates of a ledger.
  public init(_ sums: PartialSums, in ledger: Ledger) throws(Fault) {
    guard let scenario = ledger.scenarios[sums.question.scenario] else {
      throw .unknown(sums.question.scenario.text)
    }
    guard ledger.currencies[sums.question.target] != nil else {
      throw .unknown(sums.question.target.text)
    }
    let book = AccountBook(ledger)
    let converter = book.rates.converter(RateChoice(scenario))
    var groups: [PartialSums.Group: Gathered] = [:]
    for (key, want) in sums.unstated {
      let (reason, sign) = key.want.lost
      groups[key.group, default: Gathered()].lose(want, of: sign, reason)
    }
    for (group, valued) in sums.valued {
      groups[group, default: Gathered()].add(valued)
    }
    var periods: [Identifier<Currency>: RoutePeriods] = [:]
    for (key, amounts) in sums.sums {
      let own =
        periods[key.currency] ?? converter.periods(from: key.currency, to: sums.question.target)
      periods[key.currency] = own
      guard let route = converter.route(on: key.period, of: own) else { throw .foreignPeriod }
      switch route {
      case .success(let route):
        groups[key.group, default: Gathered()].add(amounts, by: route)
      case .failure(let reason):
        groups[key.group, default: Gathered()].lose(amounts.rows, of: key.sign, reason)
      }
    }
    question = sums.question
    read = sums.rows
    unread = sums.unread.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    findings = sums.findings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    rows = groups.sorted { BulkTotals.precedes($0.key.texts, $1.key.texts) }.map {
      group, gathered in
      Row(
        group: group.texts,
        total: gathered.total(at: ledger.prices), counted: gathered.counted,
        unknown: gathered.unknown.map { ($0.key, $0.value) }
          .sorted { $0.0.sentence.text < $1.0.sentence.text })
    }
  }

  /// Groups of one column by its texts, what has none last.
  static func precedes(_ left: [String?], _ right: [String?]) -> Bool {
    for (mine, theirs) in zip(left, right) {
      guard let mine else {
        if theirs == nil { continue }
        return false
      }
      guard let theirs else { return true }
      if mine.utf8.elementsEqual(theirs.utf8) { continue }
      return mine.utf8.lexicographicallyPrecedes(theirs.utf8)
    }
    return left.count < right.count
  }

  /// The terms of a group.
  private struct Gathered {
    var known = Ratio.zero
    var terms: [LinearForm.Term] = []
    var counted = 0
    var unknown: [UnconvertedReason: Int] = [:]
    /// On which sides of zero rows lie of which nobody knows the value.
    private var open: Set<PartialSums.Sign> = []

    func total(at prices: @escaping (Identifier<Rate>) -> Interval) -> Interval {
      // Most groups are numbers that are known, and have nothing to be solved.
      if terms.isEmpty, open.isEmpty { return Interval(exactly: known) }
      let sum = LinearForm.Term(.none, Interval(exactly: known))
      let unknown = open.map { LinearForm.Term(.none, $0.anything) }
      return LinearForm([sum] + terms + unknown).value(at: prices)
    }

    mutating func lose(_ rows: Int, of sign: PartialSums.Sign, _ reason: UnconvertedReason) {
      unknown[reason, default: 0] += rows
      open.insert(sign)
    }

    mutating func add(_ valued: PartialSums.Valued) {
      counted += valued.rows
      known = known + valued.total
    }

    mutating func add(_ amounts: PartialSums.Amounts, by route: Route) {
      counted += amounts.rows
      // Each is an unknown of its own, as each of its rows is.
      terms.append(
        LinearForm.Term(
          .literal(terms.count..<(terms.count + 1)), amounts.sum, times: route.exactFactor,
          prices: PriceProduct(route)))
    }
  }
}
