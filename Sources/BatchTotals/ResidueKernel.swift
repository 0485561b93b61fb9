/// The second method: the size of each total from an ordinary product, its last digits from residues.
///
/// With M = 2^22 (2^22 - 1), a total T is known once T modulo M is known and T itself to within M / 2.
/// An ordinary product gives T to within 2^42, in any order of summation; two products of balanced
/// residues, exact because their sums stay below 2^51, give T modulo 2^22 and modulo 2^22 - 1. Since
/// 2^22 is 1 modulo 2^22 - 1, the two join without an inverse.
struct ResidueKernel: TileKernel {
  private let blas: OpenBLAS
  private let groups: Int
  private let block: Int
  private let keys: Int
  /// For each block of keys the amounts three times: rounded, modulo 2^22, modulo 2^22 - 1.
  private let blocks: [(start: Int, keys: Int, amounts: [[Double]])]

  init(_ amounts: IntegerMatrix<Int128>, _ block: Int, _ blas: OpenBLAS) {
    self.blas = blas
    groups = amounts.rows
    keys = amounts.columns
    self.block = block
    let (rows, columns) = (amounts.rows, amounts.columns)
    blocks = stride(from: 0, to: columns, by: block).map { start in
      let width = min(block, columns - start)
      var parts = [[Double]](repeating: [], count: 3)
      for index in 0..<3 { parts[index].reserveCapacity(rows * width) }
      for row in 0..<rows {
        for key in start..<(start + width) {
          let amount = Int64(truncatingIfNeeded: amounts[row, key])
          parts[0].append(Double(amount))
          parts[1].append(Double(Residue.powerOfTwo(amount)))
          parts[2].append(Double(Residue.oneLess(amount)))
        }
      }
      return (start, width, parts)
    }
  }

  func fill(
    _ totals: UnsafeMutableBufferPointer<Int128>, from rates: UnsafeBufferPointer<Int64>,
    scenarios: Int, tiles: [ColumnTile]
  ) {
    guard let source = rates.baseAddress, let target = totals.baseAddress else { return }
    let widest = tiles.map(\.width).max() ?? 0
    let right = Workspace(block * widest)
    let products = Workspace(3 * groups * widest)
    for tile in tiles {
      let size = groups * tile.width
      for part in blocks {
        for (index, amounts) in part.amounts.enumerated() {
          for key in 0..<part.keys {
            let row = source + ((part.start + key) * scenarios + tile.start)
            let room = right.doubles + key * tile.width
            switch index {
            case 0: Residue.rounded(row, tile.width, into: room)
            case 1: Residue.powersOfTwo(row, tile.width, into: room)
            default: Residue.onesLess(row, tile.width, into: room)
            }
          }
          amounts.withUnsafeBufferPointer { left in
            guard let left = left.baseAddress else { return }
            blas.multiply(
              left, right.doubles, into: products.doubles + index * size, rows: groups,
              columns: tile.width, inner: part.keys)
          }
        }
        for group in 0..<groups {
          let offset = group * tile.width
          Residue.join(
            products.doubles + offset, products.doubles + (size + offset),
            products.doubles + (2 * size + offset), tile.width, adding: part.start > 0,
            into: target + (group * scenarios + tile.start))
        }
      }
    }
  }
}

/// Residues modulo 2^22 and 2^22 - 1, and the total that they stand for.
enum Residue {
  static let bits: Int64 = 22
  static let mask: Int64 = (1 << bits) - 1
  static let half: Int64 = 1 << (bits - 1)
  /// M = 2^22 (2^22 - 1), the least number that both moduli divide.
  static let modulus: Int64 = mask << bits
  /// A multiple of M above every rate, to make a number positive without changing its residues.
  static let shift: Int64 = modulus << 17

  /// The residue modulo 2^22 in -2^21 ..< 2^21.
  @inline(__always)
  static func powerOfTwo(_ number: Int64) -> Int64 { ((number &+ half) & mask) &- half }

  /// A residue modulo 2^22 - 1 of magnitude at most 2^21; for magnitudes below 2^61.
  @inline(__always)
  static func oneLess(_ number: Int64) -> Int64 {
    let positive = UInt64(bitPattern: number &+ shift)
    let once = (positive &>> 22) &+ (positive & UInt64(mask))
    let twice = (once &>> 22) &+ (once & UInt64(mask))
    let isAbove = (twice &+ UInt64(half) &- 1) &>> 22
    return Int64(bitPattern: twice &+ isAbove &- (isAbove &<< 22))
  }

  static func rounded(
    _ numbers: UnsafePointer<Int64>, _ count: Int, into room: UnsafeMutablePointer<Double>
  ) {
    for index in 0..<count { room[index] = Double(numbers[index]) }
  }

  static func powersOfTwo(
    _ numbers: UnsafePointer<Int64>, _ count: Int, into room: UnsafeMutablePointer<Double>
  ) {
    for index in 0..<count { room[index] = WholeDouble.double(powerOfTwo(numbers[index])) }
  }

  static func onesLess(
    _ numbers: UnsafePointer<Int64>, _ count: Int, into room: UnsafeMutablePointer<Double>
  ) {
    for index in 0..<count { room[index] = WholeDouble.double(oneLess(numbers[index])) }
  }

  /// The totals from their sizes and their two residues.
  static func join(
    _ sizes: UnsafePointer<Double>, _ powers: UnsafePointer<Double>, _ ones: UnsafePointer<Double>,
    _ count: Int, adding: Bool, into totals: UnsafeMutablePointer<Int128>
  ) {
    let perModulus = 1.0 / Double(modulus)
    for index in 0..<count {
      // The last 22 bits of the total, and 22 bits above them up to a multiple of 2^22 - 1.
      let last = WholeDouble.integer(powers[index]) & mask
      let positive = UInt64(bitPattern: WholeDouble.integer(ones[index]) &+ (modulus &<< 8))
      let once = (positive &>> 22) &+ (positive & UInt64(mask))
      let twice = Int64(bitPattern: (once &>> 22) &+ (once & UInt64(mask)))
      let difference = twice &- last &+ mask
      let above = (difference &>> 22) &+ (difference & mask)
      let rest = WholeDouble.double((above &<< 22) &+ last)
      let quotient = WholeDouble.integer((sizes[index] - rest) * perModulus)
      let upper = (quotient &<< 22) &- quotient &+ above
      let low = UInt64(bitPattern: (upper &<< 22) | last)
      let total = (Int128(upper &>> 42) &<< 64) | Int128(low)
      if adding {
        totals[index] = totals[index] &+ total
      } else {
        (totals + index).initialize(to: total)
      }
    }
  }
}
