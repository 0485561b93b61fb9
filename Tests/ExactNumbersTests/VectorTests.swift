import ExactNumbers
import Foundation
import Testing

/// Results worked out by Python's `decimal` and `fractions`; see scripts/make_number_vectors.py.
@Suite("Vectors made by Python")
struct VectorTests {
  struct Vector {
    let op: String
    let a: String
    let b: String
    let parameter: String
    let result: String
  }

  static let vectors: [Vector] = {
    guard let url = Bundle.module.url(forResource: "Vectors/numbers", withExtension: "csv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    // Only grouped numbers are quoted, and they stand last.
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: ["\""]) }
      return Vector(op: cells[0], a: cells[1], b: cells[2], parameter: cells[3], result: cells[4])
    }
  }()

  @Test("There are at least 2,300")
  func count() { #expect(Self.vectors.count >= 2300) }

  @Test("Every vector comes out as Python has it")
  func all() throws {
    for vector in Self.vectors {
      let result = try compute(vector)
      #expect(result == vector.result, "\(vector)")
    }
  }

  private func compute(_ vector: Vector) throws -> String {
    switch vector.op {
    case "round":
      let rule = try #require(RoundingRule(rawValue: vector.b))
      let places = try #require(Int(vector.parameter))
      return try Ratio(exactText: vector.a).rounded(toPlaces: places, rule).description
    case "grouped": return try ExactDecimal(parsing: vector.a).grouped
    case "decimal-compare":
      let (a, b) = (try ExactDecimal(parsing: vector.a), try ExactDecimal(parsing: vector.b))
      return a < b ? "-1" : a == b ? "0" : "1"
    default:
      return try ratio(vector.op, Ratio(exactText: vector.a), Ratio(exactText: vector.b))
    }
  }

  private func ratio(_ op: String, _ a: Ratio, _ b: Ratio) -> String {
    switch op {
    case "ratio-add": (a + b).exactText
    case "ratio-subtract": (a - b).exactText
    case "ratio-multiply": (a * b).exactText
    case "ratio-divide": a.divided(by: b)?.exactText ?? "none"
    default: a < b ? "-1" : a == b ? "0" : "1"
    }
  }
}
