import Foundation
import Testing

@testable import BatchTotals

@Suite("Batch totals")
struct BatchTotalsTests {
  @Test("10,000 cases of all shapes are equal to Python's fractions")
  func vectors() throws {
    #expect(OpenBLAS.shared != nil, "without OpenBLAS only the loop is tested")
    let cases = try BatchVector.all()
    #expect(cases.count == 10_000)
    var products: [Int: Int] = [:]
    for vector in cases {
      let (amounts, rates) = vector.operands
      let plan = try BatchPlan(amounts, rates, loopBelow: 0)
      products[plan.products, default: 0] += 1
      let totals = try BatchProduct.totals(
        amounts: amounts, rates: rates, plan: plan, threads: 1)
      #expect(totals.rows == vector.groups && totals.columns == vector.scenarios)
      #expect(
        Digest.of(totals.elements) == vector.digest, "case \(vector.number): \(plan.method)")
    }
    // Every method is tried: whole operands, a few slices, residues, many slices.
    #expect(Set(products.keys).isSuperset(of: [1, 2, 3, 4, 6]))
  }

  @Test("Wide products over several tiles and blocks are equal to a loop", arguments: [1, 2, 3])
  func tiles(threads: Int) throws {
    var source = SplitMix64(state: 1920)
    let (groups, keys, scenarios) = (3, 700, 5_001)
    let amounts = try #require(
      IntegerMatrix<Int128>(
        rows: groups, columns: keys,
        elements: (0..<groups * keys).map { _ in source.number(40, "any") }))
    let rates = try #require(
      IntegerMatrix<Int64>(
        rows: keys, columns: scenarios,
        elements: (0..<keys * scenarios).map { _ in Int64(source.number(34, "any")) }))
    #expect(try BatchPlan(amounts: amounts, rates: rates).method == .residues)
    let totals = try BatchProduct.totals(amounts: amounts, rates: rates, threads: threads)
    for group in 0..<groups {
      for scenario in stride(from: 0, to: scenarios, by: 7) {
        var sum: Int128 = 0
        for key in 0..<keys { sum += amounts[group, key] * Int128(rates[key, scenario]) }
        #expect(totals[group, scenario] == sum)
      }
    }
  }

  /// Residues of magnitude 2^21 on both sides, 511 keys: sums of 511 x 2^42, next to 2^51; and totals
  /// next to 2^84, of either sign.
  @Test("Residues, and totals, at the very edge of what the residue method holds")
  func edges() throws {
    for (amount, rate) in [
      (Int128(1) << 40 | 1 << 21, Int64(1) << 33 | 1 << 21),  // 2^21 modulo 2^22
      ((Int128(1) << 40) / 4_194_303 * 4_194_303 + (1 << 21), (Int64(1) << 34) - (1 << 21)),
      ((Int128(1) << 41) - 1, (Int64(1) << 34) - 1),
      ((Int128(1) << 24) - 1, (Int64(1) << 51) - 1),
      ((Int128(1) << 61) - 1, (Int64(1) << 14) - 1),
    ] {
      let keys = 511
      let amounts = try #require(
        IntegerMatrix<Int128>(
          (0..<4).map { row in
            (0..<keys).map { key in row == 0 || (row == 2 && key % 2 == 0) ? amount : -amount }
          }))
      let rates = try #require(
        IntegerMatrix<Int64>((0..<keys).map { key in [rate, -rate, key % 2 == 0 ? rate : -rate] }))
      let plan = try BatchPlan(amounts, rates, loopBelow: 0)
      let blas = try #require(OpenBLAS.shared)
      #expect(plan.totalBound.bitWidthUsed <= BatchPlan.residueTotalBits)
      let kernel = ResidueKernel(amounts, plan.block, blas)
      var totals = [Int128](repeating: 0, count: amounts.rows * rates.columns)
      totals.withUnsafeMutableBufferPointer { totals in
        rates.elements.withUnsafeBufferPointer {
          kernel.fill(
            totals, from: $0, scenarios: rates.columns, tiles: ColumnTile.tiles(of: 3, threads: 1),
            in: kernel.room(for: 3))
        }
      }
      for row in 0..<amounts.rows {
        for column in 0..<rates.columns {
          var sum: Int128 = 0
          for key in 0..<keys { sum += amounts[row, key] * Int128(rates[key, column]) }
          #expect(totals[row * rates.columns + column] == sum, "\(amount) x \(rate)")
        }
      }
    }
  }

  @Test("The plain loop gives the same totals")
  func loop() throws {
    for vector in try BatchVector.all() where vector.number % 4 == 0 {
      let (amounts, rates) = vector.operands
      #expect(try BatchPlan(amounts: amounts, rates: rates).method == .loop)
      let totals = try BatchProduct.totals(amounts: amounts, rates: rates)
      #expect(Digest.of(totals.elements) == vector.digest)
    }
  }

  @Test("Both methods give the same totals wherever both serve")
  func bothMethods() throws {
    for vector in try BatchVector.all() where vector.number % 5 == 2 {
      let (amounts, rates) = vector.operands
      let plan = try BatchPlan(amounts, rates, loopBelow: 0)
      guard plan.method == .residues else { continue }
      let blas = try #require(OpenBLAS.shared)
      let slices = SliceKernel(amounts, plan.block, 3, 20, 3, 15, blas)
      var totals = [Int128](repeating: 0, count: amounts.rows * rates.columns)
      let tiles = ColumnTile.tiles(of: rates.columns, threads: 1)
      totals.withUnsafeMutableBufferPointer { totals in
        rates.elements.withUnsafeBufferPointer {
          slices.fill(
            totals, from: $0, scenarios: rates.columns, tiles: tiles,
            in: slices.room(for: rates.columns))
        }
      }
      #expect(Digest.of(totals) == vector.digest)
    }
  }
}

@Suite("Plans of batch totals")
struct BatchPlanTests {
  private func plan(_ amounts: [[Int128]], _ rates: [[Int64]]) throws -> BatchPlan {
    try BatchPlan(
      #require(IntegerMatrix(amounts)), #require(IntegerMatrix(rates)), loopBelow: 0)
  }

  @Test("A narrow operand costs one slice, and the plan states the bound")
  func narrow() throws {
    let narrow = try plan([[59, 75]], [[100], [100]])
    #expect(narrow.method == .slices(amounts: 1, amountBits: 7, rates: 1, rateBits: 7))
    #expect(narrow.totalBound == 13_400)
    #expect(narrow.totalBits == 14)
    let wide = try plan([[1 << 60, 1]], [[3], [1]])
    #expect(wide.products == 2)
    let amounts = [Int128](repeating: (1 << 40) - 1, count: 504)
    let rates = [[Int64]](repeating: [(1 << 34) - 1], count: 504)
    let both = try plan([amounts], rates)
    #expect(both.method == .residues && both.products == 3)
    #expect(both.totalBits == 83)
  }

  @Test("What does not fit is refused, with the bits that it would need")
  func refused() throws {
    #expect(throws: BatchError.totalTooWide(bits: 128)) {
      try plan([[Int128.max]], [[2]])
    }
    #expect(throws: BatchError.rateTooWide(bits: 62)) { try plan([[1]], [[1 << 61]]) }
    #expect(throws: BatchError.unlikeShapes(amountColumns: 2, rateRows: 1)) {
      try plan([[1, 2]], [[1]])
    }
    let most = try #require(IntegerMatrix<Int128>([[Int128.max]]))
    let one = try #require(IntegerMatrix<Int64>([[-1]]))
    #expect(try BatchProduct.totals(amounts: most, rates: one).elements == [-Int128.max])
    #expect(BatchError.tooLarge.description.contains("too large"))
    #expect(BatchError.totalTooWide(bits: 128).description.contains("128 bits"))
    #expect(BatchError.rateTooWide(bits: 62).description.contains("62 bits"))
    #expect(
      BatchError.unlikeShapes(amountColumns: 2, rateRows: 1).description.contains("2 columns"))
  }

  @Test("Tiles cover every column once; none is narrow where there are many")
  func tiles() {
    for columns in [0, 1, 1_999, 2_000, 4_000, 5_001, 10_000, 100_000] {
      for threads in 1...3 {
        let tiles = ColumnTile.tiles(of: columns, threads: threads)
        #expect(tiles.map(\.width).reduce(0, +) == columns)
        var next = 0
        for tile in tiles {
          #expect(tile.start == next)
          next += tile.width
          if columns >= BatchProduct.leastTile { #expect(tile.width >= BatchProduct.leastTile) }
        }
      }
    }
  }

  @Test("A matrix holds as many numbers as it says")
  func matrices() {
    #expect(IntegerMatrix<Int64>(rows: 2, columns: 2, elements: [1, 2, 3]) == nil)
    #expect(IntegerMatrix<Int64>(rows: -1, columns: 0, elements: []) == nil)
    #expect(IntegerMatrix<Int64>([[1], [2, 3]]) == nil)
  }
}
