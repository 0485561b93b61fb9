import COpenBLAS
import Synchronization

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

/// What is to be said of the library that multiplies large matrices.
public enum BatchLibrary {
  private static let doubts = Mutex<String?>(nil)

  /// Why the library that the machine has is not used.
  ///
  /// It is `nil` where the library is used, where there is none, and as long as no product was large
  /// enough to need it. No result hangs on it.
  public static var remark: String? { doubts.withLock { $0 } }

  static func doubt(_ remark: String) { doubts.withLock { $0 = remark } }
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
