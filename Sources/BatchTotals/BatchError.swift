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
