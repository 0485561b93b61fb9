/// Fills the totals of some tiles of columns.
protocol TileKernel: Sendable {
  /// The room that a thread needs for tiles of at most so many columns.
  func room(for width: Int) -> [Workspace]

  /// Writes every total of the tiles; other tiles may be written by other threads at the same time.
  func fill(
    _ totals: UnsafeMutableBufferPointer<Int128>, from rates: UnsafeBufferPointer<Int64>,
    scenarios: Int, tiles: [ColumnTile], in room: [Workspace])
}

/// Some columns of the rates and of the totals, done in one go.
struct ColumnTile: Sendable, Hashable {
  let start: Int
  let width: Int

  /// From one row of a tile's numbers to the next.
  var stride: Int { ColumnTile.stride(width) }

  /// A whole number of cache lines, so that no row begins within one.
  static func stride(_ width: Int) -> Int { (width + 7) / 8 * 8 }

  /// Cuts columns into tiles of nearly one width, none narrower than the least where there are so many:
  /// as many as that allows, and a multiple of the threads, so that none of them waits for another.
  static func tiles(of columns: Int, threads: Int) -> [ColumnTile] {
    guard columns > 0 else { return [] }
    let most = max(1, columns / BatchProduct.leastTile)
    let shared = most / max(threads, 1) * max(threads, 1)
    let count = shared > 0 ? shared : most
    return (0..<count).map { index in
      let start = columns * index / count
      return ColumnTile(start: start, width: columns * (index + 1) / count - start)
    }
  }
}

/// The plain way: products of two numbers added up in 128 bits, for what is too small to be sliced and
/// for machines without OpenBLAS.
///
/// Sums wrap around on the way; the total is below 2^127 by the plan, so that the end is exact.
struct LoopKernel: TileKernel {
  let amounts: IntegerMatrix<Int128>

  func room(for width: Int) -> [Workspace] { [] }

  func fill(
    _ totals: UnsafeMutableBufferPointer<Int128>, from rates: UnsafeBufferPointer<Int64>,
    scenarios: Int, tiles: [ColumnTile], in room: [Workspace]
  ) {
    guard let source = rates.baseAddress, let target = totals.baseAddress else { return }
    for tile in tiles {
      for group in 0..<amounts.rows {
        let row = target + (group * scenarios + tile.start)
        row.initialize(repeating: 0, count: tile.width)
        for key in 0..<amounts.columns {
          let amount = amounts[group, key]
          guard amount != 0 else { continue }
          let prices = source + (key * scenarios + tile.start)
          for column in 0..<tile.width {
            row[column] = row[column] &+ amount &* Int128(prices[column])
          }
        }
      }
    }
  }
}

/// Whole numbers to `Double` and back by adding 1.5 x 2^52, whose last bits then are the number.
///
/// Exact for magnitudes below 2^51; for a `Double` with a fraction it rounds half to even.
enum WholeDouble {
  private static let magic = 6_755_399_441_055_744.0
  private static let bits: UInt64 = 0x4338_0000_0000_0000

  /// A whole number as a `Double`.
  @inline(__always)
  static func double(_ number: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: number) &+ bits) - magic
  }

  /// The nearest whole number, half to even.
  @inline(__always)
  static func rounded(_ number: Double) -> Double { (number + magic) - magic }

  /// The nearest whole number, half to even.
  @inline(__always)
  static func integer(_ number: Double) -> Int64 {
    Int64(bitPattern: (number + magic).bitPattern &- bits)
  }

  /// Adds whole numbers, each moved up by some bits, to totals that wrap around.
  ///
  /// - Parameters:
  ///   - pieces: whole numbers of magnitude at most 2^53.
  ///   - count: how many there are.
  ///   - shift: below 128.
  ///   - totals: as many totals.
  static func add(
    _ pieces: UnsafePointer<Double>, _ count: Int, shiftedBy shift: Int,
    to totals: UnsafeMutablePointer<Int128>
  ) {
    if shift == 0 {
      for index in 0..<count { totals[index] = totals[index] &+ Int128(Int64(pieces[index])) }
    } else if shift < 64 {
      let (up, down) = (Int64(shift), Int64(64 - shift))
      for index in 0..<count {
        let piece = Int64(pieces[index])
        let low = UInt64(bitPattern: piece &<< up)
        totals[index] = totals[index] &+ ((Int128(piece &>> down) &<< 64) | Int128(low))
      }
    } else {
      let up = Int64(shift - 64)
      for index in 0..<count {
        totals[index] = totals[index] &+ (Int128(Int64(pieces[index]) &<< up) &<< 64)
      }
    }
  }
}
