import Workers

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

/// Whole numbers in rows and columns, row after row.
///
/// Amounts and rates become whole numbers on a grid: 0.59 on a grid of hundredths is 59.
public struct IntegerMatrix<Element: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int
  /// The numbers, row after row.
  public let elements: [Element]

  /// Makes a matrix.
  ///
  /// - Returns: `nil` where the numbers do not fill the rows and columns.
  public init?(rows: Int, columns: Int, elements: [Element]) {
    guard rows >= 0, columns >= 0 else { return nil }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, count == elements.count else { return nil }
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Makes a matrix from rows of one length; `nil` where their lengths differ.
  public init?(_ rows: [[Element]]) {
    let columns = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == columns }) else { return nil }
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap(\.self))
  }

  /// The number in a row and a column.
  public subscript(row: Int, column: Int) -> Element { elements[row * columns + column] }

  /// One row.
  public func row(_ row: Int) -> ArraySlice<Element> {
    elements[row * columns..<(row + 1) * columns]
  }

  /// The greatest magnitude; zero where there is no number.
  var greatestMagnitude: UInt128 {
    var high: Element = 0
    var low: Element = 0
    for element in elements {
      high = max(high, element)
      low = min(low, element)
    }
    return max(UInt128(high.magnitude), UInt128(low.magnitude))
  }
}
