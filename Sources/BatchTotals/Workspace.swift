import COpenBLAS

/// Room for the numbers of one tile, kept for all tiles of a thread.
final class Workspace {
  let doubles: UnsafeMutablePointer<Double>

  init(_ count: Int) {
    doubles = UnsafeMutablePointer<Double>.allocate(capacity: max(count, 1))
  }

  deinit { doubles.deallocate() }
}

/// `C = A . B`, rows one after another, on OpenBLAS.
///
/// - Parameters:
///   - rows: the rows of `A` and `C`.
///   - columns: the columns of `B` and `C`, which are all that their rows hold.
///   - inner: the columns of `A` and the rows of `B`.
func multiply(
  _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, into c: UnsafeMutablePointer<Double>,
  rows: Int, columns: Int, inner: Int
) {
  cblas_dgemm(
    CblasRowMajor, CblasNoTrans, CblasNoTrans, Int32(rows), Int32(columns), Int32(inner), 1, a,
    Int32(inner), b, Int32(columns), 0, c, Int32(columns))
}

/// Whole numbers to `Double` and back by adding 1.5 x 2^52, whose last bits then are the number.
///
/// Exact for magnitudes below 2^51; for a `Double` with a fraction it rounds half to even.
enum WholeDouble {
  static let magic = 6_755_399_441_055_744.0
  static let bits: UInt64 = 0x4338_0000_0000_0000

  @inline(__always)
  static func double(_ number: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: number) &+ bits) - magic
  }

  @inline(__always)
  static func integer(_ number: Double) -> Int64 {
    Int64(bitPattern: (number + magic).bitPattern &- bits)
  }
}
