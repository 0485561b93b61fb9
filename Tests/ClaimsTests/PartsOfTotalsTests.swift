import Accounts
import Claims
import ExactNumbers
import LedgerModel
import Testing
import TestSupport

/// A total is at least its parts: worked out by hand, and on small trees by going through every corner.
@Suite("Totals and their parts in sums")
struct PartsOfTotalsTests {
  /// Nothing but the claims is looked at; a crown is 4 to 5 marks, a thaler 3.
  private func result(_ formula: String, _ money: String) throws -> ClaimResult {
    let quoted = formula.contains(",") ? "\"\(formula)\"" : formula
    let literal = LedgerLiteral([
      "currencies.csv":
        "id,name,unit_of,units_per\nmark,mark,,\npenny,penny,mark,100\ncrown,crown,,\nthaler,thaler,,",
      "parties.csv": "id,name,kind\nnorth,North,state\nwest,West,state\nsouth,South,state",
      "rates.csv": """
      id,base,quote,quantity,low,high,in_force,kind
      R1,crown,mark,,4,5,1900,official
      R2,thaler,mark,3,,,1900,official
      """,
      "scenarios.csv": "id,name,prefer\nofficial,official,official",
      "money.csv":
        "id,state,date,donor,recipient,amount,currency,bound,low,high,part_of\n" + money,
      "claims.csv": "id,formula\nQ,\(quoted)",
    ])
    let result = try #require(ClaimResult.all(in: AccountBook(literal.ledger)).first)
    var open = [result.derivation].compactMap(\.self)
    while let node = open.popLast() {
      let form = try #require(node.form(at: literal.ledger.prices))
      #expect(form.value(at: literal.ledger.prices) == node.value, "\(formula)")
      open += node.parts
    }
    return result
  }

  private func row(
    _ id: String, _ low: Int, _ high: Int, _ state: String = "delivered", of total: String = "",
    in money: String = "mark", from donor: String = "north"
  ) -> String {
    low == high
      ? "\(id),\(state),1900,\(donor),south,\(low),\(money),exactly,,,\(total)"
      : "\(id),\(state),1900,\(donor),south,\(low),\(money),about,\(low),\(high),\(total)"
  }

  private func left(_ formula: String, _ rows: [String]) throws -> Interval? {
    try result("\(formula) >= 0", rows.joined(separator: "\n")).left?.interval
  }

  private func span(_ low: Int, _ high: Int) -> Interval? {
    Interval(low: Ratio(low), high: Ratio(high))
  }

  // 2,100,000 - 1,960,000; and T = P = 1,960,000 to 1,980,000 leaves nothing.
  @Test(
    "Of 1.9 to 2.1 million with a part of 1.96 to 1.98 million 0 to 140,000 is left, in whatever state the part is"
  )
  func rest() throws {
    for state in ["delivered", "sent", ""] {
      let rows = [row("T", 1_900_000, 2_100_000), row("P", 1_960_000, 1_980_000, state, of: "T")]
      #expect(try left("T - P", rows) == span(0, 140_000))
      #expect(try left("T - sum(part_of=T)", rows) == span(0, 140_000))
      #expect(try result("T >= sum(part_of=T)", rows.joined(separator: "\n")).outcome == .holds)
      // 1,960,000 + 1,960,000 to 2,100,000 + 1,980,000
      #expect(try left("T + P", rows) == span(3_920_000, 4_080_000))
      // 1,960,000 / 2,100,000 to all
      #expect(
        try left("share(P, T)", rows) == Interval(low: Ratio(14).divided(by: Ratio(15)), high: .one)
      )
    }
  }

  @Test("A promise is no part of what came, nor is another giver's money surely in the total")
  func notContained() throws {
    let promised = [row("T", 190, 210), row("P", 196, 198, "promised", of: "T")]
    #expect(try left("T - P", promised) == span(-8, 14))
    let foreign = [row("T", 190, 210), row("P", 196, 198, of: "T", from: "west")]
    #expect(try left("T - P", foreign) == span(-8, 14))
  }

  // 90 - 120 to 110 - 112
  @Test("Parts that are surely more than their total contradict it, and the plain difference stays")
  func contradiction() throws {
    #expect(try left("T - P", [row("T", 90, 110), row("P", 112, 120, of: "T")]) == span(-30, -2))
  }

  // Q is 30 to 40 of T too: P is at most 210 - 30 and T - P at least 30.
  @Test("A part that does not stand in the sum takes its room in the total")
  func silentPart() throws {
    let rows = [row("T", 190, 210), row("P", 170, 198, of: "T"), row("Q", 30, 40, of: "T")]
    #expect(try left("T - P", rows) == span(30, 40))
  }

  // At one rate x: (T - P) x, 0 x 4 to 14 x 5; T in thalers at 3 marks and P in crowns at 4 to 5 marks.
  @Test(
    "At a rate that is a range total and part share the rate, and at two rates nothing is left below nothing"
  )
  func rates() throws {
    let rows = [
      row("T", 190, 210, in: "crown"), row("P", 196, 198, of: "T", in: "crown"),
      row("U", 100, 130, in: "thaler"), row("V", 70, 80, of: "U", in: "crown"),
    ]
    #expect(try left("(T - P) in mark at official", rows) == span(0, 70))
    // 300 to 390 less 280 to 400
    #expect(try left("(U - V) in mark at official", rows) == span(0, 110))
  }

  @Test(
    "What nobody knows is in the total as well: 10 to 30 of 30 is left, and not less than nothing")
  func unknownPart() throws {
    let rows = [
      row("T", 30, 30), row("P", 0, 20, of: "T"), "N,delivered,1900,north,south,,mark,,,,T",
    ]
    #expect(try left("T - P", rows) == span(10, 30))
    #expect(try left("T - sum(part_of=T)", rows) == span(0, 30))
  }

  // MARK: Law

  /// A tree of four figures: its whole is named first; the limits of each; how often each counts.
  private struct Tree {
    var wholes: [Int?] = [nil]
    var ranges: [(low: Int, high: Int)] = []
    var times: [Int] = []

    init(_ random: inout SmallGenerator) {
      for index in 1..<4 { wholes.append(random.below(index)) }
      for index in 0..<4 {
        let low = random.below(12) + (index == 0 ? 10 : 0)
        ranges.append((low, low + random.below(9)))
        times.append(random.from(-3, to: 3))
      }
    }

    /// Half-spaces `coefficients · x <= limit`.
    var limits: [(coefficients: [Ratio], limit: Ratio)] {
      func unit(_ place: Int, _ value: Int) -> [Ratio] {
        (0..<4).map { $0 == place ? Ratio(value) : .zero }
      }
      var found = ranges.indices.flatMap { place in
        [(unit(place, 1), Ratio(ranges[place].high)), (unit(place, -1), Ratio(-ranges[place].low))]
      }
      for whole in 0..<4 where wholes.contains(whole) {
        let sum = (0..<4).map { $0 == whole ? Ratio(-1) : wholes[$0] == whole ? Ratio.one : .zero }
        found.append((sum, .zero))
      }
      return found
    }

    /// The least and the most over the corners of what is possible; `nil` where nothing is.
    var extremes: Interval? {
      let limits = limits
      var (low, high): (Ratio?, Ratio?) = (nil, nil)
      for mask in 0..<(1 << limits.count) where mask.nonzeroBitCount == 4 {
        let chosen = limits.indices.filter { mask & (1 << $0) != 0 }.map { limits[$0] }
        guard let corner = solved(chosen) else { continue }
        let isPossible = limits.allSatisfy { dot($0.coefficients, corner) <= $0.limit }
        guard isPossible else { continue }
        let value = dot(times.map { Ratio($0) }, corner)
        low = low.map { min($0, value) } ?? value
        high = high.map { max($0, value) } ?? value
      }
      return low.flatMap { Interval(low: $0, high: high) }
    }

    private func dot(_ one: [Ratio], _ other: [Ratio]) -> Ratio {
      Ratio.sum(of: zip(one, other).map { $0 * $1 })
    }

    /// Gauss's elimination; `nil` where the equations do not meet in one point.
    private func solved(_ equations: [(coefficients: [Ratio], limit: Ratio)]) -> [Ratio]? {
      var rows = equations.map { $0.coefficients + [$0.limit] }
      for column in 0..<4 {
        guard let pivot = rows[column...].firstIndex(where: { !$0[column].isZero }),
          let inverse = rows[pivot][column].inverse
        else { return nil }
        rows.swapAt(column, pivot)
        rows[column] = rows[column].map { $0 * inverse }
        for other in 0..<4 where other != column {
          let factor = rows[other][column]
          rows[other] = zip(rows[other], rows[column]).map { $0 - factor * $1 }
        }
      }
      return rows.map { $0[4] }
    }
  }

  @Test(
    "The limits of a sum are its extremes where it names every total, and else never narrower",
    arguments: 0..<80 as Range<UInt64>)
  func extremes(_ seed: UInt64) throws {
    var random = SmallGenerator(seed &+ 7)
    let tree = Tree(&random)
    guard let truth = tree.extremes else { return }
    let rows = tree.ranges.enumerated().map { place, range in
      row("M\(place)", range.low, range.high, of: tree.wholes[place].map { "M\($0)" } ?? "")
    }
    let formula = tree.times.enumerated().filter { $0.element != 0 }
      .map { "\($0.element < 0 ? "-" : "+") \(abs($0.element)) * M\($0.offset)" }.joined(
        separator: " ")
    guard !formula.isEmpty else { return }
    let found = try #require(try left("0 * M0 \(formula)", rows))
    let low = try #require(found.low), high = try #require(found.high)
    #expect(truth.low.map { low <= $0 } == true && truth.high.map { high >= $0 } == true)
    let namesAll = (0..<4).allSatisfy { !tree.wholes.contains($0) || tree.times[$0] != 0 }
    if namesAll { #expect(found == truth, "\(rows) \(formula)") }
  }
}
