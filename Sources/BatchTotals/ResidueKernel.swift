/// The second method: the size of each total from an ordinary product, its last digits from residues.
///
/// With M = 2^22 (2^22 - 1), a total T is known once T modulo M is known and T itself to within M / 4.
/// An ordinary product gives T to within 2^42, in any order of summation; two products of balanced
/// residues, exact because their sums stay below 2^51, give T modulo 2^22 and modulo 2^22 - 1. Since
/// 2^22 is 1 modulo 2^22 - 1, the two join without an inverse.
struct ResidueKernel: TileKernel {
  private let blas: OpenBLAS
  private let groups: Int
  private let keys: Int
  /// At most so many keys' rates are split at a time: few enough to stay near the processor.
  private static let longestChunk = 192
  /// For each block of keys the amounts three times: rounded, modulo 2^22, modulo 2^22 - 1.
  private let blocks: [(start: Int, keys: Int, amounts: [[Double]])]

  init(_ amounts: IntegerMatrix<Int128>, _ block: Int, _ blas: OpenBLAS) {
    self.blas = blas
    groups = amounts.rows
    keys = amounts.columns
    let (rows, columns) = (amounts.rows, amounts.columns)
    blocks = stride(from: 0, to: columns, by: block).map { start in
      let width = min(block, columns - start)
      func part(_ number: (Int64) -> Double) -> [Double] {
        (0..<rows).flatMap { row in
          (start..<start + width).map { number(Int64(truncatingIfNeeded: amounts[row, $0])) }
        }
      }
      return (
        start, width,
        [
          part { Double($0) }, part { Residue.balanced($0, Residue.powerOfTwo) },
          part { Residue.balanced($0, Residue.oneLess) },
        ]
      )
    }
  }

  /// Chunks of nearly one length.
  private static func chunks(of keys: Int) -> [Range<Int>] {
    let count = (keys + longestChunk - 1) / longestChunk
    return (0..<count).map { keys * $0 / count..<keys * ($0 + 1) / count }
  }

  /// Three times room for rates, then three times for products.
  func room(for width: Int) -> [Workspace] {
    let stride = ColumnTile.stride(width)
    let rates = min(keys, ResidueKernel.longestChunk) * stride
    return [rates, rates, rates, groups * stride, groups * stride, groups * stride].map {
      Workspace($0)
    }
  }

  func fill(
    _ totals: UnsafeMutableBufferPointer<Int128>, from rates: UnsafeBufferPointer<Int64>,
    scenarios: Int, tiles: [ColumnTile], in room: [Workspace]
  ) {
    guard let source = rates.baseAddress, let target = totals.baseAddress else { return }
    let (right, products) = (Array(room[..<3]), Array(room[3...]))
    for tile in tiles {
      for part in blocks {
        for chunk in ResidueKernel.chunks(of: part.keys) {
          let (start, count) = (chunk.lowerBound, chunk.count)
          for key in 0..<count {
            let offset = key * tile.stride
            Residue.split(
              source + ((part.start + start + key) * scenarios + tile.start), tile.width,
              right[0].doubles + offset, right[1].doubles + offset, right[2].doubles + offset)
          }
          for index in 0..<3 {
            part.amounts[index].withUnsafeBufferPointer { left in
              guard let left = left.baseAddress else { return }
              blas.multiply(
                left + start, stride: part.keys, right[index].doubles,
                into: products[index].doubles, adding: start > 0, rows: groups,
                columns: tile.width, room: tile.stride, inner: count)
            }
          }
        }
        for group in 0..<groups {
          let offset = group * tile.stride
          Residue.join(
            products[0].doubles + offset, products[1].doubles + offset,
            products[2].doubles + offset, tile.width, adding: part.start > 0,
            into: target + (group * scenarios + tile.start))
        }
      }
    }
  }
}

/// Residues modulo 2^22 and 2^22 - 1 as whole numbers in `Double`, and the total that they stand for.
///
/// A residue is `n - m round(n / m)`. Below 2^51 every step of it is exact but the quotient, which may
/// miss a tie by one; the residue is then still one of n, and of magnitude at most m / 2 + 1/2. In
/// `Double` the loops need no shift or comparison of 64-bit numbers, which older processors do singly.
enum Residue {
  /// The first modulus.
  static let powerOfTwo = 4_194_304.0
  /// The second modulus.
  static let oneLess = 4_194_303.0
  /// M, the least number that both divide.
  static let modulus = powerOfTwo * oneLess

  /// The residue of a number of any size, of magnitude at most half the modulus and a half.
  static func balanced(_ number: Int64, _ modulus: Double) -> Double {
    let small = number.magnitude < 1 << 51 ? number : number % Int64(modulus)
    return residue(WholeDouble.double(small), modulus, 1 / modulus)
  }

  /// The residue of a whole number below 2^51, with the modulus and its inverse.
  @inline(__always)
  private static func residue(_ number: Double, _ modulus: Double, _ inverse: Double) -> Double {
    number - modulus * WholeDouble.rounded(number * inverse)
  }

  /// Each number, of magnitude below 2^51, and its two residues.
  static func split(
    _ numbers: UnsafePointer<Int64>, _ count: Int, _ sizes: UnsafeMutablePointer<Double>,
    _ powers: UnsafeMutablePointer<Double>, _ ones: UnsafeMutablePointer<Double>
  ) {
    for index in 0..<count {
      let number = WholeDouble.double(numbers[index])
      sizes[index] = number
      powers[index] = residue(number, powerOfTwo, 1 / powerOfTwo)
      ones[index] = residue(number, oneLess, 1 / oneLess)
    }
  }

  /// The totals from their sizes and their two residues.
  ///
  /// With a and b the balanced residues and c that of b - a, `a + 2^22 c` has both residues, and the
  /// total is that and a multiple of M, which the size decides.
  static func join(
    _ sizes: UnsafePointer<Double>, _ powers: UnsafePointer<Double>, _ ones: UnsafePointer<Double>,
    _ count: Int, adding: Bool, into totals: UnsafeMutablePointer<Int128>
  ) {
    for index in 0..<count {
      let a = residue(powers[index], powerOfTwo, 1 / powerOfTwo)
      let b = residue(ones[index], oneLess, 1 / oneLess)
      let c = residue(b - a, oneLess, 1 / oneLess)
      let rest = a + powerOfTwo * c
      let quotient = WholeDouble.integer((sizes[index] - rest) * (1 / modulus))
      // quotient x (2^44 - 2^22) + 2^22 c + a, with a made positive: 2^22 `upper` and 22 bits below.
      let last = WholeDouble.integer(a)
      let upper = (quotient &<< 22) &- quotient &+ WholeDouble.integer(c) &+ (last &>> 63)
      let low = UInt64(bitPattern: (upper &<< 22) | (last & 0x3F_FFFF))
      let total = (Int128(upper &>> 42) &<< 64) | Int128(low)
      if adding {
        totals[index] = totals[index] &+ total
      } else {
        (totals + index).initialize(to: total)
      }
    }
  }
}
