/// Room for the numbers of one tile, kept for all tiles of a thread.
final class Workspace {
  let doubles: UnsafeMutablePointer<Double>

  init(_ count: Int) {
    doubles = UnsafeMutablePointer<Double>.allocate(capacity: max(count, 1))
  }

  deinit { doubles.deallocate() }
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
