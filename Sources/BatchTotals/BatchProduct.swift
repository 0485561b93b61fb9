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

/// A product whose answer is worked out in whole numbers, to see whether a library computes rightly.
///
/// The shapes are those that the kernels ask for: a single number, one long row, more keys than a block
/// of registers and not a multiple of it, rows with room behind them, a product added to another. In the
/// first row every factor is the widest that a block of 511 keys allows, so that the sum is an odd number
/// just below 2^53: a library that adds in fewer bits cannot give it.
struct KnownProduct: Sendable {
  let rows: Int
  let columns: Int
  let inner: Int
  /// From one row of the left factor to the next.
  let stride: Int
  /// From one row of the right factor, and of the product, to the next.
  let room: Int
  /// Whether the product is added to what stands there.
  let isAdded: Bool

  /// What a library is asked before it is believed.
  static let all = [
    KnownProduct(rows: 1, columns: 1, inner: 1, stride: 1, room: 1, isAdded: false),
    KnownProduct(rows: 1, columns: 2003, inner: 9, stride: 9, room: 2003, isAdded: false),
    KnownProduct(rows: 13, columns: 131, inner: 511, stride: 511, room: 131, isAdded: false),
    KnownProduct(rows: 10, columns: 68, inner: 192, stride: 511, room: 72, isAdded: false),
    KnownProduct(rows: 10, columns: 68, inner: 127, stride: 511, room: 72, isAdded: true),
    KnownProduct(rows: 129, columns: 33, inner: 17, stride: 17, room: 40, isAdded: false),
  ]

  /// The widest factor: 511 products of two such numbers are below 2^53.
  private static let widest: Int64 = (1 << 22) - 1

  /// Whether a library gives every number of the product.
  func isRight(by library: OpenBLAS) -> Bool {
    let a = (0..<rows * stride).map { left($0 / stride, $0 % stride) }
    let b = (0..<inner * room).map { right($0 / room, $0 % room) }
    var c = [Double](repeating: KnownProduct.former, count: rows * room)
    a.map { Double($0) }.withUnsafeBufferPointer { left in
      b.map { Double($0) }.withUnsafeBufferPointer { right in
        c.withUnsafeMutableBufferPointer { product in
          guard let left = left.baseAddress, let right = right.baseAddress,
            let product = product.baseAddress
          else { return }
          library.multiply(
            left, stride: stride, right, into: product, adding: isAdded, rows: rows,
            columns: columns, room: room, inner: inner)
        }
      }
    }
    return (0..<rows).allSatisfy { row in
      let exact = sums(of: a[row * stride..<row * stride + inner], times: b)
      return (0..<columns).allSatisfy { c[row * room + $0] == Double(exact[$0]) }
    }
  }

  /// What stands in the product's place before: it must be gone, or be added to.
  private static let former = -3.0

  /// One row of the product in whole numbers.
  private func sums(of row: ArraySlice<Int64>, times b: [Int64]) -> [Int64] {
    var sums = [Int64](repeating: isAdded ? Int64(KnownProduct.former) : 0, count: columns)
    for (key, factor) in row.enumerated() {
      for column in 0..<columns { sums[column] &+= factor &* b[key &* room &+ column] }
    }
    return sums
  }

  private func left(_ row: Int, _ key: Int) -> Int64 {
    row == 0 ? KnownProduct.widest : KnownProduct.mixed(row &* 7919 &+ key)
  }

  private func right(_ key: Int, _ column: Int) -> Int64 {
    column == 0 ? KnownProduct.widest : KnownProduct.mixed(key &* 104_729 &+ column &* 31 &+ 5)
  }

  /// A number of at most 22 bits and a sign that looks like any other, the same on every machine.
  private static func mixed(_ number: Int) -> Int64 {
    let word = UInt64(truncatingIfNeeded: number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return Int64(word >> 41) - widest - 1
  }
}
