import BigInt

extension Ratio {
  /// The exact sum of many: the same as adding one after the other, and much faster where the lower numbers
  /// are many and unlike.
  ///
  /// Upper numbers over one lower number are added first; the sums that remain are joined in pairs, then the
  /// pairs, so that long numbers are met late and seldom; and what comes out is reduced once.
  public static func sum(of values: some Sequence<Ratio>) -> Ratio {
    var parts = PartialSums()
    for value in values { parts.add(value) }
    return parts.total()
  }
}

extension Interval {
  /// Every sum of one value of each; zero where there is none.
  public static func sum(of intervals: some Sequence<Interval>) -> Interval {
    var (low, high): (PartialSums?, PartialSums?) = (PartialSums(), PartialSums())
    // While all are exact, both ends have one sum.
    var isExact = true
    for interval in intervals {
      if isExact, !interval.isExact {
        isExact = false
        high = low
      }
      if let end = interval.low { low?.add(end) } else { low = nil }
      if isExact { continue }
      if let end = interval.high { high?.add(end) } else { high = nil }
    }
    let least = low?.total()
    return Interval(ordered: least, isExact ? least : high?.total())
  }
}

/// Upper numbers added up by their lower number.
private struct PartialSums {
  /// As many summands as memory holds do not fill 128 bits, because each fits into 64.
  private var small: [Int64: Int128] = [:]
  private var large: [BigInt: BigInt] = [:]
  /// The small lower number that came last, and what was added to it since: runs of one are common.
  private var current: (denominator: Int64, numerator: Int128) = (1, 0)

  mutating func add(_ value: Ratio) {
    switch value.storage {
    case .small(let numerator, let denominator):
      if denominator != current.denominator {
        small[current.denominator, default: 0] += current.numerator
        current = (denominator, 0)
      }
      current.numerator += Int128(numerator)
    case .large(let parts): large[parts.denominator, default: 0] += parts.numerator
    }
  }

  func total() -> Ratio {
    if small.isEmpty && large.isEmpty {
      return Ratio(reducing: current.numerator, current.denominator)
    }
    var sums = small
    sums[current.denominator, default: 0] += current.numerator
    // In order of size, so that like ones meet; the sum is the same in any order.
    var terms = sums.sorted { $0.key < $1.key }
      .map { UnreducedFraction(numerator: BigInt($0.value), denominator: BigInt($0.key)) }
    terms += large.sorted { $0.key < $1.key }
      .map { UnreducedFraction(numerator: $0.value, denominator: $0.key) }
    let sum = UnreducedFraction(sumOf: terms[...])
    return Ratio(reducing: sum.numerator, sum.denominator)
  }
}

/// A fraction that may have a common divisor.
private struct UnreducedFraction {
  let numerator: BigInt
  /// Above zero.
  let denominator: BigInt
}

extension UnreducedFraction {
  /// The sum over the least lower number that all of them divide; `terms` are not empty.
  init(sumOf terms: ArraySlice<UnreducedFraction>) {
    if terms.count == 1 {
      self = terms[terms.startIndex]
      return
    }
    let middle = terms.startIndex + terms.count / 2
    let left = UnreducedFraction(sumOf: terms[..<middle])
    let right = UnreducedFraction(sumOf: terms[middle...])
    let shared = left.denominator.commonDivisor(with: right.denominator)
    let ownLeft = shared == 1 ? left.denominator : left.denominator / shared
    let ownRight = shared == 1 ? right.denominator : right.denominator / shared
    numerator = left.numerator * ownRight + right.numerator * ownLeft
    denominator = ownLeft * right.denominator
  }
}
