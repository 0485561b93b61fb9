import BigInt
import ExactNumbers
import Foundation
import LedgerModel
import OrderedCollections
import Phrases
import TestSupport
import Testing

@testable import Sensitivity

@Suite("Draws of rates")
struct DrawTests {
  private static let files = [
    "currencies.csv": """
    id,name,unit_of,units_per
    a,A,,
    b,B,,

    """,
    "rates.csv": """
    id,base,quote,quantity,low,high,in_force,kind,factor
    R1,a,b,2,1,3,1900,market,dollar
    R2,a,b,,10,20,1901,market,
    R3,a,b,4,,,1902,market,
    R4,a,b,50,40,80,1903,market,dollar

    """,
  ]

  @Test("Every price is the one that Python draws")
  func vectors() throws {
    let url = try #require(Bundle.module.url(forResource: "Vectors/draws", withExtension: "csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 216)
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let mode = cells[2].isEmpty ? "" : cells[2]
      let ledger = LedgerLiteral([
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": """
        id,base,quote,quantity,low,high,in_force,kind
        R1,a,b,\(mode),\(cells[0]),\(cells[1]),1900,market

        """,
      ]).ledger
      let shape = try #require(RateDraws.Shape(rawValue: cells[3]))
      let draws = try RateDraws(
        ledger, shape: shape, seed: try #require(UInt64(cells[4])))
      let number = try #require(Int(cells[5]))
      let prices = try #require(draws.columns(number..<number + 1).prices[id("R1")])
      #expect(prices.places == Int(cells[6]))
      #expect(prices.multiples == [Int64(cells[7])], "\(line)")
    }
  }

  @Test(
    "Of a pair the quantity is drawn: 2 to 3 for 7 is never below 2/7 nor above 3/7, and never rounded"
  )
  func pair() throws {
    func prices(_ cells: String) throws -> [Ratio] {
      let ledger = LedgerLiteral([
        "currencies.csv": "id,name\na,A\nb,B\n",
        "rates.csv": "id,base,quote,quantity,base_quantity,low,high,kind\nR1,a,b,\(cells),market\n",
      ]).ledger
      let columns = try RateDraws(ledger, shape: .triangular, seed: 3).columns(0..<50)
      return try (0..<50).compactMap { columns.price(of: try id("R1"), in: $0) }
    }
    let (one, seven) = (try prices("2.5,,2,3"), try prices("2.5,7,2,3"))
    #expect(seven.count == 50)
    // The same draws, each for seven.
    #expect(seven.map { $0 * Ratio(7) } == one)
    let low = try #require(Ratio(2, over: 7))
    let high = try #require(Ratio(3, over: 7))
    #expect(seven.allSatisfy { low <= $0 && $0 <= high })
  }

  @Test("Rates with one factor move together, others alone; a rate of one value is not drawn")
  func factors() throws {
    let ledger = LedgerLiteral(Self.files).ledger
    let draws = try RateDraws(ledger, shape: .uniform, seed: 5)
    #expect(draws.ranges.map(\.rate.text) == ["R1", "R2", "R4"])
    // FNV-1a of `factor dollar` and `rate R2`, worked out by Python.
    let (dollar, second): (UInt64, UInt64) = (10_494_677_827_731_447_344, 3_956_732_164_131_594_117)
    #expect(draws.streams == [dollar, second, dollar])
    let columns = draws.columns(0..<50)
    for column in 0..<50 {
      let first = try #require(columns.price(of: id("R1"), in: column))
      let fourth = try #require(columns.price(of: id("R4"), in: column))
      let difference = (first - .one) * Ratio(20) - (fourth - Ratio(40))
      #expect(difference.magnitude < Ratio(1).divided(by: Ratio(10_000)) ?? .zero)
      #expect(columns.price(of: try id("R3"), in: column) == nil)
    }
    // Draw n does not hang on which draws are made with it.
    let part = draws.columns(20..<30)
    #expect(try part.price(of: id("R2"), in: 0) == columns.price(of: id("R2"), in: 20))
  }

  /// The published values of FNV-1a for the empty text, `a` and `foobar`.
  @Test("The number of a stream is the 64-bit FNV-1a hash of its name")
  func streamNumbers() {
    #expect(RateDraws.stream("") == 0xCBF2_9CE4_8422_2325)
    #expect(RateDraws.stream("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(RateDraws.stream("foobar") == 0x8594_4171_F739_67E8)
  }

  @Test("What else is drawn changes no draw of a rate")
  func independent() throws {
    let ledger = LedgerLiteral(Self.files).ledger
    let all = try RateDraws(ledger, shape: .uniform, seed: 5).columns(0..<20)
    let varied = try RateDraws(
      ledger, [RateRange(parsing: "R3=1..9", in: ledger)], shape: .uniform, seed: 5
    ).columns(0..<20)
    for rate in ["R1", "R2", "R4"] {
      #expect(try all.prices[id(rate)]?.multiples == varied.prices[id(rate)]?.multiples)
    }
    #expect(try varied.prices[id("R3")] != nil)
  }

  @Test("A triangular draw lies between its ends, at them for the ends of the generator")
  func triangularEnds() throws {
    let ledger = LedgerLiteral(Self.files).ledger
    let rate = try #require(ledger.rates[id("R1")])
    let range = try #require(RateRange(rate))
    let grid = try DrawGrid(range, .triangular)
    #expect(grid.price(0) == grid.low)
    #expect(grid.price(.max) == grid.high)
    let uniform = try DrawGrid(range, .uniform)
    #expect(uniform.price(0) == uniform.low && uniform.price(.max) == uniform.high)
    #expect(uniform.price(1 << 63) == (uniform.low + uniform.high + 1) / 2)
  }

  @Test("Whole roots")
  func roots() {
    let numbers: [UInt128] = (0..<2_000).map { UInt128($0) } + [.max, 1 << 126, (1 << 64) - 1]
    for number in numbers {
      let root = number.wholeRoot
      #expect(root * root <= number)
      let (next, overflow) = (root + 1).multipliedReportingOverflow(by: root + 1)
      #expect(overflow || next > number)
    }
  }

  @Test("Whole roots of a word, at and about every sort of square")
  func rootsOfWords() {
    var draw = SmallGenerator(9)
    func bits() -> UInt64 { UInt64(draw.below(1 << 32)) << 32 | UInt64(draw.below(1 << 32)) }
    var numbers: [UInt64] = [.max, .max - 1]
    for place in 0..<3_000 as Range<UInt64> {
      for root in [place, UInt64(UInt32.max) - place, bits() >> (32 + place % 32)] {
        let square = root * root
        numbers += [square &- 1, square, square + root, square &+ 2 &* root]
      }
      numbers.append(bits() >> (place % 64))
    }
    for number in numbers {
      let (root, number) = (UInt128(number.wholeRoot), UInt128(number))
      #expect(root * root <= number && (root + 1) * (root + 1) > number, "\(number)")
    }
  }

  @Test("Narrow and wide ranges draw by one rule: a triangle whose areas fill more than a word")
  func narrow() throws {
    // The same triangle on a grid 2^20 times as fine: its prices, cut, are those of the coarse one or the next.
    let coarse = DrawGrid(low: 10, high: 10 + 4_000_000_000, mode: 10 + 1_000_000_000)
    let scale = Int64(1) << 20
    let fine = DrawGrid(
      low: coarse.low * scale, high: coarse.high * scale, mode: (coarse.mode ?? 0) * scale)
    var draw = SmallGenerator(10)
    for _ in 0..<2_000 {
      let bits = UInt64(draw.below(1 << 32)) << 32 | UInt64(draw.below(1 << 32))
      #expect(abs(fine.price(bits) / scale - coarse.price(bits)) <= 1)
    }
  }

  @Test(
    "What cannot be varied is refused, with what was read",
    arguments: [
      ("R1=1..", "no number"), ("R1=1", "expected is the form"), ("R1", "expected is the form"),
      ("R9=1..2", "no rate of this ledger"), ("R1=0..2", "low must be above zero"),
      ("R1=3..2", "low must be above zero"), ("R1=1,5..2", "no number"),
      ("R1=1..2000000000000000000000", "too many digits"),
    ])
  func refusedRanges(_ text: String, _ words: String) throws {
    let ledger = LedgerLiteral(Self.files).ledger
    let error = #expect(throws: VariationError.self) {
      _ = try RateDraws(
        ledger, [RateRange(parsing: text, in: ledger)], shape: .uniform, seed: 1)
    }
    #expect(try #require(error).description.contains(words))
  }

  @Test("A range of the ledger that is too fine to be drawn from names itself")
  func tooFine() throws {
    let ledger = LedgerLiteral([
      "currencies.csv": "id,name\na,A\nb,B\n",
      "rates.csv":
        "id,base,quote,low,high,kind\nRX,a,b,1.0000000000000000000001,2,market\n",
    ]).ledger
    let error = #expect(throws: VariationError.self) {
      try RateDraws(ledger, shape: .uniform, seed: 1)
    }
    let found = try #require(error)
    #expect(
      found.description.hasPrefix("RX cannot be drawn between 1.0000000000000000000001 and 2:"))
    #expect(found.sentence.text(in: .turkish).contains("1,0000000000000000000001"))
  }

  @Test("A rate given twice is refused")
  func twice() throws {
    let ledger = LedgerLiteral(Self.files).ledger
    let range = try RateRange(parsing: "R1=1..2", in: ledger)
    #expect(throws: VariationError.twice(try id("R1"))) {
      try RateDraws(ledger, [range, range], shape: .uniform, seed: 1)
    }
  }
}

@Suite("Grids of rates")
struct GridTests {
  private let ledger = LedgerLiteral([
    "currencies.csv": "id,name\na,A\nb,B\n",
    "rates.csv": """
    id,base,quote,quantity,in_force,kind
    R1,a,b,2,1900,market
    R2,a,b,3,1901,market

    """,
  ]).ledger

  @Test("Every price from low to high, the high end where a step meets it")
  func prices() throws {
    let grid = try RateGrid(parsing: "R1=55..56/0.25", in: ledger)
    let columns = try RateGrid.columns([grid])
    #expect(columns.count == 5)
    #expect(try columns.prices[id("R1")]?.multiples == [5500, 5525, 5550, 5575, 5600])
    let short = try RateGrid.columns([RateGrid(parsing: "R1=1..2/0.3", in: ledger)])
    #expect(try short.prices[id("R1")]?.multiples == [10, 13, 16, 19])
  }

  @Test("Two grids make every combination")
  func combinations() throws {
    let columns = try RateGrid.columns([
      RateGrid(parsing: "R1=1..2/1", in: ledger), RateGrid(parsing: "R2=5..7/1", in: ledger),
    ])
    #expect(columns.count == 6)
    #expect(try columns.prices[id("R1")]?.multiples == [1, 1, 1, 2, 2, 2])
    #expect(try columns.prices[id("R2")]?.multiples == [5, 6, 7, 5, 6, 7])
  }

  @Test(
    "A grid that has no meaning is refused",
    arguments: [
      ("R1=1..2", "expected is the form"), ("R1=1..2/0", "a step above zero"),
      ("R1=1..2/x", "no number"), ("R1=1..2/1/1", "expected is the form"),
      ("R1=1..2000001/1", "more than 1000000 scenarios"),
      ("R1=1..2/0.0000000000000000000001", "too many digits"),
    ])
  func refused(_ text: String, _ words: String) throws {
    let error = #expect(throws: VariationError.self) {
      _ = try RateGrid.columns([RateGrid(parsing: text, in: ledger)])
    }
    #expect(try #require(error).description.contains(words))
  }

  @Test("Too many combinations, and one rate twice")
  func tooMany() throws {
    let wide = try RateGrid(parsing: "R1=1..1001/1", in: ledger)
    let other = try RateGrid(parsing: "R2=1..1001/1", in: ledger)
    #expect(throws: VariationError.tooMany(1_000_000)) { try RateGrid.columns([wide, other]) }
    #expect(throws: VariationError.twice(try id("R1"))) { try RateGrid.columns([wide, wide]) }
  }
}
