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
