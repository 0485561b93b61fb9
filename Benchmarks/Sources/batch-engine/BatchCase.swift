import Foundation

/// Two matrices of whole numbers, as `peers/batch_case.py` writes them: G, K and S, then the amounts and
/// the rates, all in 64 bits, low byte first, row after row.
struct BatchCase {
  let groups: Int
  let keys: Int
  let scenarios: Int
  let amounts: [Int64]
  let rates: [Int64]

  init?(path: String) {
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
