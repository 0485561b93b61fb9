import Analyses
import ExactNumbers
import LedgerModel
import OrderedCollections
import TestSupport
import Testing

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
}
