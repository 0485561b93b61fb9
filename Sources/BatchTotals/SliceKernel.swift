/// The first method: both operands in signed slices, all slices in one product.
///
/// Slice i of a number is a digit to base 2^(bits + 1), balanced around zero; each product of slices
/// is exact, and the total is their sum, each shifted to its place.
struct SliceKernel: TileKernel {
  private let blas: OpenBLAS
  private let groups: Int
  private let keys: Int
  private let block: Int
  private let amountSlices: Int
  private let amountRadix: Int
  private let rateSlices: Int
  private let rateRadix: Int
  /// For each block of keys the slices of the amounts, slice below slice.
  private let blocks: [(start: Int, keys: Int, amounts: [Double])]

  init(
    _ amounts: IntegerMatrix<Int128>, _ block: Int, _ amountSlices: Int, _ amountBits: Int,
    _ rateSlices: Int, _ rateBits: Int, _ blas: OpenBLAS
  ) {
    self.blas = blas
    groups = amounts.rows
    keys = amounts.columns
    self.block = block
    self.amountSlices = amountSlices
    amountRadix = amountBits + 1
    self.rateSlices = rateSlices
    rateRadix = rateBits + 1
    var blocks: [(start: Int, keys: Int, amounts: [Double])] = []
    for start in stride(from: 0, to: keys, by: block) {
      let width = min(block, keys - start)
      var sliced = [Double](repeating: 0, count: amountSlices * groups * width)
      for group in 0..<groups {
        for key in 0..<width {
          var rest = amounts[group, start + key]
          for slice in 0..<amountSlices {
            let digit = SliceKernel.digit(
              &rest, radix: amountBits + 1, isLast: slice == amountSlices - 1)
            sliced[(slice * groups + group) * width + key] = Double(digit)
          }
        }
      }
      blocks.append((start, width, sliced))
    }
    self.blocks = blocks
  }

  func room(for width: Int) -> [Workspace] {
    [block, amountSlices * groups].map { Workspace($0 * width * rateSlices) }
  }

  func fill(
    _ totals: UnsafeMutableBufferPointer<Int128>, from rates: UnsafeBufferPointer<Int64>,
    scenarios: Int, tiles: [ColumnTile], in room: [Workspace]
  ) {
    let (right, products) = (room[0], room[1])
    for tile in tiles {
      for part in blocks {
        slice(rates, scenarios, tile, part.start, part.keys, into: right.doubles)
        part.amounts.withUnsafeBufferPointer { left in
          guard let left = left.baseAddress else { return }
          blas.multiply(
            left, stride: part.keys, right.doubles, into: products.doubles,
            rows: amountSlices * groups, columns: tile.width * rateSlices,
            room: tile.width * rateSlices, inner: part.keys)
        }
        combine(products.doubles, tile, scenarios, adding: part.start > 0, into: totals)
      }
    }
  }

  /// The slices of the rates side by side: a row for each key.
  private func slice(
    _ rates: UnsafeBufferPointer<Int64>, _ scenarios: Int, _ tile: ColumnTile, _ start: Int,
    _ count: Int, into slices: UnsafeMutablePointer<Double>
  ) {
    guard let source = rates.baseAddress else { return }
    let half: Int64 = 1 &<< Int64(rateRadix &- 1)
    let mask: Int64 = (1 &<< Int64(rateRadix)) &- 1
    for key in 0..<count {
      let row = source + ((start + key) * scenarios + tile.start)
      let target = slices + key * tile.width * rateSlices
      if rateSlices == 1 {
        for column in 0..<tile.width { target[column] = Double(row[column]) }
        continue
      }
      for column in 0..<tile.width {
        var rest = row[column]
        for slice in 0..<(rateSlices &- 1) {
          let digit = ((rest &+ half) & mask) &- half
          target[slice &* tile.width &+ column] = Double(digit)
          rest = (rest &- digit) &>> Int64(rateRadix)
        }
        target[(rateSlices &- 1) &* tile.width &+ column] = Double(rest)
      }
    }
  }

  /// Shifts every product of slices to its place and adds them.
  ///
  /// Sums wrap around on the way; the total is below 2^127 by the plan, so that the end is exact.
  private func combine(
    _ products: UnsafeMutablePointer<Double>, _ tile: ColumnTile, _ scenarios: Int,
    adding: Bool, into totals: UnsafeMutableBufferPointer<Int128>
  ) {
    guard let totals = totals.baseAddress else { return }
    let width = tile.width * rateSlices
    for group in 0..<groups {
      let target = totals + (group * scenarios + tile.start)
      if !adding { target.initialize(repeating: 0, count: tile.width) }
      for slice in 0..<amountSlices {
        let row = products + (slice * groups + group) * width
        for other in 0..<rateSlices {
          WholeDouble.add(
            row + other * tile.width, tile.width,
            shiftedBy: slice * amountRadix + other * rateRadix, to: target)
        }
      }
    }
  }

  /// The next digit, balanced around zero; the last takes all that is left.
  private static func digit(_ rest: inout Int128, radix: Int, isLast: Bool) -> Int64 {
    guard !isLast else { return Int64(truncatingIfNeeded: rest) }
    let half: Int128 = 1 << Int128(radix - 1)
    let digit = ((rest &+ half) & ((1 << Int128(radix)) - 1)) &- half
    rest = (rest &- digit) >> Int128(radix)
    return Int64(truncatingIfNeeded: digit)
  }
}
