import BigInt
import ExactNumbers
import Testing

extension SeededGenerator {
  /// A number above zero of up to so many words; many are of one or two, or just at the edge of a word.
  fileprivate mutating func whole(words: Int) -> BigInt {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return BigInt(UInt64.random(in: 1...20, using: &self))
    case 1: return (BigInt(1) << (64 * Int.random(in: 1...words, using: &self))) - 1
    case 2: return BigInt(1) << Int.random(in: 0..<(64 * words), using: &self)
    default:
      let count = Int.random(in: 1...words, using: &self)
      let digits = (0..<count).map { _ in UInt(truncatingIfNeeded: next()) }
      return BigInt(BigUInt(words: digits)) + 1
    }
  }

  /// A fraction whose numbers lie about the ends of a word, in it or beyond it.
  fileprivate mutating func wide(words: Int = 3) -> Ratio {
    let edges: [BigInt] = [
      BigInt(Int64.max), BigInt(Int64.min), BigInt(Int64.max) + 1, BigInt(Int64.min) + 1,
      BigInt(Int64.min) - 1, BigInt(UInt64.max), 0, 1, -1, 10, 100,
    ]
    func pick(_ generator: inout SeededGenerator) -> BigInt {
      let isEdge = Int.random(in: 0..<3, using: &generator) == 0
      let edge = edges[Int.random(in: 0..<edges.count, using: &generator)]
      return isEdge ? edge : generator.whole(words: words)
    }
    let (top, bottom) = (pick(&self), pick(&self))
    let signed = Bool.random(using: &self) ? -top : top
    return Ratio(signed, over: bottom.isZero ? 1 : bottom) ?? .zero
  }
}

@Suite("Ratios of every size")
struct FastRatioTests {
  @Test("The common divisor is the one that halving and subtracting finds, at every length")
  func commonDivisor() {
    var random = SeededGenerator()
    for round in 0..<700 {
      let words = round < 650 ? 6 : 40
      let (a, b, c) = (
        random.whole(words: words), random.whole(words: words), random.whole(words: words)
      )
      func context() -> Comment { "\(a) \(b) \(c), seed \(SeededGenerator.seed)" }
      #expect(a.commonDivisor(with: b) == a.greatestCommonDivisor(with: b), context())
      #expect(
        (a * c).commonDivisor(with: b * c) == a.greatestCommonDivisor(with: b) * c, context())
      #expect((a * b).commonDivisor(with: a) == a && a.commonDivisor(with: a) == a, context())
      #expect(a.commonDivisor(with: 0) == a && BigInt(0).commonDivisor(with: a) == a)
      #expect((-a).commonDivisor(with: b) == a.commonDivisor(with: b), context())
      #expect(a.leastCommonMultiple(with: b) * a.commonDivisor(with: b) == a * b, context())
    }
    #expect(BigInt(0).commonDivisor(with: 0) == 0 && BigInt(0).leastCommonMultiple(with: 5) == 0)
  }

  @Test("Neighbours in Fibonacci's series, the slowest pairs, have no common divisor")
  func fibonacci() {
    var (a, b): (BigInt, BigInt) = (1, 1)
    for _ in 0..<2000 {
      (a, b) = (b, a + b)
      if a.bitWidth % 50 == 0 { #expect(a.commonDivisor(with: b) == 1) }
    }
    #expect((a * 6).commonDivisor(with: b * 6) == 6)
  }

  @Test(
    "Arithmetic is that of the two whole numbers, in words or beyond, and always in lowest terms")
  func arithmetic() {
    var random = SeededGenerator()
    for _ in 0..<3000 {
      let (x, y) = (random.wide(), random.wide())
      let (a, b, c, d) = (x.numerator, x.denominator, y.numerator, y.denominator)
      func context() -> Comment { "\(x.exactText), \(y.exactText), seed \(SeededGenerator.seed)" }
      #expect(x + y == Ratio(a * d + c * b, over: b * d), context())
      #expect(x - y == Ratio(a * d - c * b, over: b * d), context())
      #expect(x * y == Ratio(a * c, over: b * d), context())
      #expect(x.divided(by: y) == Ratio(a * d, over: b * c), context())
      #expect((x < y) == (a * d < c * b) && (x == y) == (a * d == c * b), context())
      #expect(
        x.isInteger == (b == 1) && x.isZero == a.isZero && x.isNegative == (a < 0), context())
      for value in [x, y, x + y, x * y, -x, x.magnitude] {
        #expect(value.denominator > 0, context())
        #expect(value.numerator.greatestCommonDivisor(with: value.denominator) == 1, context())
      }
    }
  }

  @Test("Equal ratios hash alike, however they were come by")
  func hashing() {
    var random = SeededGenerator()
    for _ in 0..<1000 {
      let (x, y) = (random.wide(), random.wide())
      let again = (x + y) - y
      #expect(again == x && again.hashValue == x.hashValue && !(again < x) && !(x < again))
    }
  }

  @Test("Long ratios that differ in the last place are told apart")
  func closeRatios() throws {
    let bottom = BigInt(7).power(400)
    let value = try #require(Ratio(BigInt(3).power(900), over: bottom))
    let step = try #require(Ratio(1, over: bottom * BigInt(11).power(300)))
    #expect(value < value + step && value - step < value && !(value + step < value))
    #expect(-value < -value + step && -(value + step) < -value)
  }
}

@Suite("Sums of many")
struct SumTests {
  @Test("A sum of many is the sum of one after the other")
  func sums() {
    var random = SeededGenerator()
    for round in 0..<2000 {
      let count = Int.random(in: 0..<(round < 1900 ? 8 : 60), using: &random)
      let values = (0..<count).map { _ in
        Bool.random(using: &random) ? random.ratio() : random.wide()
      }
      #expect(Ratio.sum(of: values) == values.reduce(.zero, +), "seed \(SeededGenerator.seed)")
    }
  }

  @Test("A sum of intervals is the sum of one after the other, with open ends and without")
  func intervals() {
    var random = SeededGenerator()
    for round in 0..<2000 {
      let count = Int.random(in: 0..<7, using: &random)
      let values = (0..<count).map { index in
        round % 3 == 0 && index < 3
          ? Interval(exactly: random.wide())
          : round % 3 == 1
            ? random.interval()
            : Interval(low: -random.wide().magnitude, high: random.wide().magnitude) ?? .unbounded
      }
      #expect(
        Interval.sum(of: values) == values.reduce(Interval(exactly: .zero), +),
        "seed \(SeededGenerator.seed)")
    }
  }

  @Test("A sixth, a tenth and a fifteenth are a third; nothing is zero")
  func byHand() throws {
    let parts = try [6, 10, 15].map { try #require(Ratio(1, over: $0)) }
    #expect(Ratio.sum(of: parts) == Ratio(1, over: 3))
    #expect(Ratio.sum(of: [] as [Ratio]) == .zero)
    #expect(Interval.sum(of: [] as [Interval]) == Interval(exactly: .zero))
    let most = Ratio(Int.max)
    #expect(Ratio.sum(of: [most, most, most]).exactText == "27670116110564327421")
    #expect(Ratio.sum(of: [most, most, -most, -most]) == .zero)
  }

  @Test("The harmonic sum to 1/20 is the one known, and to 1/200 the same from either end")
  func harmonic() throws {
    // H(20) = 55835135 / 15519504 (OEIS A001008 and A002805).
    let terms = try (1...200).map { try #require(Ratio(1, over: BigInt($0))) }
    #expect(Ratio.sum(of: terms.prefix(20)).exactText == "55835135 over 15519504")
    #expect(Ratio.sum(of: terms) == terms.reversed().reduce(.zero, +))
  }
}
