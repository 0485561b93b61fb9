import Foundation

/// Two matrices of whole numbers, as `peers/batch_case.py` writes them: G, K and S, then the amounts and
/// the rates, all in 64 bits, low byte first, row after row.
public struct BatchCase {
  /// How many groups.
  public let groups: Int
  /// How many keys.
  public let keys: Int
  /// How many scenarios.
  public let scenarios: Int
  /// Groups by keys.
  public let amounts: [Int64]
  /// Keys by scenarios.
  public let rates: [Int64]

  /// Reads a case; `nil` where the file is none.
  public init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let numbers = data.withUnsafeBytes { raw in
      (0..<raw.count / 8).map {
        Int64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self))
      }
    }
    guard numbers.count > 3 else { return nil }
    groups = Int(numbers[0])
    keys = Int(numbers[1])
    scenarios = Int(numbers[2])
    guard numbers.count == 3 + groups * keys + keys * scenarios else { return nil }
    amounts = Array(numbers[3..<3 + groups * keys])
    rates = Array(numbers[(3 + groups * keys)...])
  }
}
