import BigInt
import ExactNumbers
import Foundation
import Testing

/// SplitMix64, so that a failing case can be made again from the seed that the failure prints.
struct SeededGenerator: RandomNumberGenerator {
  /// Fixed, unless AID_LEDGER_SEED says otherwise.
  static let seed =
    ProcessInfo.processInfo.environment["AID_LEDGER_SEED"].flatMap { UInt64($0) } ?? 1920

  private var state = SeededGenerator.seed

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func ratio() -> Ratio {
    let top = BigInt(Int64.random(in: -1_000_000...1_000_000, using: &self))
    let large =
      Bool.random(using: &self) ? BigInt(10).power(Int.random(in: 0...30, using: &self)) : 1
    let bottom = BigInt(Int64.random(in: 1...9_999, using: &self))
    return Ratio(top * large, over: bottom) ?? .zero
  }

  mutating func interval() -> Interval {
    let (a, b) = (ratio(), ratio())
    let low = Int.random(in: 0..<5, using: &self) == 0 ? nil : min(a, b)
    let high = Int.random(in: 0..<5, using: &self) == 0 ? nil : max(a, b)
    let zero = Int.random(in: 0..<6, using: &self)
    if zero == 0, let high, !high.isNegative {
      return Interval(low: .zero, high: high) ?? .unbounded
    }
    if zero == 1, let low, low.isNegative { return Interval(low: low, high: .zero) ?? .unbounded }
    return Interval(low: low, high: high) ?? .unbounded
  }
}

@Suite("Laws of exact numbers")
struct LawTests {
  @Test("Rounding leaves a rest of less than one unit, on the side that the rule says")
  func rounding() {
    var random = SeededGenerator()
    let grid = (-45...45).compactMap { Ratio(BigInt($0), over: 20) }
    for value in grid + (0..<500).map({ _ in random.ratio() }) {
      for rule in RoundingRule.allCases {
        for places in [0, 1, 4] {
          let unit = Ratio(ExactDecimal(coefficient: 1, scale: places))
          let half = unit * (Ratio(1, over: 2) ?? .zero)
          let rest = value - value.rounded(toPlaces: places, rule).ratio
          let context = "\(value.exactText), \(rule), \(places), seed \(SeededGenerator.seed)"
          #expect(rest.magnitude < unit, "\(context)")
          switch rule {
          case .down: #expect(!rest.isNegative, "\(context)")
          case .up: #expect(rest <= .zero, "\(context)")
          case .towardZero:
            #expect(rest.isZero || rest.isNegative == value.isNegative, "\(context)")
          case .awayFromZero:
            #expect(rest.isZero || rest.isNegative != value.isNegative, "\(context)")
          case .toNearestOrEven, .toNearestOrAwayFromZero:
            #expect(rest.magnitude <= half, "\(context)")
          }
        }
      }
    }
  }

  @Test("Rounding is symmetric: minus a value rounds to minus the result; down and up swap")
  func symmetry() {
    for top in -45...45 {
      guard let value = Ratio(BigInt(top), over: 20) else { continue }
      for rule in RoundingRule.allCases {
        let mirror: RoundingRule = rule == .down ? .up : rule == .up ? .down : rule
        #expect(
          (-value).rounded(toPlaces: 0, rule).ratio == -value.rounded(toPlaces: 0, mirror).ratio)
      }
    }
  }

  @Test("Sums and products of ratios obey the laws of a field")
  func field() {
    var random = SeededGenerator()
    for _ in 0..<500 {
      let (a, b, c) = (random.ratio(), random.ratio(), random.ratio())
      let context = "\(a.exactText) \(b.exactText) \(c.exactText), seed \(SeededGenerator.seed)"
      #expect((a + b) + c == a + (b + c), "\(context)")
      #expect(a * (b + c) == a * b + a * c, "\(context)")
      #expect(a - a == .zero && a + .zero == a && a * .one == a, "\(context)")
      if let quotient = a.divided(by: b) { #expect(quotient * b == a, "\(context)") }
      #expect((a < b) == (b - a > .zero), "\(context)")
    }
    #expect(Ratio(1).divided(by: .zero) == nil)
  }

  @Test("An exact text reads back as the same value, and no spreadsheet takes it for a date")
  func exactText() throws {
    var random = SeededGenerator()
    for _ in 0..<500 {
      let value = random.ratio()
      let text = value.exactText
      #expect(try Ratio(exactText: text) == value, "seed \(SeededGenerator.seed)")
      #expect(!text.contains("/") && !text.contains(":") && !text.contains("="))
    }
  }

  @Test("An exact text has no limit of digits, unlike a cell")
  func longExactText() throws {
    for digits in [40, 41, 400] {
      let text = "-" + String(repeating: "9", count: digits) + ".25"
      #expect(try Ratio(exactText: text).exactText == text)
      #expect(throws: NumberSyntaxError.self) { try ExactDecimal(parsing: text) }
    }
  }

  @Test("Equal decimals hash alike, and keep the zeros they were read with")
  func decimals() throws {
    let (a, b) = (try ExactDecimal(parsing: "2.50"), try ExactDecimal(parsing: "2.5"))
    #expect(a == b && a.hashValue == b.hashValue)
    #expect(a.description == "2.50" && b.description == "2.5")
    #expect(try ExactDecimal(parsing: "-0.00").description == "0.00")
    #expect(try ExactDecimal(parsing: "007").description == "7")
  }
}

@Suite("Laws of intervals")
struct IntervalLawTests {
  /// Values of an interval to try: its ends, its middle, and far out where an end is open.
  private func samples(_ interval: Interval) -> [Ratio] {
    let far = Ratio(BigInt(10).power(40), over: 1) ?? .one
    let low = interval.low ?? -far
    let high = interval.high ?? far
    let half = Ratio(1, over: 2) ?? .zero
    return [low, high, (low + high) * half] + (interval.contains(.zero) ? [.zero] : [])
  }

  @Test("What two values give lies in what their intervals give")
  func containment() {
    var random = SeededGenerator()
    for _ in 0..<600 {
      let (a, b) = (random.interval(), random.interval())
      let context = "\(a) \(b), seed \(SeededGenerator.seed)"
      for x in samples(a) {
        for y in samples(b) {
          #expect((a + b).contains(x + y), "\(context)")
          #expect((a - b).contains(x - y), "\(context)")
          #expect((a * b).contains(x * y), "\(context)")
          #expect((a * y).contains(x * y), "\(context)")
          if let quotient = a.divided(by: b), let value = x.divided(by: y) {
            #expect(quotient.contains(value), "\(context)")
          }
        }
        #expect(a.hull(with: b).contains(x), "\(context)")
      }
    }
  }

  @Test("The ends of a result are reached: no interval is wider than it must be")
  func tightness() {
    var random = SeededGenerator()
    for _ in 0..<400 {
      let (a, b) = (random.interval(), random.interval())
      guard let al = a.low, let ah = a.high, let bl = b.low, let bh = b.high else { continue }
      let products = [al * bl, al * bh, ah * bl, ah * bh]
      #expect((a * b).low == products.min() && (a * b).high == products.max())
      #expect((a + b).low == al + bl && (a - b).high == ah - bl)
    }
  }

  @Test("Division stops at zero: not by zero, not across it, open where zero is an end")
  func division() throws {
    let one = Interval(exactly: .one)
    #expect(one.divided(by: Interval(exactly: .zero)) == nil)
    #expect(one.divided(by: try #require(Interval(low: Ratio(-1), high: Ratio(2)))) == nil)
    #expect(one.divided(by: .unbounded) == nil)
    let toTwo = try #require(Interval(low: .zero, high: Ratio(2)))
    #expect(one.divided(by: toTwo) == Interval(low: Ratio(1, over: 2), high: nil))
    let fromMinusTwo = try #require(Interval(low: Ratio(-2), high: .zero))
    #expect(one.divided(by: fromMinusTwo) == Interval(low: nil, high: Ratio(-1, over: 2)))
    let aboveTwo = try #require(Interval(low: Ratio(2), high: nil))
    #expect(one.divided(by: aboveTwo) == Interval(low: .zero, high: Ratio(1, over: 2)))
  }

  @Test("A comparison with zero is always, sometimes or never true")
  func relations() throws {
    let below = try #require(Interval(low: Ratio(-3), high: Ratio(-1)))
    let around = try #require(Interval(low: Ratio(-3), high: Ratio(1)))
    let upTo = try #require(Interval(low: Ratio(-3), high: .zero))
    let table: [(Interval, Relation, Truth)] = [
      (below, .less, .always), (below, .atMost, .always), (below, .more, .never),
      (below, .equal, .never), (around, .less, .sometimes), (around, .equal, .sometimes),
      (upTo, .atMost, .always), (upTo, .less, .sometimes), (upTo, .more, .never),
      (upTo, .atLeast, .sometimes), (Interval(exactly: .zero), .equal, .always),
      (Interval(exactly: .zero), .less, .never), (.unbounded, .equal, .sometimes),
    ]
    for (interval, relation, truth) in table {
      #expect(interval.isRelatedToZero(by: relation) == truth, "\(interval) \(relation)")
    }
  }

  @Test("An interval with its ends exchanged is none")
  func exchanged() { #expect(Interval(low: .one, high: .zero) == nil) }
}

@Suite("Reading plain digits")
struct PlainDigitsTests {
  /// Text, where the fault is, a part of what is said.
  static let faults: [(String, Int, String)] = [
    ("", 0, "found nothing"), ("-", 1, "expected a digit"), (".5", 0, "expected a digit"),
    ("5.", 2, "expected a digit"), ("1.2.3", 3, "a second `.`"), ("1,5", 1, "no decimal mark"),
    ("12 345", 2, "a space"), ("1e5", 1, "an exponent"), ("+5", 0, "a plus sign"),
    ("(500)", 0, "a bracket"), ("5%", 1, "a percent sign"), ("−5", 0, "U+2212"),
    ("١٢", 0, "`١` is no ASCII digit"), ("5²", 1, "`²` is no ASCII digit"),
    ("1_000", 1, "`_` is no part"), ("0x10", 1, "`x` is no part"), ("--5", 1, "`-` is no part"),
    ("12abc", 2, "`a` is no part"), ("1\u{200B}2", 1, "U+200B is no part"),
    (String(repeating: "9", count: 41), 40, "more than 40 digits"),
  ]

  @Test("A text that is no number says where and why", arguments: faults)
  func fault(_ text: String, _ offset: Int, _ words: String) {
    let error = #expect(throws: NumberSyntaxError.self) { try ExactDecimal(parsing: text) }
    #expect(error?.offset == offset)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("A million digits are refused at the forty-first")
  func million() {
    let digits = String(repeating: "9", count: 1_000_000)
    let error = #expect(throws: NumberSyntaxError.self) { try ExactDecimal(parsing: digits) }
    #expect(error?.offset == 40)
  }

  @Test("Forty digits are read exactly")
  func forty() throws {
    let text = "-1234567890123456789012345678901234567.890"
    #expect(try ExactDecimal(parsing: text).description == text)
  }
}
