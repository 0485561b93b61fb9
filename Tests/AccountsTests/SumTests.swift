import Accounts
import ExactNumbers
import LedgerModel
import OrderedCollections
import Rates
import Testing
import TestSupport

@Suite("Sums")
struct SumTests {
  private func sum(_ rows: String, preferring preferred: [String] = []) -> Sum {
    let book = Shared.book(money: "id,amount,currency,part_of,same_as,alternative_to\n" + rows)
    #expect(book.ledger.figures.count == rows.split(separator: "\n").count)
    let converter = book.rates.converter(.minorUnitsOnly)
    let mark = book.ledger.currencies.keys[0]
    return Sum(
      book.ledger.money, in: book,
      Admission(preferring: preferred.compactMap { Identifier($0) }),
      Valuer(converter, in: mark, of: book))
  }

  /// The total, the rows that do not count with the links that say why, and the rows of unknown amount.
  private func outcome(_ rows: String) -> (Interval, [String: [FigureLink]], [String]) {
    let sum = sum(rows)
    var links: [String: [FigureLink]] = [:]
    for left in sum.leftOut {
      if case .linked(let way) = left.reason { links[left.figure.id.text] = way }
    }
    return (sum.form.value { _ in .unbounded }, links, sum.lost.names)
  }

  private func link(_ kind: FigureLink.Kind, _ figure: String) throws -> FigureLink {
    FigureLink(kind, try id(figure))
  }

  @Test("A part is not added beside its whole, however far up the whole is")
  func parts() throws {
    let (total, left, _) = outcome("T,100,mark,,,\nA,60,mark,T,,\nB,10,mark,A,,\nC,5,mark,,,")
    #expect(total == exactly(105))
    #expect(try left == ["A": [link(.partOf, "T")], "B": [link(.partOf, "T")]])
  }

  // The whole is an amount that nobody knows and no longer nothing (rule 3): 70 was exact before.
  @Test("Parts are added where the whole states no amount, and the whole is nothing to anything")
  func wholeWithoutAmount() {
    let (total, left, lost) = outcome("T,,mark,,,\nA,60,mark,T,,\nB,10,mark,T,,")
    #expect(total == span(70, nil))
    #expect(left.isEmpty)
    #expect(lost == ["T"])
  }

  @Test("Of two rows that point at each other the first in the ledger stays")
  func mutual() throws {
    let (total, left, _) = outcome("A,60,mark,,B,\nB,61,mark,,A,")
    #expect(total == exactly(60))
    #expect(try left == ["B": [link(.sameAs, "A")]])
  }

  @Test("An alternative is left out, and named; the one that a scenario prefers counts")
  func alternatives() throws {
    let (total, left, _) = outcome("A,60,mark,,,\nB,70,mark,,,A")
    #expect(total == exactly(60))
    #expect(try left == ["B": [link(.alternativeTo, "A")]])
    let preferred = sum("A,60,mark,,,\nB,70,mark,,,A", preferring: ["B"])
    #expect(preferred.form.value { _ in .unbounded } == exactly(70))
    #expect(preferred.leftOut.names == ["A"])
  }

  @Test("Which alternative counts does not change because one has no value")
  func alternativeWithoutValue() {
    let (total, left, lost) = outcome("A,,mark,,,\nB,70,mark,,,A")
    #expect(total == span(0, nil))
    #expect(left.keys.sorted() == ["B"])
    #expect(lost == ["A"])
  }

  @Test("Three rows in a ring of `same_as` count once")
  func ring() {
    let (total, left, _) = outcome("A,1,mark,,B,\nB,2,mark,,C,\nC,3,mark,,A,")
    #expect(total == exactly(1))
    #expect(left.count == 2)
  }

  @Test("What one of two rows on one transfer is part of, both are part of: 50, not 80")
  func sameAndPart() throws {
    let mutual = outcome("A,30,mark,,B,\nB,30,mark,T,A,\nT,50,mark,,,")
    #expect(mutual.0 == exactly(50))
    #expect(try mutual.1 == ["A": [link(.partOf, "T")], "B": [link(.partOf, "T")]])
    #expect(outcome("A,30,mark,T,B,\nB,30,mark,,,\nT,50,mark,,,").0 == exactly(50))
  }

  @Test("A part of an alternative is neither a part nor an alternative, and its reason says so")
  func partOfAlternative() throws {
    let (total, left, _) = outcome("A,5,mark,B,,\nB,60,mark,,,C\nC,70,mark,,,")
    #expect(total == exactly(70))
    #expect(try left["A"] == [link(.partOf, "B"), link(.alternativeTo, "C")])
    #expect(try left["B"] == [link(.alternativeTo, "C")])
  }

  @Test("A reason names a row that is counted, and not one that is itself left out")
  func reasonsNameCountedRows() throws {
    let (total, left, _) = outcome("A,30,mark,T,,\nB,10,mark,A,,\nT,50,mark,,U,\nU,50,mark,,,")
    #expect(total == exactly(50))
    #expect(try left["A"] == [link(.partOf, "U")])
    #expect(try left["B"] == [link(.partOf, "U")])
    #expect(try left["T"] == [link(.sameAs, "U")])
  }

  @Test("What states no currency may be anything, and another money without a rate too")
  func unknowns() {
    let (total, _, lost) = outcome("A,60,mark,,,\nB,10,,,,\nC,5,crown,,,\nD,700,penny,,,")
    #expect(total == span(67, nil))
    #expect(lost == ["B", "C"])
  }

  @Test("However many rows repeat one, or hang in a chain, the work grows with the rows")
  func manyLinks() {
    let clock = ContinuousClock()
    let star = ["A,1,mark,,,"] + (0..<50_000).map { "R\($0),1,mark,,A," }
    let chain = ["P0,1,mark,,,"] + (1..<50_000).map { "P\($0),1,mark,P\($0 - 1),," }
    let time = clock.measure {
      #expect(outcome(star.joined(separator: "\n")).0 == exactly(1))
      #expect(outcome(chain.joined(separator: "\n")).0 == exactly(1))
    }
    #expect(time < .seconds(60))
  }

  @Test(
    "Every total of a chain of 20,000 totals, each with one more item, is struck without n squared")
  func chainOfTotals() {
    let header = "id,state,date,amount,currency,part_of\n"
    let rows = (0..<20_000).flatMap { level in
      [
        "T\(level),delivered,1900,\(40_000 - level),mark,\(level == 0 ? "" : "T\(level - 1)")",
        "I\(level),delivered,1900,1,mark,T\(level)",
      ]
    }
    let time = ContinuousClock().measure {
      let book = Shared.book(money: header + rows.joined(separator: "\n"))
      let totals = Balance.totals(in: book, under: [])
      #expect(totals.count == 20_000)
      // T0 is 40,000; its items are T1, 39,999, and I0, 1.
      #expect(totals.first?.gap == exactly(0))
    }
    #expect(time < .seconds(60))
  }
}
