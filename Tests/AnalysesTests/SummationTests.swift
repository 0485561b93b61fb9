import Accounts
import Checks
import Claims
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Sums")
struct SummationTests {
  private func sum(_ rows: String) throws -> Summation {
    let ledger = LedgerLiteral([
      "currencies.csv": "id,name\nmark,mark",
      "money.csv": "id,amount,currency,part_of,same_as,alternative_to\n" + rows,
    ]).ledger
    #expect(ledger.figures.count == rows.split(separator: "\n").count)
    return Summation.of(ledger.money, in: ledger) { figure in
      guard let value = figure.interval else { return .failure(.noAmount) }
      return .success(Summation.Term(figure: figure, value: value))
    }
  }

  private func outcome(_ rows: String) throws -> (Interval?, [String]) {
    let sum = try sum(rows)
    return (sum.total, sum.leftOut.map(\.sentence))
  }

  @Test("A part is not added beside its whole, however far up the whole is")
  func parts() throws {
    let (total, left) = try outcome("T,100,mark,,,\nA,60,mark,T,,\nB,10,mark,A,,\nC,5,mark,,,")
    #expect(total == Interval(exactly: Ratio(105)))
    #expect(left == ["A: part of T, which is counted", "B: part of T, which is counted"])
  }

  @Test("Parts are added where the whole states no amount")
  func wholeWithoutAmount() throws {
    let (total, left) = try outcome("T,,mark,,,\nA,60,mark,T,,\nB,10,mark,T,,")
    #expect(total == Interval(exactly: Ratio(70)))
    #expect(left == ["T: no amount is stated"])
  }

  @Test("Of two rows that point at each other the first in the ledger stays")
  func mutual() throws {
    let (total, left) = try outcome("A,60,mark,,B,\nB,61,mark,,A,")
    #expect(total == Interval(exactly: Ratio(60)))
    #expect(left == ["B: the same transfer as A, which is counted"])
  }

  @Test("An alternative is left out, and named")
  func alternatives() throws {
    let (total, left) = try outcome("A,60,mark,,,\nB,70,mark,,,A")
    #expect(total == Interval(exactly: Ratio(60)))
    #expect(left == ["B: an alternative to A, which is counted"])
  }

  @Test("Three rows in a ring of `same_as` count once")
  func ring() throws {
    let (total, left) = try outcome("A,1,mark,,B,\nB,2,mark,,C,\nC,3,mark,,A,")
    #expect(total == Interval(exactly: Ratio(1)))
    #expect(left.count == 2)
  }

  @Test("Nothing that can be added makes no total, not zero")
  func nothing() throws {
    let (total, left) = try outcome("A,,mark,,,")
    #expect(total == nil)
    #expect(left == ["A: no amount is stated"])
  }

  @Test("What one of two rows on one transfer is part of, both are part of: 50, not 80")
  func sameAndPart() throws {
    let mutual = try outcome("A,30,mark,,B,\nB,30,mark,T,A,\nT,50,mark,,,")
    #expect(mutual.0 == Interval(exactly: Ratio(50)))
    #expect(mutual.1 == ["A: part of T, which is counted", "B: part of T, which is counted"])
    let oneWay = try outcome("A,30,mark,T,B,\nB,30,mark,,,\nT,50,mark,,,")
    #expect(oneWay.0 == Interval(exactly: Ratio(50)))
  }

  @Test("A part of an alternative is neither a part nor an alternative, and its reason says so")
  func partOfAlternative() throws {
    let (total, left) = try outcome("A,5,mark,B,,\nB,60,mark,,,C\nC,70,mark,,,")
    #expect(total == Interval(exactly: Ratio(70)))
    #expect(
      left == [
        "A: part of B, an alternative to C, which is counted",
        "B: an alternative to C, which is counted",
      ])
  }

  @Test("A reason names a row that is counted, and not one that is itself left out")
  func reasonsNameCountedRows() throws {
    let (total, left) = try outcome("A,30,mark,T,,\nB,10,mark,A,,\nT,50,mark,,U,\nU,50,mark,,,")
    #expect(total == Interval(exactly: Ratio(50)))
    #expect(
      left == [
        "A: part of U, which is counted", "B: part of U, which is counted",
        "T: the same transfer as U, which is counted",
      ])
  }

  @Test("However many rows repeat one, one is counted, and the work does not grow with the square")
  func manyRepetitions() throws {
    let rows = ["A,1,mark,,,"] + (0..<4000).map { "R\($0),1,mark,,A," }
    let clock = ContinuousClock()
    var total: Interval?
    let time = try clock.measure { total = try sum(rows.joined(separator: "\n")).total }
    #expect(total == Interval(exactly: .one))
    #expect(time < .seconds(20))
  }
}
