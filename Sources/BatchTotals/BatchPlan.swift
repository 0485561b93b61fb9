/// How a product is computed, and the bound that makes it exact.
///
/// The bound is proved from the operands themselves, before anything is multiplied.
public struct BatchPlan: Sendable, Hashable {
  /// The method.
  public let method: Method
  /// How many keys go into one product: longer rows are cut into blocks.
  public let block: Int
  /// No total's magnitude is above this: the greatest row sum of amounts times the greatest rate.
  public let totalBound: UInt128

  /// The exact methods: two on OpenBLAS, and a plain loop.
  public enum Method: Sendable, Hashable {
    /// Sums in 128 bits, for what is too small to gain by more.
    case loop
    /// Each operand in so many signed slices of so many bits, all in one product.
    ///
    /// Exact because `amountBits + rateBits + ceil(log2 block) <= 53`.
    case slices(amounts: Int, amountBits: Int, rates: Int, rateBits: Int)
    /// An ordinary product for the size of each total, and two on balanced residues that pin it down.
    case residues
  }

  /// The width of a `Double`: every whole number up to 2^53 is one.
  static let doubleBits = 53
  /// The longest block of keys: sums of 511 products of 22-bit residues stay below 2^51.
  static let longestBlock = 511
  /// The residue method writes a total as a 62-bit quotient and 22 bits.
  ///
  /// It also needs the ordinary product to within 2^42. Each of its at most 511 terms is rounded three
  /// times, as are its sums, by 2^-53 each: together by less than 2^84 x 515 / 2^53, below 2^41.
  static let residueTotalBits = 84
  /// Residues of rates are taken in `Double`.
  static let residueRateBits = 51
  /// Residues of amounts are taken in 64 bits.
  static let residueAmountBits = 62

  /// Below so many multiplications a loop is done before OpenBLAS is opened.
  static let fewestMultiplications = 1 << 18

  /// How many products of the operands' size the method costs.
  public var products: Int {
    switch method {
    case .loop: 1
    case .slices(let amounts, _, let rates, _): amounts * rates
    case .residues: 3
    }
  }

  /// How many bits the bound of all totals has: every total is below this power of two.
  public var totalBits: Int { totalBound.bitWidthUsed }

  /// How many bits a sum over one block of keys may have more than one of its products.
  public var blockBits: Int { UInt128(max(block, 1) - 1).bitWidthUsed }

  /// Plans a product from its operands.
  ///
  /// - Parameters:
  ///   - amounts: groups by keys.
  ///   - rates: keys by scenarios.
  /// - Throws: where the shapes do not fit, or a total may not fit into 128 bits.
  public init(
    amounts: IntegerMatrix<Int128>, rates: IntegerMatrix<Int64>
  ) throws(BatchError) {
    try self.init(amounts, rates, loopBelow: BatchPlan.fewestMultiplications)
  }

  init(
    _ amounts: IntegerMatrix<Int128>, _ rates: IntegerMatrix<Int64>, loopBelow: Int
  ) throws(BatchError) {
    guard amounts.columns == rates.rows else {
      throw .unlikeShapes(amountColumns: amounts.columns, rateRows: rates.rows)
    }
    let rate = rates.greatestMagnitude
    guard rate.bitWidthUsed <= 61 else { throw .rateTooWide(bits: rate.bitWidthUsed) }
    totalBound = try BatchPlan.bound(amounts, rate)
    let keys = amounts.columns
    let block = min(max(keys, 1), BatchPlan.longestBlock)
    self.block = block
    let sliced = BatchPlan.fewestSlices(
      amounts.greatestMagnitude.bitWidthUsed, rate.bitWidthUsed, block: block)
    let residuesServe =
      totalBound.bitWidthUsed <= BatchPlan.residueTotalBits
      && rate.bitWidthUsed <= BatchPlan.residueRateBits
      && amounts.greatestMagnitude.bitWidthUsed <= BatchPlan.residueAmountBits
    let (work, isVast) = amounts.elements.count.multipliedReportingOverflow(by: rates.columns)
    method =
      work < loopBelow && !isVast
      ? .loop : residuesServe && sliced.products > 3 ? .residues : sliced.method
  }

  /// The greatest sum of a row's magnitudes times the greatest rate.
  private static func bound(
    _ amounts: IntegerMatrix<Int128>, _ rate: UInt128
  ) throws(BatchError) -> UInt128 {
    var greatest: UInt128 = 0
    for row in 0..<amounts.rows {
      var sum: UInt128 = 0
      for amount in amounts.row(row) {
        let (next, overflow) = sum.addingReportingOverflow(amount.magnitude)
        guard !overflow else { throw .totalTooWide(bits: 128 + rate.bitWidthUsed) }
        sum = next
      }
      greatest = max(greatest, sum)
    }
    let (product, overflow) = greatest.multipliedReportingOverflow(by: rate)
    guard !overflow else {
      throw .totalTooWide(bits: greatest.bitWidthUsed + rate.bitWidthUsed)
    }
    guard product.bitWidthUsed <= 127 else { throw .totalTooWide(bits: product.bitWidthUsed) }
    return product
  }

  /// The slices that need the fewest products; a narrow operand stays whole.
  private static func fewestSlices(
    _ amountBits: Int, _ rateBits: Int, block: Int
  ) -> (method: Method, products: Int) {
    let room = doubleBits - UInt128(block - 1).bitWidthUsed
    var best: (method: Method, products: Int)?
    for rates in 1...4 {
      let rateSlice = bits(rateBits, in: rates)
      for amounts in 1...64 where amounts * rates < best?.products ?? .max {
        let amountSlice = bits(amountBits, in: amounts)
        guard amountSlice + rateSlice <= room else { continue }
        best = (
          .slices(
            amounts: amounts, amountBits: amountSlice, rates: rates, rateBits: rateSlice),
          amounts * rates
        )
      }
    }
    // 127 bits in 64 slices and 61 in 4 always fit the room of 44 bits that the longest block leaves.
    return best ?? (.slices(amounts: 64, amountBits: 1, rates: 4, rateBits: 15), 256)
  }

  /// How many bits the magnitude of each of some signed slices has: `ceil((whole + 1) / slices) - 1`.
  private static func bits(_ whole: Int, in slices: Int) -> Int { (whole + slices) / slices - 1 }
}

extension UInt128 {
  /// How many bits the number needs.
  var bitWidthUsed: Int { UInt128.bitWidth - leadingZeroBitCount }
}

/// Why a product cannot be computed exactly in 128 bits.
public enum BatchError: Error, Sendable, Hashable {
  /// The amounts have so many columns and the rates so many rows; the two must be the same.
  case unlikeShapes(amountColumns: Int, rateRows: Int)
  /// A total may need so many bits or more; 127 and a sign are there.
  case totalTooWide(bits: Int)
  /// A rate's magnitude has so many bits; 61 is the most.
  case rateTooWide(bits: Int)
  /// A matrix has more rows, columns or numbers than OpenBLAS can count.
  case tooLarge
}

extension BatchError: CustomStringConvertible {
  /// What is wrong and what would mend it.
  public var description: String {
    switch self {
    case .unlikeShapes(let columns, let rows):
      "the amounts have \(columns) columns and the rates \(rows) rows; they must be the same"
    case .totalTooWide(let bits):
      "a total may need \(bits) bits, and 127 is the most; state amounts or rates on a coarser grid"
    case .rateTooWide(let bits):
      "a rate needs \(bits) bits, and 61 is the most; state the rates on a coarser grid"
    case .tooLarge:
      "the matrices are too large for one product; split the scenarios"
    }
  }
}
