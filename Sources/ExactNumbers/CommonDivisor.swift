import BigInt

extension BigUInt {
  /// The greatest number that divides both; the other one where one of them is zero.
  ///
  /// `BigUInt.greatestCommonDivisor` takes one bit a step and a pass over all words for each. This takes
  /// some thirty bits a pass (Lehmer's method), and no pass at all where both fit into two words.
  package func commonDivisor(with other: BigUInt) -> BigUInt {
    let (a, b) = (words, other.words)
    if a.count <= 1 && b.count <= 1 {
      return BigUInt(binaryCommonDivisor(UInt64(a.first ?? 0), UInt64(b.first ?? 0)))
    }
    if a.count <= 2 && b.count <= 2 {
      return BigUInt(binaryCommonDivisor(UInt128(words: a), UInt128(words: b)))
    }
    var pair =
      self < other
      ? LehmerPair(larger: Array(b), smaller: Array(a))
      : LehmerPair(larger: Array(a), smaller: Array(b))
    return pair.commonDivisor()
  }
}

extension BigInt {
  /// The greatest number that divides both, without a sign.
  package func commonDivisor(with other: BigInt) -> BigInt {
    BigInt(magnitude.commonDivisor(with: other.magnitude))
  }

  /// The least number that both divide, without a sign; zero where one of them is zero.
  package func leastCommonMultiple(with other: BigInt) -> BigInt {
    guard !isZero, !other.isZero else { return 0 }
    return BigInt(magnitude / magnitude.commonDivisor(with: other.magnitude) * other.magnitude)
  }
}

/// The greatest common divisor of numbers of a fixed size, by Stein's method: halving and subtracting.
func binaryCommonDivisor<Word: FixedWidthInteger & UnsignedInteger>(
  _ first: Word, _ second: Word
) -> Word {
  if first == 0 || second == 0 { return first | second }
  let twos = Swift.min(first.trailingZeroBitCount, second.trailingZeroBitCount)
  var (a, b) = (first >> first.trailingZeroBitCount, second >> second.trailingZeroBitCount)
  while a != b {
    if a < b { swap(&a, &b) }
    a -= b
    a >>= a.trailingZeroBitCount
  }
  return a << twos
}

extension UInt128 {
  fileprivate init(words: BigUInt.Words) {
    self = words.reversed().reduce(0) { $0 << 64 | UInt128($1) }
  }
}

/// Two long numbers on their way to their common divisor (Knuth, volume 2, 4.5.2, algorithm L; the
/// condition for a quotient to be right is Collins's, as Jebelean gives it).
///
/// Words stand least first, without zeros at the end.
private struct LehmerPair {
  var larger: [UInt]
  var smaller: [UInt]

  mutating func commonDivisor() -> BigUInt {
    while smaller.count > 1 {
      if let steps = LehmerSteps(larger, smaller) { take(steps) } else { divide() }
    }
    guard let word = smaller.first else { return BigUInt(words: larger) }
    return BigUInt(binaryCommonDivisor(word, remainder(by: word)))
  }

  private func remainder(by word: UInt) -> UInt {
    larger.reversed().reduce(0) { word.dividingFullWidth(($0, $1)).remainder }
  }

  /// One step of Euclid's, for pairs whose leading words say too little: of very unlike length, mostly.
  private mutating func divide() {
    let rest = BigUInt(words: larger) % BigUInt(words: smaller)
    (larger, smaller) = (smaller, Array(rest.words))
    LehmerPair.trim(&smaller)
  }

  /// Takes many steps of Euclid's at once, in one pass over the words.
  private mutating func take(_ steps: LehmerSteps) {
    smaller += repeatElement(0, count: larger.count - smaller.count)
    if steps.isEven {
      LehmerPair.combine(&larger, &smaller, (steps.u0, steps.v0), (steps.v1, steps.u1))
    } else {
      LehmerPair.combine(&smaller, &larger, (steps.v0, steps.u0), (steps.u1, steps.v1))
      swap(&larger, &smaller)
    }
    LehmerPair.trim(&larger)
    LehmerPair.trim(&smaller)
  }

  /// Makes of a and b: x times a less y times b, and z times b less w times a, neither of them below zero.
  ///
  /// The factors fill half a word, so that 128 bits hold both products and what is carried on.
  private static func combine(
    _ a: inout [UInt], _ b: inout [UInt], _ first: (x: UInt, y: UInt), _ second: (z: UInt, w: UInt)
  ) {
    a.withUnsafeMutableBufferPointer { a in
      b.withUnsafeMutableBufferPointer { b in
        var (forA, forB): (Int128, Int128) = (0, 0)
        for index in a.indices {
          let (wordA, wordB) = (UInt128(a[index]), UInt128(b[index]))
          forA &+= Int128(
            truncatingIfNeeded: wordA &* UInt128(first.x) &- wordB &* UInt128(first.y))
          forB &+= Int128(
            truncatingIfNeeded: wordB &* UInt128(second.z) &- wordA &* UInt128(second.w))
          a[index] = UInt(truncatingIfNeeded: forA)
          b[index] = UInt(truncatingIfNeeded: forB)
          forA >>= 64
          forB >>= 64
        }
      }
    }
  }

  private static func trim(_ words: inout [UInt]) {
    while words.last == 0 { words.removeLast() }
  }
}

/// The steps of Euclid's that the leading words of two numbers settle.
///
/// After them the larger number is u0 of the larger less v0 of the smaller, and the smaller one v1 of the
/// smaller less u1 of the larger, both with the other sign after an odd number of steps.
private struct LehmerSteps {
  private(set) var u0: UInt = 0
  private(set) var u1: UInt = 1
  private(set) var v0: UInt = 0
  private(set) var v1: UInt = 0
  private(set) var isEven = false

  /// `nil` where they settle none.
  init?(_ larger: [UInt], _ smaller: [UInt]) {
    let count = larger.count
    let shift = larger[count - 1].leadingZeroBitCount
    var a = LehmerSteps.leading(larger, at: count, shift)
    var b = LehmerSteps.leading(smaller, at: count, shift)
    var (u2, v2): (UInt, UInt) = (0, 1)
    // No product or sum here outgrows a word: the factors stay below the root of the first leading word.
    while b >= v2 && a &- b >= v1 &+ v2 {
      // Most quotients are 1 or 2, and taking away is quicker than dividing.
      var (quotient, rest): (UInt, UInt) = (1, a &- b)
      if rest >= b {
        (quotient, rest) = (2, rest &- b)
        if rest >= b { (quotient, rest) = a.quotientAndRemainder(dividingBy: b) }
      }
      (a, b) = (b, rest)
      (u0, u1, u2) = (u1, u2, u1 &+ quotient &* u2)
      (v0, v1, v2) = (v1, v2, v1 &+ quotient &* v2)
      isEven.toggle()
    }
    if v0 == 0 { return nil }
  }

  /// The word of a number that stands where the larger number's top word does, shifted.
  private static func leading(_ words: [UInt], at count: Int, _ shift: Int) -> UInt {
    let top = count == words.count ? words[count - 1] << shift : 0
    // A shift by a whole word gives zero in Swift.
    return top | (count - 2 < words.count ? words[count - 2] >> (UInt.bitWidth - shift) : 0)
  }
}
