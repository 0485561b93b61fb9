import Accounts
import Claims
import ExactNumbers
import LedgerModel
import Rates
@testable import Sensitivity

/// The measures of a `RandomLedger` worked out from its text alone, with plain fractions: a row at a time, at
/// each end of the one rate that is a stretch, without forms, sums or conversions of the library.
struct Recomputation {
  private let rows: [Row]
  /// R1 to R4.
  private let prices: [Ratio]

  private struct Row {
    let id: String
    let cells: [String: String]

    /// The values as they are stated; `nil` where there is none, and for an open end.
    var amount: (low: Ratio, high: Ratio?)? {
      guard let stated = Int(self["amount"]).map({ Ratio($0) }) else { return nil }
      switch self["bound"] {
      case "at_most": return (.zero, stated)
      case "at_least": return (stated, nil)
      case "about": return (Ratio(Int(self["low"]) ?? 0), Ratio(Int(self["high"]) ?? 0))
      default: return (stated, stated)
      }
    }

    subscript(name: String) -> String { cells[name] ?? "" }
  }

  /// So many times a row, under a scenario.
  private struct Part {
    let row: Row
    let times: Ratio
    let scenario: String
  }

  init(_ money: String, hundredths: [Int]) {
    let lines = money.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    rows = lines.dropFirst().map { cells in
      Row(id: cells[0], cells: Dictionary(zip(lines[0], cells), uniquingKeysWith: { $1 }))
    }
    prices = hundredths.map { Ratio($0).divided(by: Ratio(100)) ?? .one }
  }

  /// Notes for one unit of a currency where R5 has some price; `nil` where there is no way.
  private func notes(_ currency: String, _ scenario: String, _ fifth: Ratio) -> Ratio? {
    let cent = Ratio(100).inverse ?? .one
    switch (currency, scenario) {
    case ("note", _): return .one
    case ("penny", _): return cent
    case ("coin", "all"), ("coin", "second"), ("coin", "R1"): return prices[0] * cent
    case ("gold", "all"), ("gold", "second"): return prices[1]
    case ("other", "all"): return prices[2]
    case ("other", "second"): return prices[3].inverse
    case ("wide", "all"), ("wide", "second"): return fifth
    default: return nil
    }
  }

  /// The range of a sum: each row is one unknown, and so is R5; one without a value is nothing to
  /// anything.
  private func range(_ parts: [Part], plus constant: Ratio = .zero) -> Interval {
    let ends = [Ratio(2), Ratio(7).divided(by: Ratio(2)) ?? .one].map { fifth -> Interval in
      var (low, high): (Ratio?, Ratio?) = (constant, constant)
      for id in Set(parts.map(\.row.id)) {
        let own = parts.filter { $0.row.id == id }
        let values = own.map { notes($0.row["currency"], $0.scenario, fifth) }
        let amount: (low: Ratio, high: Ratio?)
        var factor: Ratio
        if let stated = own[0].row.amount, !values.contains(nil) {
          amount = stated
          factor = zip(own, values).reduce(.zero) { $0 + $1.0.times * ($1.1 ?? .zero) }
        } else {
          amount = (.zero, nil)
          factor = own.reduce(.zero) { $0 + $1.times }
        }
        guard !factor.isZero else { continue }
        let (first, last) = (amount.low * factor, amount.high.map { $0 * factor })
        let (least, most) = factor.isNegative ? (last, first) : (first, last)
        low = low.flatMap { sum in least.map { sum + $0 } }
        high = high.flatMap { sum in most.map { sum + $0 } }
      }
      return Interval(low: low, high: high) ?? .unbounded
    }
    return ends[0].hull(with: ends[1])
  }

  // MARK: Measures

  /// The value of a measure; `nil` where there should be none.
  func value(of measure: RateMeasure) -> Interval? {
    switch (measure.subject, measure.valuation) {
    case (.balance(.pledge(let id)), .ownDays(let scenario)?):
      return balance(id.text, measure.kind, scenario.text)
    case (.group(let key, let name), .ownDays(let scenario)?):
      return group(key, name, scenario.text)
    case (.claim(let id), nil): return claim(id.text, measure.kind)
    default: return nil
    }
  }

  private func balance(_ pledge: String, _ kind: RateMeasure.Kind, _ scenario: String) -> Interval?
  {
    func towards(_ state: String, times: Int) -> [Part] {
      rows.filter { $0["fulfils"] == pledge && $0["state"] == state }
        .map { Part(row: $0, times: Ratio(times), scenario: scenario) }
    }
    let promised = rows.filter { $0.id == pledge }
      .map { Part(row: $0, times: .one, scenario: scenario) }
    let came = towards("delivered", times: 1)
    let delivered = came + towards("returned", times: -1)
    // Nothing listed is not nothing said.
    let missing = came.isEmpty ? Interval(low: .zero, high: nil) ?? .unbounded : nil
    func gap(_ more: [Part]) -> Interval {
      let turned = (delivered + more).map {
        Part(row: $0.row, times: -$0.times, scenario: scenario)
      }
      return range(promised + turned) - (missing ?? Interval(exactly: .zero))
    }
    switch kind {
    case .balance(.promised): return range(promised)
    case .balance(.delivered): return range(delivered) + (missing ?? Interval(exactly: .zero))
    case .balance(.gap): return gap([])
    case .balance(.open): return gap(towards("cancelled", times: 1))
    case .balance(let number): return range(towards(number.rawValue, times: 1))
    default: return nil
    }
  }

  private func group(_ key: GroupKey, _ name: String?, _ scenario: String) -> Interval? {
    let columns: [GroupKey: String] = [
      .donor: "donor", .recipient: "recipient", .year: "date", .currency: "currency",
      .source: "source", .tag: "tags", .via: "via",
    ]
    let parts = rows.compactMap { row -> Part? in
      let state = row["state"]
      let isTurned = state == "returned"
      if key == .state {
        let isOwn = state == name
        guard isOwn || (isTurned && name == "delivered") else { return nil }
        return Part(row: row, times: isOwn ? .one : Ratio(-1), scenario: scenario)
      }
      guard state == "delivered" || isTurned else { return nil }
      var column = columns[key] ?? ""
      if isTurned, column == "donor" || column == "recipient" {
        column = column == "donor" ? "recipient" : "donor"
      }
      let words = row[column].split(separator: ";").map(String.init)
      guard name.map({ words.contains($0) }) ?? words.isEmpty else { return nil }
      return Part(row: row, times: Ratio(isTurned ? -1 : 1), scenario: scenario)
    }
    return range(parts)
  }

  // MARK: Claims

  private var half: Ratio { Ratio(2).inverse ?? .one }

  /// The two sides of a claim; of C6, which is no sum, only the right one is asked for.
  private func sides(_ claim: String) -> (left: [Part], right: [Part], number: Ratio)? {
    func part(_ id: String, _ times: Ratio, _ scenario: String) -> Part {
      Part(row: rows.first { $0.id == id } ?? rows[0], times: times, scenario: scenario)
    }
    let minus = Ratio(-1)
    switch claim {
    case "C1": return ([part("M1", .one, "R1")], [part("M3", .one, "R1")], .zero)
    case "C2": return ([part("M1", .one, "all"), part("M2", minus, "all")], [], .zero)
    case "C3": return ([part("M3", Ratio(2), "all")], [], Ratio(5))
    case "C4": return ([part("M4", .one, "all"), part("M4", minus, "second")], [], .zero)
    case "C5":
      let sum = rows.filter { $0["donor"] == "d" && $0["state"] == "delivered" }
        .map { Part(row: $0, times: .one, scenario: "all") }
      return (sum, [part("M1", Ratio(3).divided(by: Ratio(2)) ?? .one, "all")], .zero)
    case "C6": return ([], [], half)
    case "C7":
      return (
        [part("M1", .one, "all"), part("M2", .one, "second"), part("M4", minus, "all")], [],
        Ratio(7)
      )
    default: return nil
    }
  }

  private func claim(_ claim: String, _ kind: RateMeasure.Kind) -> Interval? {
    guard let (left, right, number) = sides(claim) else { return nil }
    // A sum that finds no row is nothing to anything, where nobody says that the list is complete.
    if claim == "C5", left.isEmpty {
      let anything = Interval(low: .zero, high: nil) ?? .unbounded
      return kind == .left ? anything : kind == .right ? range(right) : anything - range(right)
    }
    switch kind {
    case .left: return range(left)
    case .right: return range(right, plus: number)
    case .difference:
      let turned = right.map { Part(row: $0.row, times: -$0.times, scenario: $0.scenario) }
      return range(left + turned, plus: -number)
    default: return nil
    }
  }

  /// The verdict on a range by the relation of a claim, or on a gap as "nothing is missing".
  static func verdict(_ measure: RateMeasure, _ range: Interval) -> Verdict {
    let names: [String: String] = [
      "C1": "=", "C2": ">=", "C3": "~", "C4": "<=", "C5": ">", "C7": ">",
    ]
    var relation = "<="
    if case .claim(let id) = measure.subject { relation = names[id.text] ?? "?" }
    let half = Ratio(2).inverse ?? .one
    // Where the low and the high end are true of a half line, so is all between them.
    func isTrue(_ value: Ratio?, _ test: (Ratio) -> Bool, open: Bool) -> Bool {
      value.map(test) ?? open
    }
    switch relation {
    case "<=", ">=", ">":
      let isUp = relation != "<="
      let test: (Ratio) -> Bool =
        relation == "<="
        ? { $0 <= .zero } : relation == ">=" ? { $0 >= .zero } : { $0 > .zero }
      let (low, high) = (isTrue(range.low, test, open: !isUp), isTrue(range.high, test, open: isUp))
      return low && high ? .holds : low || high ? .possible : .fails
    default:
      let limit = relation == "~" ? half : .zero
      let (low, high) = (range.low, range.high)
      if let low, low > limit { return .fails }
      if let high, high < -limit { return .fails }
      let isWithin = (low.map { $0 >= -limit } ?? false) && (high.map { $0 <= limit } ?? false)
      return isWithin ? .holds : .possible
    }
  }
}
