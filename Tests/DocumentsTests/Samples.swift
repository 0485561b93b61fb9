import ExactNumbers
import Documents
import Phrases

/// An exact fraction, for tests.
func ratio(_ numerator: Int, _ denominator: Int = 1) -> Ratio {
  Ratio(Ratio(numerator).numerator, over: Ratio(denominator).numerator) ?? .zero
}

/// An interval with whole ends, for tests.
func interval(_ low: Int?, _ high: Int?) -> Interval {
  Interval(low: low.map { Ratio($0) }, high: high.map { Ratio($0) }) ?? .unbounded
}

/// Two places, ties to the even digit.
let halfEven = NumberDisplay(places: 2, rule: .toNearestOrEven)

extension Table {
  /// A table with the given rows.
  init(_ columns: [Column], rows: [[Cell]], title: Prose = "") {
    self.init(name: "sample", title: title, columns: columns, rows: rows.map { Row($0) })
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
