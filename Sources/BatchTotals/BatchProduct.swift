/// Exact totals of many groups under many scenarios: `Totals[G x S] = Amounts[G x K] . Rates[K x S]`.
///
/// The products run on OpenBLAS in `Double`, in pieces so narrow that every sum of them is a whole
/// number that a `Double` holds; the pieces are put together in 128-bit integers. The result is the
/// same to the last digit on every processor and with any number of threads.
public enum BatchProduct {
  /// The fewest columns of a tile, where there are as many: what is worth a product of its own.
  public static let leastTile = 2_000

  /// The product of two integer matrices.
  ///
  /// - Parameters:
  ///   - amounts: groups by keys.
  ///   - rates: keys by scenarios.
  ///   - threads: how many threads share the columns.
  /// - Returns: groups by scenarios.
  /// - Throws: where the shapes do not fit, or a total may not fit into 128 bits.
  public static func totals(
    amounts: IntegerMatrix<Int128>, rates: IntegerMatrix<Int64>, threads: Int = 1
  ) throws(BatchError) -> IntegerMatrix<Int128> {
    try totals(
      amounts: amounts, rates: rates, plan: BatchPlan(amounts: amounts, rates: rates),
      threads: threads)
  }

  static func totals(
    amounts: IntegerMatrix<Int128>, rates: IntegerMatrix<Int64>, plan: BatchPlan, threads: Int
  ) throws(BatchError) -> IntegerMatrix<Int128> {
    let (groups, scenarios) = (amounts.rows, rates.columns)
    let tiles = ColumnTile.tiles(of: scenarios, threads: threads)
    let (count, overflow) = groups.multipliedReportingOverflow(by: scenarios)
    let largest = max(groups, amounts.columns, scenarios).multipliedReportingOverflow(
      by: plan.products * 4)
    guard !overflow, !largest.overflow, largest.partialValue <= Int32.max else { throw .tooLarge }
    guard count > 0, amounts.columns > 0 else {
      return try matrix(groups, scenarios, [Int128](repeating: 0, count: count))
    }
    let kernel = kernel(for: plan, amounts)
    let elements = [Int128](unsafeUninitializedCapacity: count) { buffer, initialized in
      LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
      nonisolated(unsafe) let totals = buffer
      rates.elements.withUnsafeBufferPointer { source in
        nonisolated(unsafe) let rates = source
        let workers = max(1, min(threads, tiles.count))
        // Taken here and not in the threads: what a thread other than the first gives back, the system
        // takes at once, page by page.
        nonisolated(unsafe) let rooms = (0..<workers).map { _ in
          kernel.room(for: tiles.map(\.width).max() ?? 0)
        }
        Workers.share(workers) { worker in
          let mine = tiles.indices.filter { $0 * workers / tiles.count == worker }.map { tiles[$0] }
          kernel.fill(totals, from: rates, scenarios: scenarios, tiles: mine, in: rooms[worker])
        }
      }
      initialized = count
    }
    return try matrix(groups, scenarios, elements)
  }

  private static func kernel(
    for plan: BatchPlan, _ amounts: IntegerMatrix<Int128>
  ) -> any TileKernel {
    guard plan.method != .loop, let blas = OpenBLAS.shared else {
      return LoopKernel(amounts: amounts)
    }
    return switch plan.method {
    case .loop: LoopKernel(amounts: amounts)
    case .slices(let count, let bits, let rates, let rateBits):
      SliceKernel(amounts, plan.block, count, bits, rates, rateBits, blas)
    case .residues: ResidueKernel(amounts, plan.block, blas)
    }
  }

  private static func matrix(
    _ rows: Int, _ columns: Int, _ elements: [Int128]
  ) throws(BatchError) -> IntegerMatrix<Int128> {
    guard let matrix = IntegerMatrix(rows: rows, columns: columns, elements: elements) else {
      throw .tooLarge
    }
    return matrix
  }
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

/// Fills the totals of some tiles of columns.
protocol TileKernel: Sendable {
  /// The room that a thread needs for tiles of at most so many columns.
  func room(for width: Int) -> [Workspace]

  /// Writes every total of the tiles; other tiles may be written by other threads at the same time.
  func fill(
    _ totals: UnsafeMutableBufferPointer<Int128>, from rates: UnsafeBufferPointer<Int64>,
    scenarios: Int, tiles: [ColumnTile], in room: [Workspace])
}
