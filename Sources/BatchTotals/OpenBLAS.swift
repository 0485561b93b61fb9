import COpenBLAS

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The matrix product of OpenBLAS, opened when the first large product needs it.
///
/// Linked in the usual way the library would be loaded at every start of a command. The work is shared
/// among threads of ours, so that the library is told to use none of its own.
struct OpenBLAS: Sendable {
  /// The library, or `nil` where the machine has none that computes rightly; then products are computed
  /// by a plain loop.
  static let shared: OpenBLAS? = {
    guard let library = OpenBLAS(anyOf: names) else { return nil }
    guard KnownProduct.all.allSatisfy({ $0.isRight(by: library) }) else {
      BatchLibrary.doubt(
        "the OpenBLAS of this machine gives a wrong product of whole numbers, so it is not used; "
          + "plain loops compute the same more slowly")
      return nil
    }
    return library
  }()

  private let dgemm: DGEMM

  private typealias DGEMM =
    @convention(c) (
      CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, blasint, blasint, blasint, Double,
      UnsafePointer<Double>?, blasint, UnsafePointer<Double>?, blasint, Double,
      UnsafeMutablePointer<Double>?, blasint
    ) -> Void

  private typealias SetThreads = @convention(c) (CInt) -> Void

  private static let names = [
    "libopenblas.so.0", "libopenblas.so", "libopenblas.0.dylib", "libopenblas.dylib",
  ]

  /// Opens the first library that is there, by its name or path; whether it computes rightly is not
  /// asked here.
  init?(anyOf names: [String]) {
    for name in names {
      guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL),
        let symbol = dlsym(library, "cblas_dgemm")
      else { continue }
      if let symbol = dlsym(library, "openblas_set_num_threads") {
        unsafeBitCast(symbol, to: SetThreads.self)(1)
      }
      dgemm = unsafeBitCast(symbol, to: DGEMM.self)
      return
    }
    return nil
  }

  /// `C = A . B`, or that added to what stands in `C`; rows one after another.
  ///
  /// - Parameters:
  ///   - a: the left factor, `rows x inner`.
  ///   - stride: from one row of `A` to the next; at least `inner`.
  ///   - b: the right factor, `inner x columns`.
  ///   - c: room for the product, `rows x columns`.
  ///   - adding: whether the product is added to what stands there.
  ///   - rows: the rows of `A` and `C`.
  ///   - columns: the columns of `B` and `C`.
  ///   - room: from one row of `B` or `C` to the next; at least `columns`.
  ///   - inner: the columns of `A` and the rows of `B`.
  func multiply(
    _ a: UnsafePointer<Double>, stride: Int, _ b: UnsafePointer<Double>,
    into c: UnsafeMutablePointer<Double>, adding: Bool = false, rows: Int, columns: Int, room: Int,
    inner: Int
  ) {
    dgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner), 1,
      a, blasint(stride), b, blasint(room), adding ? 1 : 0, c, blasint(room))
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
