import Bulk
import LedgerModel
import Testing
import TestSupport

@Suite("Partial sums")
struct PartialSumsTests {
  private func sums(_ text: String) throws -> PartialSums {
    let summation = try Prices.summation(by: ["donor", "note"])
    var sums = PartialSums(summation.question)
    _ = try summation.sum(HeldRows(text)) { _ in
    } block: { part, _ in
      sums.merge(part)
    }
    return sums
  }

  @Test("64 partial sums in 20 orders come to the same bytes, and to those of one file")
  func merge() throws {
    var register = RandomRegister(draw: SmallGenerator(5))
    let parts = (0..<64).map { _ in (0..<20).map { _ in register.row() + "\n" }.joined() }
    let header = RandomRegister.header + "\n"
    let whole = try sums(header + parts.joined()).bytes
    var sums = try parts.map { try PartialSums(bytes: self.sums(header + $0).bytes) }
    for _ in 0..<20 {
      for place in sums.indices.dropFirst() { sums.swapAt(place, register.draw.below(place + 1)) }
      var sum = sums[0]
      for other in sums.dropFirst() { try sum.add(other) }
      #expect(sum.bytes == whole)
    }
  }

  @Test("Sums of other questions are not added")
  func differences() throws {
    let own = BulkQuestion(try id("s"), in: try id("lira"), by: ["a"], digest: "d")
    let others: [(BulkQuestion, BulkQuestion.Difference)] = [
      (BulkQuestion(try id("s"), in: try id("lira"), by: ["a"], digest: "e"), .ledger),
      (
        BulkQuestion(try id("t"), in: try id("lira"), by: ["a"], digest: "d"),
        .scenario(try id("s"), try id("t"))
      ),
      (
        BulkQuestion(try id("s"), in: try id("mark"), by: ["a"], digest: "d"),
        .target(try id("lira"), try id("mark"))
      ),
      (BulkQuestion(try id("s"), in: try id("lira"), by: [], digest: "d"), .keys(["a"], [])),
    ]
    for (other, difference) in others {
      var sums = PartialSums(own)
      #expect(throws: difference) { try sums.add(PartialSums(other)) }
    }
  }

  @Test("A file of partial sums reads as what was written")
  func roundTrip() throws {
    var register = RandomRegister(draw: SmallGenerator(6))
    let written = try sums(register.text(200))
    #expect(try PartialSums(bytes: written.bytes) == written)
  }

  @Test("A file that was cut anywhere, or whose counts do not add up, is refused")
  func cut() throws {
    var register = RandomRegister(draw: SmallGenerator(8))
    let bytes = try sums(register.text(60)).bytes
    for count in 0..<bytes.count {
      #expect(throws: PartialSums.Fault.self) { try PartialSums(bytes: Array(bytes[..<count])) }
    }
    let start = "partial,1\nledger,d\nscenario,s\nto,l\nby\nrows,"
    for rest in [
      "1\nvalued,2,5\n", "2\nvalued,1,5\n", "5\nsum,5,crown,1,+,-7,-5,0,0\n",
      "5\nsum,5,crown,1,-,7,9,0,0\n", "1\nsum,1,crown,1,+,7,9,2,0\n", "9223372036854775807\n",
      "1\nsum,1,crown,0-9223372036854775807,+,1,1,0,0\n",
    ] {
      #expect(throws: PartialSums.Fault.self, "\(rest)") {
        try PartialSums(bytes: Array((start + rest).utf8))
      }
    }
  }

  @Test("Groups are the same where their bytes are: an é of one character is none of two")
  func bytes() throws {
    let (one, two) = ("\u{E9}", "e\u{301}")
    func rows(_ donors: [String]) -> String {
      "donor,amount,currency,date,low,high,bound,note\n"
        + donors.map { "\($0),1,lira,,,,,\n" }.joined()
    }
    let both = try sums(rows([one, two]))
    #expect(both.bytes == (try sums(rows([two, one]))).bytes)
    #expect(both.valued.count == 2)
    var (left, right) = (try sums(rows([one])), try sums(rows([two])))
    let other = left
    try left.add(right)
    try right.add(other)
    #expect(left.bytes == both.bytes && right.bytes == both.bytes)
    #expect(try PartialSums(bytes: both.bytes) == both)
  }

  @Test(
    "What is no file of partial sums is refused with its line",
    arguments: [
      ("", 1), ("partial,2\n", 1), ("partial,1\nledger\n", 2),
      ("partial,1\nledger,d\nscenario,s\nto,l\nby\nrows,x\n", 6),
      ("partial,1\nledger,d\nscenario,s\nto,l\nby\nrows,1\nsum,1,crown,5-3,+,1,1,0,0\n", 7),
      ("partial,1\nledger,d\nscenario,s\nto,l\nby\nrows,1\nsum,1,crown,5,+,1/0,1,0,0\n", 7),
      ("partial,1\nledger,d\nscenario,s\nto,l\nby\nrows,1\nsum,1,crown,5,+,2,1,0,0\n", 7),
      ("partial,1\nledger,d\nscenario,s\nto,l\nby,a\nrows,1\nsum,1,crown,5,+,1,1,0,0\n", 7),
    ])
  func faults(text: String, line: Int) throws {
    #expect {
      try PartialSums(bytes: Array(text.utf8))
    } throws: { error in
      (error as? PartialSums.Fault)?.line == line
    }
  }
}
