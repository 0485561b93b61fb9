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
