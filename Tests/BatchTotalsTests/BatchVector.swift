import Foundation

@testable import BatchTotals

/// One case of `totals.csv`, which `scripts/make_batch_vectors.py` made.
struct BatchVector {
  let number: Int
  let kind: String
  let groups: Int
  let keys: Int
  let scenarios: Int
  let amountBits: Int
  let rateBits: Int
  let digest: UInt64

  static func all() throws -> [BatchVector] {
    guard let file = Bundle.module.url(forResource: "Vectors/totals", withExtension: "csv") else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .compactMap { line in
        let cells = line.split(separator: ",").map(String.init)
        let numbers = [0, 2, 3, 4, 5, 6].compactMap { Int(cells[$0]) }
        guard numbers.count == 6, let digest = UInt64(cells[7]) else { return nil }
        return BatchVector(
          number: numbers[0], kind: cells[1], groups: numbers[1], keys: numbers[2],
          scenarios: numbers[3], amountBits: numbers[4], rateBits: numbers[5], digest: digest)
      }
  }

  /// The operands, drawn as the script draws them.
  var operands: (amounts: IntegerMatrix<Int128>, rates: IntegerMatrix<Int64>) {
    var source = SplitMix64(state: UInt64(number))
    for _ in 0..<draws { _ = source.next() }
    let zeroRow = Int(source.next() % 4)
    var amounts = (0..<groups * keys).map { _ in source.number(amountBits, kind) }
    if zeroRow < groups {
      for key in 0..<keys { amounts[zeroRow * keys + key] = 0 }
    }
    let rates = (0..<keys * scenarios).map { _ in Int64(source.number(rateBits, kind)) }
    return (
      matrix(groups, keys, amounts), matrix(keys, scenarios, rates)
    )
  }

  private func matrix<Element>(
    _ rows: Int, _ columns: Int, _ elements: [Element]
  ) -> IntegerMatrix<Element> {
    IntegerMatrix(rows: rows, columns: columns, elements: elements)
      ?? IntegerMatrix([[]]).unsafelyUnwrapped
  }

  /// How many numbers the script drew for the shape.
  private var draws: Int {
    var draws = 0
    if number % 97 == 0 || (number % 11 != 0 && number % 13 != 0) { draws += 1 }
    if number % 101 != 0 { draws += 1 }
    if number % 103 != 0 { draws += 1 }
    return draws + (number % 5 == 0 ? 1 : 2)
  }
}

/// The generator of the script.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func number(_ bits: Int, _ kind: String) -> Int128 {
    let words = (UInt128(next()) << 64) | UInt128(next())
    let edge = (UInt128(1) << UInt128(bits)) - 1
    switch kind {
    case "any": return Int128(words % (2 * edge + 1)) - Int128(edge)
    case "edges": return words & 1 == 1 ? Int128(edge) : -Int128(edge)
    default: return Int128(edge)
    }
  }
}

/// FNV-1a, 64 bits, over the decimal text of each number and a newline.
enum Digest {
  static func of(_ numbers: [Int128]) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for number in numbers {
      for byte in "\(number)\n".utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return value
  }
}
